using System.Text.Json.Nodes;
using LandingZone.Infra.GuardDuty;
using LandingZone.Infra.Operations;
using LandingZone.Infra.Settings;
using LandingZone.Infra.Tests.Harness;

namespace LandingZone.Infra.Tests.Operations;

public sealed class ReviewEnvironmentTests
{
    private const string Off =
        "protectionPlans: { S3_DATA_EVENTS: NONE, EKS_AUDIT_LOGS: NONE, EBS_MALWARE_PROTECTION: NONE, RDS_LOGIN_EVENTS: NONE, LAMBDA_NETWORK_LOGS: NONE }";

    private const string Member = "{ accountId: '123456789012', email: a@example.com }";

    [Fact]
    public void Coverage_sameWordEverywhere_saysNothingMore()
    {
        var coverage = Coverage("{ autoEnableMembers: NEW }");

        Assert.Equal("NEW", (string?)coverage["members"]);
        Assert.False(coverage.ContainsKey("memberOverrides"));
        Assert.False(coverage.ContainsKey("named"));
    }

    // T30: what a region has otherwise holds in that region only.
    [Fact]
    public void Coverage_T30_regionThatEnrolsNobody_isAnOverrideWithTheNamedMembers()
    {
        var coverage = Coverage($"{{ members: [{Member}], regionOverrides: {{ us-east-1: {{ autoEnableMembers: NONE, {Off} }} }} }}");

        Assert.Equal("""{"us-east-1":"NONE"}""", coverage["memberOverrides"]!.ToJsonString());
        Assert.Equal("""["123456789012"]""", coverage["named"]!.ToJsonString());
    }

    [Fact]
    public void Coverage_regionThatEnrolsNewAccounts_namesNobody()
    {
        var coverage = Coverage($"{{ members: [{Member}], regionOverrides: {{ us-east-1: {{ autoEnableMembers: NEW, {Off} }} }} }}");

        Assert.Equal("""{"us-east-1":"NEW"}""", coverage["memberOverrides"]!.ToJsonString());
        Assert.False(coverage.ContainsKey("named"));
    }

    // A function's variables hold 4 KB.
    [Theory]
    [InlineData(100, "[")]
    [InlineData(101, "\"ALL\"")]
    public void Coverage_moreNamedMembersThanFit_areEverybody(int count, string start)
    {
        var members = Enumerable.Range(0, count).Select(number => $"{{ accountId: '{number + 100_000_000_000L}', email: a{number}@example.com }}");
        var coverage = Coverage($"{{ autoEnableMembers: NONE, {Off}, members: [{string.Join(", ", members)}] }}");

        Assert.StartsWith(start, coverage["named"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.True(coverage.ToJsonString().Length < 2_500);
    }

    [Fact]
    public void Coverage_offboarding_enrolsNobodyAnywhere()
    {
        var coverage = Coverage($"{{ mode: offboard, autoEnableMembers: NEW, members: [{Member}] }}");

        Assert.Equal("""{"eu-central-1":"NONE","us-east-1":"NONE"}""", coverage["memberOverrides"]!.ToJsonString());
        Assert.False(coverage.ContainsKey("named"));
    }

    private static JsonObject Coverage(string guardDuty)
    {
        LandingZoneSettings settings = Scenario.Settings(("guardDuty", guardDuty));
        return JsonNode.Parse(ReviewEnvironment.Coverage(settings.GuardDuty, ProtectionPlanMatrix.For(settings.GuardDuty, settings.Regions)))!.AsObject();
    }
}
