using System.Text.Json;
using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Remediation.Effects;
using LandingZone.Lambdas.Tests.Package;
using LandingZone.Sandbox;

namespace LandingZone.Lambdas.Tests.EndToEnd;

/// <summary>Approving, rejecting and undoing.</summary>
public class OperatorTests : FunctionTests
{
    public OperatorTests()
        : this(null)
    {
    }

    protected OperatorTests(PublishedPackage? package)
        : base(package)
    {
    }

    public static TheoryData<string> Undoable =>
    [
        "blockAddress", "isolateInstance", "deactivateAccessKey", "revokeRoleSessions", "restorePasswordPolicy", "blockPublicAccess",
        "blockPublicAccess account",
    ];

    public static TheoryData<string> Responses => [.. Events.EveryResponse().Keys];

    [Theory]
    [MemberData(nameof(Undoable))]
    public async Task Undo_puts_back_what_was_there_and_a_second_time_does_nothing(string response)
    {
        await using var lz = await StartAsync(null, (FunctionEnvironment.ActionPrefix + "snapshotVolumes", "off"));
        var before = Snapshot(lz);
        Assert.Empty(await lz.RemediateAsync(Events.EveryResponse()[response]));
        Assert.NotEqual(before, Snapshot(lz));
        var id = ActionId(lz);

        var undone = await lz.UndoAsync(id);
        var calls = lz.Sandbox.Calls.Total;
        var again = await lz.UndoAsync(id);

        Assert.Equal("undone", undone.RootElement.GetProperty("outcome").GetString());
        Assert.Equal(before, Snapshot(lz));
        Assert.Equal("REMOVED", Status(lz));
        Assert.Equal("The action was undone or rejected before.", again.RootElement.GetProperty("reasons")[0].GetString());
        Assert.Equal(calls + 1, lz.Sandbox.Calls.Total);
        Assert.Equal($"{response.Split(' ')[0]} undone", lz.Outcomes()[^1]);
    }

    // R10: never backwards. What a person has undone is not done again for the same finding.
    [Fact]
    public async Task Undo_then_an_update_of_the_finding_is_not_acted_on_again()
    {
        await using var lz = await StartAsync();
        Assert.Empty(await lz.RemediateAsync(Events.BruteForce()));
        await lz.UndoAsync(ActionId(lz));

        Assert.Empty(await lz.RemediateAsync(Events.BruteForce().Updated()));

        Assert.Empty(lz.Denied());
        Assert.Equal("REMOVED", Status(lz));
    }

    [Theory]
    [InlineData(
        "restartCloudTrail",
        "Stopping arn:aws:cloudtrail:us-east-1:123456789012:trail/production-trail again would blind the account; "
            + "stop it by hand if it must be stopped.")]
    public async Task Undo_of_what_cannot_be_undone_is_refused_with_a_reason(string response, string reason)
    {
        await using var lz = await StartAsync();
        Assert.Empty(await lz.RemediateAsync(Events.EveryResponse()[response]));

        var answer = (await lz.UndoAsync(ActionId(lz))).RootElement;

        Assert.Equal(("refused", reason), (answer.GetProperty("outcome").GetString(), answer.GetProperty("reasons")[0].GetString()));
        Assert.Equal("ACTIVE", Status(lz));
    }

    [Theory]
    [MemberData(nameof(Responses))]
    public async Task Approval_waits_unchanged_and_the_announced_command_carries_it_out(string response)
    {
        var name = response.Split(' ')[0];
        await using var lz = await StartAsync(
            null, (FunctionEnvironment.ActionPrefix + name, "approval"), (FunctionEnvironment.ActionPrefix + "snapshotVolumes", "off"));
        var before = Snapshot(lz);

        Assert.Empty(await lz.RemediateAsync(Events.EveryResponse()[response]));

        Assert.Equal(before, Snapshot(lz));
        Assert.Equal("AWAITING_APPROVAL", Status(lz));
        var announced = Assert.Single(lz.Results());
        var id = ActionId(lz);
        Assert.Equal("awaitingApproval", announced.GetProperty("outcome").GetString());
        Assert.Equal(
            "aws lambda invoke --region eu-central-1 --function-name landing-zone-test-undo --cli-binary-format raw-in-base64-out "
                + $"--payload '{{\"approve\":\"{id}\"}}' /dev/stdout",
            announced.GetProperty("approveCommand").GetString());

        var approved = (await lz.ApproveAsync(id)).RootElement;
        var again = (await lz.ApproveAsync(id)).RootElement;

        Assert.Equal("done", approved.GetProperty("outcome").GetString());
        Assert.Equal("The action was approved before, and is done.", again.GetProperty("reasons")[0].GetString());
        Assert.Equal("ACTIVE", Status(lz));
        Assert.NotEqual(before, Snapshot(lz));
    }

