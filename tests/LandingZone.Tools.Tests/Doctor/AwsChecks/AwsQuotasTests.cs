using static LandingZone.Tools.Tests.AwsCalls.SandboxOrganization;
using static LandingZone.Tools.Tests.Doctor.AwsChecks.AwsLines;

namespace LandingZone.Tools.Tests.Doctor.AwsChecks;

/// <summary>Quotas, each big enough and too small.</summary>
public sealed class AwsQuotasTests
{
    [Theory]
    [InlineData(Management, Other, "organizations/L-E619E033", 5, "account quota", "6 accounts, and 0 that the stack creates, but the quota is 5",
        "organizations", "L-E619E033", "6", "us-east-1")]
    [InlineData(Security, Home, "events/L-244521F2", 20, "rule quota", "34 rules on the findings bus, but the quota is 20", "events", "L-244521F2", "34", "eu-central-1")]
    [InlineData(Security, Home, "lambda/L-B99A9384", 10, "concurrency quota", "114 functions at once, but the quota is 10", "lambda", "L-B99A9384", "114", "eu-central-1")]
    public async Task Doctor_quota_that_is_too_small_is_a_problem(
        string account, string region, string quota, double value, string name, string found, string service, string code, string wanted, string where) => AssertProblem(
        await RunAsync(Good.With(account, each => each.With(region, state => state with { ServiceQuotas = new Dictionary<string, double> { [quota] = value } }))),
        name, found,
        $"Run 'aws service-quotas request-service-quota-increase --service-code {service} --quota-code {code} --desired-value {wanted} --region {where}'.");
}
