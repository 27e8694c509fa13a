using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LandingZone.Sandbox;
using LandingZone.Tools.Simulate;
using LandingZone.Tools.Tests.Repository;

namespace LandingZone.Tools.Tests.Simulate;

/// <summary>What other programs read: members are added, never renamed or taken away.</summary>
public sealed partial class ReportJsonTests(TestStacks stacks) : IClassFixture<TestStacks>
{
    [Theory]
    [InlineData("", "stack world notes events functions notifications decision calls networkAcls changes ledger outcome")]
    [InlineData("stack", "project name homeRegion regions managementAccount securityAccount findingsBus remediationMode")]
    [InlineData("events/0", "number causedBy source detailType account region time finding rules path json")]
    [InlineData("events/0/finding", "id type title severity band accountId region resourceType resource role remoteAddresses isSample isArchived")]
    [InlineData("events/0/rules/0", "name purpose description bus region isEnabled matched isAbout pattern reason failedPath expected found fires")]
    [InlineData("events/0/path/0", "number from place name account region input note")]
    [InlineData("functions/0", "number event rule name handler attempt at failure deadLetterQueue log succeeded")]
    [InlineData("notifications/0", "event function name description rule sent silence messages heard")]
    [InlineData("notifications/0/messages/0", "channel destination recipients subject body")]
    [InlineData("decision", "reached reasons responses")]
    [InlineData("decision/responses/0", "name disposition result subject accountId region reasons changes actionId approveCommand undoCommand")]
    [InlineData("decision/responses/0/reasons/0", "code text")]
    [InlineData("calls/0", "number function accountId accountName region service operation principal result isWrite parameters")]
    [InlineData("networkAcls/0", "accountId region id subnetIds before after")]
    [InlineData("networkAcls/0/after/0", "ruleNumber direction action protocol ports cidr")]
    [InlineData("ledger/0", "partition sort kind status expiresAt before after")]
    [InlineData("outcome", "kind sentence notifications responses")]
    public async Task Write_has_the_documented_members(string path, string members)
    {
        JsonNode? node = JsonNode.Parse(ReportJson.WriteLine(await TestStacks.SimulateAsync(await stacks.Prod, TestStacks.BruteForce)));
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
            node = int.TryParse(part, out var index) ? node![index] : node![part];

        Assert.Equal(members, string.Join(' ', node!.AsObject().Select(member => member.Key)));
    }

    [Fact]
    public async Task Write_names_enumerations_with_a_small_letter()
    {
        var json = JsonNode.Parse(ReportJson.Write(await TestStacks.SimulateAsync(await stacks.Prod, TestStacks.BruteForce)))!;

        Assert.Equal(("blocked", "forwarding", "source"),
            ((string?)json["outcome"]!["kind"], (string?)json["events"]![0]!["rules"]![0]!["purpose"], (string?)json["events"]![0]!["path"]![0]!["place"]));
    }

    [Fact]
    public async Task Document_shows_a_world_that_can_be_read_and_every_member_of_a_report()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Root.Path, "docs", "simulate.md"));
        var world = World.Parse(Yaml().Match(text).Groups[1].Value);
        var json = JsonNode.Parse(ReportJson.Write(await TestStacks.SimulateAsync(await stacks.Prod, TestStacks.BruteForce)))!.AsObject();

        Assert.Equal("i-0a1b2c3d4e5f60718", world.Account("210987654321").Regions["eu-central-1"].Instances[0].Id);
        Assert.All(json, member => Assert.Contains($"`{member.Key}`", text, StringComparison.Ordinal));
    }

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Yaml();
}
