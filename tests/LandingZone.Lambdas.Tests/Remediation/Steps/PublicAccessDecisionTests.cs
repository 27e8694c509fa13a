using LandingZone.Findings.Catalogue;
using LandingZone.Lambdas.Remediation.Steps;
using static LandingZone.Lambdas.Tests.Remediation.TestFindings;

namespace LandingZone.Lambdas.Tests.Remediation.Steps;

public sealed class PublicAccessDecisionTests
{
    [Fact] // C30
    public void Decide_severalBuckets_namesEveryOneOnce()
    {
        var step = Step("Policy:S3/BucketPublicAccessGranted", "first", "second", "first", null, "NOT A BUCKET");

        Assert.Equal(["first", "second"], step.Buckets);
        Assert.False(step.IsAccountLevel);
    }

    [Fact]
    public void Decide_accountSettingDisabled_meansTheAccount() =>
        Assert.True(Step("Policy:S3/AccountBlockPublicAccessDisabled", "first").IsAccountLevel);

    [Fact]
    public void Decide_noBucket_isOnlyTold() => Assert.Equal(
        ["noBucket"], WithBuckets("Policy:S3/BucketPublicAccessGranted", null).Decide().The(ResponseKind.BlockPublicAccess).Codes());

    [Theory]
    [InlineData("Policy:S3/BucketPublicAccessGranted", ResponseKind.BlockPublicAccess)]
    [InlineData("Policy:S3/AccountBlockPublicAccessDisabled", ResponseKind.BlockPublicAccess)]
    [InlineData("Stealth:IAMUser/PasswordPolicyChange", ResponseKind.RestorePasswordPolicy)]
    public void Decide_failedAttempt_isOnlyTold(string type, ResponseKind kind) => Assert.Equal(
        "callFailed: The call was refused, so nothing has changed; only people are told.",
        Assert.Single(WithBuckets(type, "AccessDenied", "first").Decide().The(kind).Reasons).ToString());

    private static BlockPublicAccessStep Step(string type, params IEnumerable<string?> buckets) =>
        Assert.IsType<BlockPublicAccessStep>(WithBuckets(type, null, buckets).Decide().The(ResponseKind.BlockPublicAccess).Step);
}
