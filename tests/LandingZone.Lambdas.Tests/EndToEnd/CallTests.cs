using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LandingZone.Findings.Catalogue;
using LandingZone.Findings.Contracts;
using LandingZone.Findings.Regions;
using LandingZone.Infra.Policies;
using LandingZone.Lambdas.Remediation.Policy;
using LandingZone.Sandbox;

namespace LandingZone.Lambdas.Tests.EndToEnd;

/// <summary>
/// Least privilege in both directions: the calls that each response makes, done, told, undone and expired, and the policies that the
/// program gives to the functions and to the response role.
/// </summary>
public sealed class CallTests
{
    private static readonly JsonSerializerOptions Pretty =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static TheoryData<string> Responses => [.. ResponseNames.Actions.Select(ResponseNames.Of)];

    // R5: every call is in a list that a change of code changes in plain sight.
    [Fact]
    public async Task Calls_of_every_response_are_those_of_the_list()
    {
        var all = new JsonObject();
        foreach (var response in ResponseNames.Actions.Select(ResponseNames.Of))
        {
            var (function, role) = await CallsAsync(response);
            all[response] = new JsonObject { ["function"] = Array(function), ["responseRole"] = Array(role) };
        }

        var expected = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Expectations", "calls.json"));

        Assert.Equal(expected.TrimEnd(), all.ToJsonString(Pretty));
    }

    // R4: AWS took WAF Classic away from those who had built on it. What is called is what AWS tells people to call today; the calls of
    // GuardDuty that speak of masters and data sources have successors.
    [Fact]
    public void Calls_are_of_no_service_and_no_name_that_AWS_has_replaced()
    {
        var calls = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Expectations", "calls.json")))!.AsObject()
            .SelectMany(response => response.Value!.AsObject().SelectMany(part => part.Value!.AsArray().Select(call => (string)call!)))
            .Concat(ReviewPolicy.AuditCoverage(Partition.Aws, Events.Security, "b", enrolMissing: true).SelectMany(statement => statement.Actions))
            .Concat(ReviewPolicy.WatchUsage(Partition.Aws, Events.Security, "b", "t").SelectMany(statement => statement.Actions))
            .Distinct().ToList();

        Assert.NotEmpty(calls);
        Assert.All(calls, call => Assert.DoesNotMatch("^(waf|waf-regional|sdb|opsworks|config):|Master|AcceptInvitation$|:InviteMembers$", call));
    }

    [Theory]
    [MemberData(nameof(Responses))]
    public async Task ResponseRole_policy_allows_exactly_the_calls_of_the_response(string response)
    {
        var kind = Enum.Parse<ResponseKind>(response, ignoreCase: true);
        var allowed = ResponseRolePolicy.Permissions(Partition.Aws, [kind], "landing-zone-response", "landing-zone:exempt").Statements
            .Where(statement => statement.Effect == Effect.Allow).SelectMany(statement => statement.Actions).Distinct();

        var (_, used) = await CallsAsync(response);

        Assert.Equal(allowed.Order(StringComparer.Ordinal), used);
    }

    [Fact]
    public async Task Function_policy_allows_exactly_the_calls_of_the_functions()
    {
        var allowed = ResponseFunctionPolicy.Respond(new(
                Partition.Aws,
                "arn:aws:dynamodb:eu-central-1:777788889999:table/ledger",
                "arn:aws:events:eu-central-1:777788889999:event-bus/b",
                "landing-zone-response"))
            .SelectMany(statement => statement.Actions).Distinct();

        var (used, _) = await CallsAsync("blockAddress");

        Assert.Equal(allowed.Order(StringComparer.Ordinal), used);
    }

    private static async Task<(IReadOnlyList<string> Function, IReadOnlyList<string> Role)> CallsAsync(string response)
    {
        var calls = new List<RecordedCall>();
        foreach (var (world, finding) in Scenarios(response))
        {
            (string, string)[] onlyThis = [.. ResponseNames.Actions.Select(ResponseNames.Of).Where(name => name != response)
                .Select(name => (FunctionEnvironment.ActionPrefix + name, "off"))];
            await using var lz = await Landscape.StartAsync(world, onlyThis);
            await using var dry = lz.With((FunctionEnvironment.RemediationMode, "dryRun"));
            Assert.Empty(await dry.RemediateAsync(finding));
            Assert.Empty(await lz.RemediateAsync(finding.Updated()));
            await lz.UndoAsync(lz.Items("ACTION#").Single().Attribute("pk")["ACTION#".Length..]);
            await lz.ExpireAsync();
            calls.AddRange(lz.Sandbox.Calls.ToList());
        }

        return (
            Actions(calls.Where(call => call.AccountId == Events.Security)),
            Actions(calls.Where(call => call.AccountId != Events.Security)));
    }

    private static IEnumerable<(World World, JsonObject Finding)> Scenarios(string response)
    {
        switch (response)
        {
            case "snapshotVolumes":
                yield return (Worlds.Attacked, Events.CommandAndControl());
                break;
            case "isolateInstance":
                yield return (Worlds.Attacked, Events.CommandAndControl());
                // Somebody put rules into the group that must have none.
                yield return (Worlds.WithGroup("landing-zone-isolated"), Events.CommandAndControl());
                break;
            case "restorePasswordPolicy":
                yield return (Worlds.Attacked, Events.PasswordPolicyChanged(Events.Development));
                yield return (Worlds.WithoutPasswordPolicy, Events.PasswordPolicyChanged(Events.Development));
                break;
            case "blockPublicAccess":
                yield return (Worlds.Attacked, Events.BucketPublic("example-shop-assets"));
                yield return (Worlds.Attacked, Events.AccountPublicAccess());
                break;
            default:
                yield return (Worlds.Attacked, Events.EveryResponse()[response]);
                break;
        }
    }

    private static IReadOnlyList<string> Actions(IEnumerable<RecordedCall> calls) =>
        [.. calls.SelectMany(call => call.Actions).Distinct().Order(StringComparer.Ordinal)];

    private static JsonArray Array(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];
}
