using LandingZone.Findings.Regions;
using LandingZone.Infra.Policies;

namespace LandingZone.Infra.Tests.Policies;

public sealed class FindingsKeyPolicyTests
{
    private static readonly ExportFacts Export = Exports.From("eu-central-1", "eu-central-2");
    private static readonly PolicyDocument Policy = FindingsKeyPolicy.For(Export);

    private static readonly PolicyRequest DataKey = new PolicyRequest("guardduty.amazonaws.com", "kms:GenerateDataKey", Export.KeyArn)
        .With("aws:SourceAccount", Exports.Account)
        .With("aws:SourceArn", Exports.Detector(RegionTable.Find("eu-central-1")!));

    [Fact]
    public void For_ourDetector_mayMakeADataKey() => Assert.True(DataKey.IsAllowedBy(Policy));

    // D31
    [Theory]
    [InlineData("kms:Decrypt")]
    [InlineData("kms:Encrypt")]
    [InlineData("kms:ReEncryptFrom")]
    [InlineData("kms:CreateGrant")]
    [InlineData("kms:DescribeKey")]
    [InlineData("kms:GenerateDataKeyPair")]
    public void For_D31_guardDutyMayDoNothingElse(string action) => Assert.False((DataKey with { Action = action }).IsAllowedBy(Policy));

    // T39
    [Theory]
    [InlineData("aws:SourceAccount", "999988887777")]
    [InlineData("aws:SourceArn", "arn:aws:guardduty:eu-central-1:111122223333:detector/ffffffffffffffffffffffffffffffff")]
    public void For_T39_anotherSource_isRefused(string key, string value) => Assert.False(DataKey.With(key, value).IsAllowedBy(Policy));

    // T38
    [Fact]
    public void For_T38_optInRegion_usesItsOwnPrincipal()
    {
        var zurich = DataKey with { Principal = "guardduty.eu-central-2.amazonaws.com" };

        Assert.True(zurich.With("aws:SourceArn", Exports.Detector(RegionTable.Find("eu-central-2")!)).IsAllowedBy(Policy));
        Assert.False((zurich with { Principal = "guardduty.eu-south-1.amazonaws.com" }).IsAllowedBy(Policy));
    }

    // D29
    [Fact]
    public void For_D29_nobodyOutsideTheAccountMayDecrypt()
    {
        Assert.Equal(
            ["arn:aws:iam::111122223333:root"],
            Policy.Statements.Where(statement => statement.Principal!.Kind == "AWS").SelectMany(statement => statement.Principal!.Identifiers));
        Assert.All(Policy.Statements, statement => Assert.NotNull(statement.Principal!.Kind));
        Assert.False(new PolicyRequest("arn:aws:iam::999988887777:root", "kms:Decrypt", Export.KeyArn).IsAllowedBy(Policy));
    }
}