    [Fact]
    public async Task Approval_rejected_by_undo_is_never_carried_out()
    {
        await using var lz = await StartAsync(null, (FunctionEnvironment.ActionPrefix + "deactivateAccessKey", "approval"));
        Assert.Empty(await lz.RemediateAsync(Events.UserKey()));
        var id = ActionId(lz);

        Assert.Equal("rejected", (await lz.UndoAsync(id)).RootElement.GetProperty("outcome").GetString());
        var approved = (await lz.ApproveAsync(id)).RootElement;

        Assert.Equal("The action was rejected or undone; it is not approved any more.", approved.GetProperty("reasons")[0].GetString());
        Assert.Equal("Active", Goals.KeyStatus(lz, "AKIAIOSFODNN7EXAMPLE"));
    }

    [Theory]
    [InlineData(FunctionEnvironment.RemediationMode, "dryRun", "Remediation is not in the mode enforce, so nothing is carried out.")]
    [InlineData(FunctionEnvironment.ActionPrefix + "deactivateAccessKey", "off", "The response deactivateAccessKey is switched off.")]
    [InlineData(FunctionEnvironment.UntouchedAccounts, "123456789012", "Nothing is ever changed in account 123456789012.")]
    public async Task Approval_against_the_settings_of_today_is_refused(string name, string value, string reason)
    {
        await using var lz = await StartAsync(null, (FunctionEnvironment.ActionPrefix + "deactivateAccessKey", "approval"));
        Assert.Empty(await lz.RemediateAsync(Events.UserKey()));
        await using var today = lz.With((name, value));

        var answer = (await today.ApproveAsync(ActionId(lz))).RootElement;

        Assert.Equal(("refused", reason), (answer.GetProperty("outcome").GetString(), answer.GetProperty("reasons")[0].GetString()));
        Assert.Equal("Active", Goals.KeyStatus(lz, "AKIAIOSFODNN7EXAMPLE"));
    }

    [Fact]
    public async Task Undo_of_an_unknown_action_is_refused()
    {
        await using var lz = await StartAsync();

        var answer = (await lz.UndoAsync(new string('0', 32))).RootElement;

        Assert.Equal("The ledger holds no action 00000000000000000000000000000000.", answer.GetProperty("reasons")[0].GetString());
    }

    [Theory]
    [InlineData("{}", "it must be an object with one member")]
    [InlineData("[]", "it must be an object with one member")]
    [InlineData("{\"undo\":\"x\",\"approve\":\"y\"}", "it must be an object with one member")]
    [InlineData("{\"remove\":\"x\"}", "its member is 'remove'")]
    [InlineData("{\"undo\":\"x\"}", "the action id is \"x\", but must be 32 hexadecimal digits")]
    [InlineData("{\"undo\":5}", "the action id is 5, but must be 32 hexadecimal digits")]
    public async Task Undo_malformed_request_says_what_to_write(string payload, string problem)
    {
        await using var lz = await StartAsync();

        var error = await lz.FailAsync<OperatorCommandException>(FunctionHandlers.Undo, payload);

        Assert.Equal($$"""The request cannot be read: {{problem}}. Write {"undo":"<action id>"} or {"approve":"<action id>"}.""", error);
    }

    private static string ActionId(Landscape lz) => Assert.Single(lz.Items("ACTION#")).Attribute("pk")["ACTION#".Length..];

    private static string? Status(Landscape lz) => Assert.Single(lz.Items("ACTION#")).Attribute("status");

    /// <summary>Everything that a response can change, as a text.</summary>
    private static string Snapshot(Landscape lz)
    {
        var state = lz.State;
        var unset = new PublicAccessBlock();
        return JsonSerializer.Serialize(new
        {
            Rules = state.NetworkAcls(Events.Production, Events.Region)
                .Select(acl => acl.Entries.OrderBy(entry => (entry.Egress, entry.RuleNumber))),
            Groups = new[] { "eni-0a1b2c3d4e5f60002", "eni-0a1b2c3d4e5f60003" }
                .Select(id => state.NetworkInterface(Events.Production, Events.Region, id).Groups),
            Keys = state.Users(Events.Production).SelectMany(user => user.AccessKeys),
            Role = state.Role(Events.Production, "app-server").Policies.Keys,
            Password = (state.PasswordPolicy(Events.Development)! with { HardExpiry = null }).ToString(),
            Trails = state.Trails(Events.Production, Events.Region),
            Bucket = state.BucketPublicAccessBlock("example-shop-assets") ?? unset,
            Account = state.AccountPublicAccessBlock(Events.Production) ?? unset,
        });
    }
}
