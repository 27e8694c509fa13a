using System.Text.Json.Nodes;

namespace LandingZone.Tools.Tests.Simulate;

/// <summary>One setting of a stack is changed, and the simulation comes out differently: nothing in the tools knows the rules.</summary>
public sealed class SettingTests : IDisposable
{
    private readonly ChangedStack _stack = new();

    public void Dispose() => _stack.Dispose();

    [Theory]
    [InlineData("", "", "notified bruteForce,remediationResult blockAddress dryRun")]
    [InlineData("mode: dryRun", "mode: enforce", "blocked bruteForce,remediationResult blockAddress done")]
    [InlineData("mode: dryRun", "mode: \"off\"", "notified bruteForce ")]
    [InlineData("    everythingElse:\n", "    bruteForce:\n      enabled: false\n    everythingElse:\n", "notified remediationResult blockAddress dryRun")]
    [InlineData("    everythingElse:\n", "    bruteForce:\n      minimumSeverity: critical\n    everythingElse:\n", "notified remediationResult blockAddress dryRun")]
    [InlineData("blockAddress:\n        state: \"on\"", "blockAddress:\n        state: \"off\"", "notified bruteForce ")]
    [InlineData("blockAddress:\n        state: \"on\"", "blockAddress:\n        state: \"on\"\n        minimumSeverity: critical", "notified bruteForce ")]
    [InlineData("    blockDocumentationRanges: true", "    neverBlock: [185.220.101.0/24]", "notified bruteForce ")]
    [InlineData("      high:\n        - landing-zone-dev@example.com\n", "", "ignored  blockAddress dryRun")]
    [InlineData("    - eu-west-1\n    - eu-central-1\n    - us-east-1\n", "    - eu-west-1\n", "ignored  ")]
    public async Task Simulate_after_one_setting_changed_comes_out_differently(string before, string after, string expected)
    {
        var outcome = (await SimulateAsync(before, after, "us-east-1"))["outcome"]!;

        Assert.Equal(expected, $"{outcome["kind"]} {Joined(outcome["notifications"]!)} {Joined(outcome["responses"]!)}");
    }

    [Fact]
    public async Task Simulate_a_disabled_rule_is_said_to_match_but_to_be_off()
    {
        var report = await SimulateAsync("    everythingElse:\n", "    bruteForce:\n      enabled: false\n    everythingElse:\n", "eu-west-1");
        var rule = report["events"]![0]!["rules"]!.AsArray().Single(each => (string?)each!["name"] == "notifications-brute-force")!;

        Assert.Equal((false, true, false), ((bool)rule["isEnabled"]!, (bool)rule["matched"]!, (bool)rule["fires"]!));
        Assert.Equal("Every condition is met, but the rule is switched off.", (string?)rule["reason"]);
    }

    private static string Joined(JsonNode list) => string.Join(",", list.AsArray().Select(item => (string?)item));

    private async Task<JsonObject> SimulateAsync(string before, string after, string region) =>
        JsonNode.Parse(await _stack.SimulateAsync("json", region, before.Length == 0 ? [] : [(before, after)]))!.AsObject();
}
