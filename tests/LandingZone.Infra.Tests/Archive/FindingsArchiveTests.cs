using System.Collections.Immutable;
using LandingZone.Infra.Tests.Harness;

namespace LandingZone.Infra.Tests.Archive;

public sealed class FindingsArchiveTests
{
    // T36
    [Fact]
    public async Task T36_bucketAndKey_areInTheSameRegion()
    {
        var deployed = await Scenario.RunAsync(("findingsArchive", "{ region: us-east-1 }"));

        Assert.All(
            deployed.Resources.Where(resource => resource.Name.StartsWith("findings-archive-", StringComparison.Ordinal)),
            resource => Assert.Equal(("us-east-1", "security"), (resource.Region, resource.Account)));
    }

    // T33, D20: folder, destinations and policy are told one and the same prefix.
    [Fact]
    public async Task T33_prefix_getsItsFolderAndTheDestinationNamesIt()
    {
        var deployed = await Scenario.RunAsync(("findingsArchive", "{ prefix: security/findings }"));

        var folder = deployed.Named("findings-archive-folder");
        Assert.Equal(("security/findings/", ""), (folder.Text("key"), folder.Text("content")));
        Assert.True(folder.IsProtected);
        Assert.Contains(
            "\"Resource\":\"arn:aws:s3:::findings-archive-bucket/security/findings/*\"",
            deployed.Named("findings-archive-policy").Text("policy"), StringComparison.Ordinal);
        Assert.All(deployed.OfType(AwsTypes.PublishingDestination), destination =>
        {
            Assert.Contains("findings-archive-folder", destination.DependsOn);
            Assert.Equal("arn:aws:s3:::findings-archive-bucket/security/findings", destination.Text("destinationArn"));
            Assert.Equal("arn:aws:kms:eu-central-1:777788889999:key/findings-archive-key-id", destination.Text("kmsKeyArn"));
        });
    }

    // T33
    [Fact]
    public async Task T33_noPrefix_needsNoFolder()
    {
        var deployed = await Scenario.RunAsync(("findingsArchive", "{ prefix: '' }"));

        Assert.DoesNotContain(deployed.Resources, resource => resource.Name == "findings-archive-folder");
        Assert.All(deployed.OfType(AwsTypes.PublishingDestination), destination => Assert.Equal("arn:aws:s3:::findings-archive-bucket", destination.Text("destinationArn")));
        Assert.DoesNotContain("AllowDeployRole", deployed.Named("findings-archive-policy").Text("policy"), StringComparison.Ordinal);
    }

    // T34
    [Theory]
    [InlineData("findings", "findings/AWSLogs/")]
    [InlineData("''", "AWSLogs/")]
    public async Task T34_lifecycle_cannotMatchTheFolder(string prefix, string filtered)
    {
        var deployed = await Scenario.RunAsync(("findingsArchive", $"{{ prefix: {prefix}, retentionDays: 400, glacierAfterDays: 90 }}"));

        var rules = deployed.Named("findings-archive-lifecycle").List("rules").Cast<ImmutableDictionary<string, object>>().ToList();
        Assert.Equal(["expire-findings", "remove-delete-markers"], rules.Select(rule => rule["id"]));
        Assert.All(rules, rule => Assert.Equal(filtered, ((ImmutableDictionary<string, object>)rule["filter"])["prefix"]));
        Assert.Equal(400.0, ((ImmutableDictionary<string, object>)rules[0]["expiration"])["days"]);
        Assert.Equal(90.0, ((ImmutableDictionary<string, object>)Assert.Single((ImmutableArray<object>)rules[0]["transitions"]))["days"]);
        Assert.Equal(["findings-archive-versioning"], deployed.Named("findings-archive-lifecycle").DependsOn);
    }

    // T38, T39
    [Fact]
    public async Task Prod_T38_T39_policies_nameExactlyTheStacksDetectors()
    {
        var deployed = await Deployed.StackAsync("prod");

        foreach (var policy in new[] { deployed.Named("findings-archive-policy").Text("policy"), deployed.Named("findings-archive-key-policy").Text("policy") })
        {
            Assert.Contains("\"Service\":[\"guardduty.amazonaws.com\",\"guardduty.eu-central-2.amazonaws.com\"]", policy, StringComparison.Ordinal);
            Assert.Contains("\"aws:SourceAccount\":\"777788889999\"", policy, StringComparison.Ordinal);
            var arns = StackFile.Settings("prod").Regions
                .Select(region => $"\"arn:aws:guardduty:{region}:777788889999:detector/guardduty-{region}-detector-id\"").Order(StringComparer.Ordinal);
            Assert.Contains($"\"aws:SourceArn\":[{string.Join(',', arns)}]", policy, StringComparison.Ordinal);
        }
    }

    // T40
    [Fact]
    public async Task Prod_T40_accessLogs_goToTheConfiguredBucket()
    {
        var logs = (await Deployed.StackAsync("prod")).Named("findings-archive-access-logs");

        Assert.Equal(
            ("example-security-access-logs", "findings-archive/", "eu-central-1", "security"),
            (logs.Text("targetBucket"), logs.Text("targetPrefix"), logs.Region, logs.Account));
    }

    // D31
    [Fact]
    public async Task Dev_D31_bucket_isNeverEmptiedAndKeyRotates()
    {
        var deployed = await Deployed.StackAsync("dev");

        var bucket = deployed.Named("findings-archive-bucket");
        Assert.Equal((false, false, true, true), (bucket.Inputs["forceDestroy"], bucket.Inputs["objectLockEnabled"], bucket.IsProtected, bucket.IsRetained));
        Assert.False(bucket.Inputs.ContainsKey("bucket"));
        var key = deployed.Named("findings-archive-key");
        Assert.Equal((true, 365.0, 30.0), (key.Inputs["enableKeyRotation"], key.Inputs["rotationPeriodInDays"], key.Inputs["deletionWindowInDays"]));
        Assert.Equal("Enabled", ((ImmutableDictionary<string, object>)deployed.Named("findings-archive-versioning").Inputs["versioningConfiguration"])["status"]);
        Assert.Equal("BucketOwnerEnforced", ((ImmutableDictionary<string, object>)deployed.Named("findings-archive-ownership").Inputs["rule"])["objectOwnership"]);
        Assert.DoesNotContain(deployed.Resources, resource => resource.Name == "findings-archive-lock");
    }

    [Fact]
    public async Task Prod_objectLock_isOnTheBucketAndInItsConfiguration()
    {
        var deployed = await Deployed.StackAsync("prod");

        Assert.Equal(true, deployed.Named("findings-archive-bucket").Inputs["objectLockEnabled"]);
        var rule = (ImmutableDictionary<string, object>)deployed.Named("findings-archive-lock").Inputs["rule"];
        var retention = (ImmutableDictionary<string, object>)rule["defaultRetention"];
        Assert.Equal(("GOVERNANCE", 365.0), (retention["mode"], retention["days"]));
    }

    [Fact]
    public async Task BucketName_configured_isUsed() => Assert.Equal(
        "our-findings", (await Scenario.RunAsync(("findingsArchive", "{ bucketName: our-findings }"))).Named("findings-archive-bucket").Text("bucket"));
}
