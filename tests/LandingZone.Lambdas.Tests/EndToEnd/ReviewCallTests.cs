using LandingZone.Findings.Contracts;
using LandingZone.Findings.Regions;
using LandingZone.Infra.Policies;
using LandingZone.Sandbox;

namespace LandingZone.Lambdas.Tests.EndToEnd;

/// <summary>Least privilege in both directions, for the functions that look at GuardDuty itself.</summary>
public sealed class ReviewCallTests
{
    private const string Bus = "arn:aws:events:eu-central-1:777788889999:event-bus/b";

    [Theory]
    [InlineData("false")]
    [InlineData("true")]
    public async Task AuditCoverage_policy_allows_exactly_its_calls(string enrolMissing)
    {
        await using var lz = await Landscape.StartAsync(
            World.Default, (FunctionEnvironment.EnrolMissing, enrolMissing), (FunctionEnvironment.ExcludedAccounts, "none"));

        using var answer = await lz.InvokeAsync(FunctionHandlers.AuditCoverage, "{}");

        AssertAllows(ReviewPolicy.AuditCoverage(Partition.Aws, Events.Security, Bus, enrolMissing == "true"), lz);
    }

    [Fact]
    public async Task WatchUsage_policy_allows_exactly_its_calls()
    {
        await using var lz = await Landscape.StartAsync(World.Default);

        using var answer = await lz.InvokeAsync(FunctionHandlers.WatchUsage, "{}");

        AssertAllows(ReviewPolicy.WatchUsage(Partition.Aws, Events.Security, Bus, "arn:aws:dynamodb:eu-central-1:777788889999:table/ledger"), lz);
    }

    private static void AssertAllows(IEnumerable<Statement> statements, Landscape lz) => Assert.Equal(
        statements.SelectMany(statement => statement.Actions).Distinct().Order(StringComparer.Ordinal),
        lz.Sandbox.Calls.ToList().SelectMany(call => call.Actions).Distinct().Order(StringComparer.Ordinal));
}
