using System.Text;
using System.Text.Json;
using LandingZone.Findings.Regions;
using LandingZone.Infra.Policies;

namespace LandingZone.Infra.Tests.Policies;

/// <summary>What holds for the bucket policy and the key policy alike, in all regions and partitions.</summary>
public sealed class ExportPoliciesTests
{
    private static readonly ExportFacts Everywhere = Exports.From(Exports.Commercial, "findings");

    // T38, D05
    [Fact]
    public void All34Regions_T38_D05_principalsAreTheServiceAndOneForEachOptInRegion()
    {
        string[] expected =
        [
            "guardduty.af-south-1.amazonaws.com", "guardduty.amazonaws.com", "guardduty.ap-east-1.amazonaws.com", "guardduty.ap-east-2.amazonaws.com",
            "guardduty.ap-south-2.amazonaws.com", "guardduty.ap-southeast-3.amazonaws.com", "guardduty.ap-southeast-4.amazonaws.com",
            "guardduty.ap-southeast-5.amazonaws.com", "guardduty.ap-southeast-6.amazonaws.com", "guardduty.ap-southeast-7.amazonaws.com",
            "guardduty.ca-west-1.amazonaws.com", "guardduty.eu-central-2.amazonaws.com", "guardduty.eu-south-1.amazonaws.com",
            "guardduty.eu-south-2.amazonaws.com", "guardduty.il-central-1.amazonaws.com", "guardduty.me-central-1.amazonaws.com",
            "guardduty.me-south-1.amazonaws.com", "guardduty.mx-central-1.amazonaws.com",
        ];

        Assert.Equal(34, Everywhere.Detectors.Length);
        Assert.All(GuardDutyStatements(Everywhere), statement => Assert.Equal(expected, statement.Principal!.Identifiers));
    }

    // T39
    [Fact]
    public void All34Regions_T39_allowExactlyTheEnabledDetectors() => Assert.All(
        GuardDutyStatements(Everywhere).Where(statement => statement.Effect == Effect.Allow),
        statement => Assert.Collection(
            statement.Conditions,
            account => Assert.Equal(("StringEquals", "aws:SourceAccount", "111122223333"), (account.Operator, account.Key, Assert.Single(account.Values))),
            source =>
            {
                Assert.Equal(("StringEquals", "aws:SourceArn"), (source.Operator, source.Key));
                Assert.Equal(Exports.Commercial.Select(Exports.Detector).Order(StringComparer.Ordinal), source.Values);
            }));

    [Fact]
    public void All34Regions_bothPolicies_stayUnder20480Bytes()
    {
        Assert.InRange(Encoding.UTF8.GetByteCount(FindingsBucketPolicy.For(Everywhere).ToJson(PolicyLimit.BucketPolicy)), 9_000, 12_000);
        Assert.InRange(Encoding.UTF8.GetByteCount(FindingsKeyPolicy.For(Everywhere).ToJson(PolicyLimit.KeyPolicy)), 3_000, 6_000);
    }

    // T52, D04
    [Theory]
    [InlineData("us-gov-west-1")]
    [InlineData("us-gov-east-1")]
    [InlineData("cn-north-1")]
    [InlineData("cn-northwest-1")]
    [InlineData("eusc-de-east-1")]
    [InlineData("us-iso-east-1")]
    public void OtherPartition_T52_D04_hasNoCommercialArn(string region)
    {
        var export = Exports.From(region);
        var scanned = new ScannedBucket(Exports.Account, region, export.Partition, "incoming", [], true, export.KeyArn);
        string[] policies =
        [
            FindingsBucketPolicy.For(export).ToJson(PolicyLimit.BucketPolicy),
            FindingsKeyPolicy.For(export).ToJson(PolicyLimit.KeyPolicy),
            MalwareProtectionRolePolicy.Trust(scanned).ToJson(PolicyLimit.TrustPolicy),
            MalwareProtectionRolePolicy.Permissions(scanned).ToJson(PolicyLimit.RolePolicy),
            TransportPolicy.For(export.BucketArn).ToJson(PolicyLimit.BucketPolicy),
        ];

        Assert.All(policies, policy => Assert.DoesNotContain("arn:aws:", policy, StringComparison.Ordinal));
        Assert.All(policies, policy => Assert.Contains($"arn:{export.Partition.Id}:", policy, StringComparison.Ordinal));
    }

    [Fact]
    public void ToJson_anyOrderOfRegions_isTheSameText() => Assert.Equal(
        FindingsBucketPolicy.For(Exports.From("eu-west-1", "af-south-1", "us-east-1")).ToJson(PolicyLimit.BucketPolicy)
            .Replace("key/", "", StringComparison.Ordinal).Replace("kms:eu-west-1", "kms", StringComparison.Ordinal),
        FindingsBucketPolicy.For(Exports.From("us-east-1", "eu-west-1", "af-south-1")).ToJson(PolicyLimit.BucketPolicy)
            .Replace("key/", "", StringComparison.Ordinal).Replace("kms:us-east-1", "kms", StringComparison.Ordinal));

    [Fact]
    public void ToJson_specialCharacters_areWrittenAsTheyAre()
    {
        var policy = new PolicyDocument([new("Sid", Effect.Allow, ["s3:GetObject"], ["arn:aws:s3:::b/<a>&'+é"])]);

        var json = policy.ToJson(PolicyLimit.BucketPolicy);

        Assert.Equal("""{"Version":"2012-10-17","Statement":[{"Sid":"Sid","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/<a>&'+é"}]}""", json);
        Assert.Equal("arn:aws:s3:::b/<a>&'+é", JsonElement.Parse(json).GetProperty("Statement")[0].GetProperty("Resource").GetString());
    }

    private static IEnumerable<Statement> GuardDutyStatements(ExportFacts export) =>
        FindingsBucketPolicy.For(export).Statements.Concat(FindingsKeyPolicy.For(export).Statements)
            .Where(statement => statement.Principal is { Kind: "Service" });
}
