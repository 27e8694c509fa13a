using System.Text.Json.Nodes;
using LandingZone.Sandbox;
using LandingZone.Tools.Simulate;
using LandingZone.Tools.Simulate.Running;
using LandingZone.Tools.Simulate.Stacks;
using LandingZone.Tools.Simulate.Worlds;

namespace LandingZone.Tools.Tests.Simulate;

public sealed class SimulatorTests(TestStacks stacks) : IClassFixture<TestStacks>
{
    [Fact]
    public async Task Simulate_follows_the_event_from_its_region_to_every_target()
    {
        var report = await TestStacks.SimulateAsync(await stacks.Prod, TestStacks.BruteForce with { Region = "us-east-1" });

        Assert.Equal(
        [
            "source aws.guardduty us-east-1", "bus default us-east-1", "rule findings-hub-us-east-1-forward us-east-1", "bus findings-hub-bus-prod eu-central-1",
            "rule notifications-brute-force eu-central-1", "function notifications-notify-function eu-central-1",
            "rule remediation-block-address eu-central-1", "queue remediation-queue-findings eu-central-1", "function remediation-remediate-function eu-central-1",
        ],
        report.Events[0].Path.Take(9).Select(step => $"{step.Place.ToString().ToLowerInvariant()} {step.Name} {step.Region}"));
        Assert.Equal([null, 1, 2, 3, 4, 5, 4, 7, 8], report.Events[0].Path.Take(9).Select(step => step.From));
        Assert.StartsWith("""{"notification":"bruteForce","event":{"version":"0",""", report.Events[0].Path[5].Input, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Simulate_runs_the_functions_and_routes_what_they_put_on_the_bus()
    {
        var report = await TestStacks.SimulateAsync(await stacks.Prod, TestStacks.BruteForce);
        var result = report.Events[1];

        Assert.Equal(("landing-zone", "Landing Zone Remediation Result", 2), (result.Source, result.DetailType, report.Events.Length));
        Assert.Equal("remediate", report.Functions[result.CausedBy!.Value - 1].Handler);
        Assert.Equal(["bruteForce email", "bruteForce slack", "remediationResult email", "remediationResult slack"],
            report.Notifications.SelectMany(told => told.Messages.Select(message => $"{told.Name} {message.Channel}")));
        Assert.Equal("[Response] 210987654321 eu-central-1: blockAddress: done (i-0a1b2c3d4e5f60718 185.220.101.4)", report.Notifications[1].Messages[0].Subject);
        Assert.Equal(["security-operations@example.com"], report.Notifications[1].Messages[0].Recipients.ToArray());
    }

    [Fact]
    public async Task Simulate_shows_the_network_acl_before_and_after_and_the_record_of_the_block()
    {
        var report = await TestStacks.SimulateAsync(await stacks.Prod, TestStacks.BruteForce);
        var acl = Assert.Single(report.NetworkAcls);

        Assert.Equal([new AclEntry(1, "ingress", "deny", "all", "all", "185.220.101.4/32")], acl.After.Except(acl.Before));
        Assert.Empty(acl.Before.Except(acl.After));
        var block = Assert.Single(report.Ledger, record => record.Kind == "block");
        Assert.Equal(("ACTIVE", "IP#185.220.101.4", new DateTimeOffset(2026, 1, 15, 21, 30, 0, TimeSpan.Zero)), (block.Status, block.Sort, block.ExpiresAt));
        Assert.Empty(report.Changes);
    }

    [Fact]
    public async Task Simulate_shows_every_call_with_account_region_and_result_and_never_the_external_id()
    {
        var report = await TestStacks.SimulateAsync(await stacks.Prod, TestStacks.BruteForce);

        Assert.Equal(Enumerable.Range(1, report.Calls.Length), report.Calls.Select(call => call.Number));
        var block = Assert.Single(report.Calls, call => call.Operation == "CreateNetworkAclEntry");
        Assert.Equal(("210987654321", "shop", "eu-central-1", "ec2", "ok", true), (block.AccountId, block.AccountName, block.Region, block.Service, block.Result, block.IsWrite));
        Assert.Equal("arn:aws:sts::210987654321:assumed-role/landing-zone-prod-response/landing-zone-prod", block.Principal);
        Assert.All(report.Calls.Where(call => call.Operation == "AssumeRole"), call => Assert.DoesNotContain("ExternalId", call.Parameters.Keys));
    }

    // Channels are served at once: only the order in which they are done may differ.
    [Fact]
    public async Task Simulate_the_same_event_twice_is_the_same_report()
    {
        var stack = await stacks.Prod;
        var (first, second) = (await TestStacks.SimulateAsync(stack, TestStacks.BruteForce), await TestStacks.SimulateAsync(stack, TestStacks.BruteForce));

        Assert.Equal(ReportJson.Write(WithoutOrder(first)), ReportJson.Write(WithoutOrder(second)));

        static SimulationReport WithoutOrder(SimulationReport report) =>
            report with { Calls = [], Ledger = [.. report.Ledger.Where(record => record.Kind is "block" or "action")] };
    }

    [Theory]
    [InlineData("Stealth:IAMUser/CloudTrailLoggingDisabled", "trail audit: stopped -> logging")]
    [InlineData("Stealth:IAMUser/PasswordPolicyChange", "passwordPolicy 310987654321: 6 characters, requires nothing -> 16 characters, requires symbols, numbers, upper case, lower case")]
    [InlineData("Backdoor:EC2/C&CActivity.B", "snapshot snap-00000000000000001:  -> of vol-0a1b2c3d4e5f60718")]
    public async Task Simulate_shows_what_else_a_response_changes(string type, string expected)
    {
        var world = new SimulationWorld(new World { Accounts = [] }, "empty", IsBuiltIn: true);
        var stack = await stacks.Prod;
        var report = (await TestStacks.SimulateAsync(stack, world, (TestStacks.BruteForce with { Sample = type, Severity = 8, Account = "310987654321" }).For(stack)))[0];

        Assert.Equal([expected], report.Changes.Select(change => $"{change.Kind} {change.Id}: {change.Before?.Split(';')[0]} -> {change.After?.Split(';')[0]}"));
    }

    [Fact]
    public async Task Simulate_without_the_permission_fails_as_it_would_in_aws()
    {
        var stack = await stacks.Prod;
        var preview = stack.Preview with
        {
            Resources = [.. stack.Preview.Resources.Select(resource => resource.Type != "aws-native:cloudformation:StackSet" ? resource
                : resource with { Inputs = JsonNode.Parse(resource.Inputs.ToJsonString().Replace("ec2:CreateNetworkAclEntry", "ec2:CreateNothing", StringComparison.Ordinal))!.AsObject() })],
        };
        var report = await TestStacks.SimulateAsync(new StackDeclaration(preview, []), TestStacks.BruteForce);

        Assert.Equal(OutcomeKind.Failed, report.Outcome.Kind);
        Assert.Equal("UnauthorizedOperation", report.Calls.First(call => call.Operation == "CreateNetworkAclEntry").Result);
        Assert.Equal([1, 2, 3, 4, 5], report.Functions.Where(run => run.Rule == "remediation-block-address").Select(run => run.Attempt));
        Assert.Equal("remediation-unanswered-queue", report.Functions.Last(run => run.Rule == "remediation-block-address").DeadLetterQueue);
        Assert.Equal("blockAddress failed", Assert.Single(report.Outcome.Responses));

        // Three rules sent three messages, which are out at the same time: each comes again after the queue's visibility time-out.
        Assert.Equal(Enumerable.Range(0, 5).Select(delivery => report.Events[0].Time.AddMinutes(12 * delivery)),
            report.Functions.Where(run => run.Handler == "remediate").Select(run => run.At).Distinct());
    }

    [Fact]
    public async Task Simulate_in_a_world_of_ones_own_adds_nothing_to_it()
    {
        var world = new SimulationWorld(World.Parse("accounts: [{id: \"210987654321\", name: shop}]"), "mine", IsBuiltIn: false);
        var stack = await stacks.Prod;
        var report = (await TestStacks.SimulateAsync(stack, world, TestStacks.BruteForce.For(stack)))[0];

        Assert.Equal("refused", report.Decision!.Responses.Single(response => response.Name == "blockAddress").Result);
        Assert.Empty(report.NetworkAcls);
    }

    [Fact]
    public async Task Simulate_an_event_of_the_landing_zone_itself_starts_on_the_findings_bus()
    {
        var stack = await stacks.Prod;
        var report = (await TestStacks.SimulateAsync(stack, null, new JsonObject
        {
            ["id"] = "1",
            ["source"] = "landing-zone",
            ["detail-type"] = "Landing Zone Coverage Gap",
            ["time"] = "2026-01-15T09:30:00Z",
            ["detail"] = new JsonObject { ["stack"] = "prod", ["total"] = 1, ["gaps"] = new JsonArray(), ["table"] = "" },
        }))[0];

        Assert.Equal(["source landing-zone", "bus findings-hub-bus-prod", "rule notifications-coverage-gap", "function notifications-notify-function"],
            report.Events[0].Path.Select(step => $"{step.Place.ToString().ToLowerInvariant()} {step.Name}"));
        Assert.Equal(["coverageGap"], report.Outcome.Notifications.ToArray());
        Assert.Null(report.Decision);
    }

    [Fact]
    public async Task Simulate_a_stream_keeps_the_outcome_and_leaves_out_what_only_people_look_at()
    {
        var stack = await stacks.Prod;
        await using var simulator = await Simulator.StartAsync(stack, WorldFile.BuiltIn(), detailed: false);
        var report = await simulator.SimulateAsync(Tools.Simulate.Reading.EventInput.Read(TestStacks.BruteForce.For(stack), stack, "test"));

        Assert.Equal((await TestStacks.SimulateAsync(stack, TestStacks.BruteForce)).Outcome.Sentence, report.Outcome.Sentence);
        Assert.Equal((0, 0, 0), (report.Calls.Length, report.Ledger.Length, report.NetworkAcls.Length));
        Assert.All(report.Events.SelectMany(one => one.Rules), rule => Assert.True(rule.Fires));
    }
}
