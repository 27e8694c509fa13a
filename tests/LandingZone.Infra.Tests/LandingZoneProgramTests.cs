using LandingZone.Infra.Tests.Harness;
using Pulumi;

namespace LandingZone.Infra.Tests;

public sealed class LandingZoneProgramTests
{
    [Fact]
    public async Task Define_prod_countsPerTypeInEveryRegion()
    {
        var deployed = await Deployed.StackAsync("prod");
        var regions = StackFile.Settings("prod").Regions;
        (string Type, int Count)[] expected =
        [
            (AwsTypes.Detector, 1), (AwsTypes.OrganizationAdminAccount, 1), (AwsTypes.OrganizationConfiguration, 1),
            (AwsTypes.OrganizationConfigurationFeature, 7), (AwsTypes.Member, 1), (AwsTypes.PublishingDestination, 1),
            (AwsTypes.IPSet, 1), (AwsTypes.ThreatIntelSet, 1),
        ];

        // D01: every region gets the same, none of them twice.
        Assert.Equal(18, regions.Length);
        Assert.All(regions, region => Assert.All(expected, pair => Assert.Equal(pair.Count, deployed.OfType(pair.Type).Count(resource => resource.Region == region.Name))));
        Assert.All(expected, pair => Assert.Equal(18 * pair.Count, deployed.OfType(pair.Type).Count()));
        Assert.All(regions, region => Assert.Equal(
            region.Supports("AI_ANALYST") ? 8 : 7, deployed.OfType(AwsTypes.DetectorFeature).Count(resource => resource.Region == region.Name)));
        Assert.Equal(19, deployed.OfType(AwsTypes.Filter).Count());
        Assert.Equal(2, deployed.OfType(AwsTypes.Provider).Count());
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Define_stackFile_everyRegionalResourceNamesItsRegion(string stack)
    {
        var deployed = await Deployed.StackAsync(stack);
        var regions = StackFile.Settings(stack).Regions.Select(region => region.Name);

        Assert.All(
            deployed.Resources.Where(resource => resource.Type.StartsWith("aws:", StringComparison.Ordinal)),
            resource => Assert.True(AwsTypes.IsGlobal(resource.Type) ? resource.Region is null : regions.Contains(resource.Region), resource.Name));
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Define_preview_declaresTheSameResourcesAsAnUpdate(string stack)
    {
        var update = await Deployed.StackAsync(stack);
        var preview = await Deployed.StackAsync(stack, preview: true);

        Assert.Equal(
            update.Resources.Select(resource => (resource.Type, resource.Name)).Order(),
            preview.Resources.Select(resource => (resource.Type, resource.Name)).Order());
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Define_stackFile_componentsOwnEverythingExceptTheManagementProvider(string stack)
    {
        var deployed = await Deployed.StackAsync(stack);

        Assert.Equal(
            [
                "findings-archive", "findings-hub", "guardduty", "ledger", "management", "management-native", "member-accounts", "notifications",
                "operations", "remediation", "response-role", "response-role-external-id", "review", "runtime",
                .. stack == "prod" ? ["s3-malware-protection"] : Array.Empty<string>(), "security-account", "topics",
            ],
            deployed.Resources.Where(resource => resource.Options.Parent is null or Stack).Select(resource => resource.Name).Order());
        Assert.All(
            deployed.Resources.Where(resource => resource.Options.Parent is ComponentResource and not Stack && resource.Type != AwsTypes.Provider),
            resource => Assert.StartsWith(resource.Options.Parent!.GetResourceName() + "-", resource.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Define_dev_outputsAreTheDocumentedOnes()
    {
        var outputs = (await Deployed.StackAsync("dev")).Outputs;

        Assert.Equal(["securityAccountId", "detectorIds", "findingsBucketArn", "findingsKeyArn", "findingsBusArn", "notificationTopicArns", "undoFunctionName", "dashboardName", "memberAccountIds"], outputs.Keys);
        Assert.Equal("arn:aws:events:eu-west-1:777788889999:event-bus/findings-hub-bus-test", await ValueAsync<string>(outputs["findingsBusArn"]));
        Assert.Equal("111122223333", await ValueAsync<string>(outputs["securityAccountId"]));
        Assert.Equal("arn:aws:s3:::findings-archive-bucket", await ValueAsync<string>(outputs["findingsBucketArn"]));
        Assert.Equal(
            ["eu-central-1=guardduty-eu-central-1-detector-id", "eu-west-1=guardduty-eu-west-1-detector-id", "us-east-1=guardduty-us-east-1-detector-id"],
            (await ValueAsync<System.Collections.Immutable.ImmutableDictionary<string, string>>(outputs["detectorIds"])).Select(pair => $"{pair.Key}={pair.Value}").Order());
    }

    // What loses evidence stays, and what must not be lost cannot be deleted by accident.
    [Fact]
    public async Task Define_prod_protectsAndRetainsExactlyThese()
    {
        var deployed = await Deployed.StackAsync("prod");
        var regions = StackFile.Settings("prod").Regions;

        Assert.Equal(
            regions.SelectMany(region => new[] { $"guardduty-{region}-administrator", $"guardduty-{region}-detector", $"guardduty-{region}-organization" })
                .Concat(["findings-archive-bucket", "findings-archive-folder", "findings-archive-key", "security-account-in-organization"])
                .Concat(["ledger-table", "member-accounts-data-lake", "member-accounts-payments-prod", "runtime-key"]).Order(),
            deployed.Resources.Where(resource => resource.IsProtected).Select(resource => resource.Name).Order());
        Assert.Equal(
            [
                "findings-archive-access-logs", "findings-archive-bucket", "findings-archive-encryption", "findings-archive-folder", "findings-archive-key",
                "findings-archive-key-alias", "findings-archive-key-policy", "findings-archive-lifecycle", "findings-archive-lock", "findings-archive-ownership",
                "findings-archive-policy", "findings-archive-public-access", "findings-archive-versioning", "guardduty-management-malware-role",
                "guardduty-management-role", "ledger-table", "member-accounts-data-lake", "member-accounts-payments-prod", "runtime-alias", "runtime-key",
                "security-account-in-organization",
            ],
            deployed.Resources.Where(resource => resource.IsRetained).Select(resource => resource.Name).Order());
    }

    [Fact]
    public async Task Define_all34Regions_works()
    {
        var regions = Findings.Regions.RegionTable.All.Where(region => region.Partition == Findings.Regions.Partition.Aws).Select(region => region.Name);

        var deployed = await Scenario.RunAsync(("regions", $"[{string.Join(", ", regions)}]"));

        Assert.Equal(34, deployed.OfType(AwsTypes.PublishingDestination).Count());
    }

    // T52
    [Theory]
    [InlineData("cn-north-1", "cn-northwest-1")]
    [InlineData("us-gov-west-1", "us-gov-east-1")]
    public async Task Define_T52_otherPartition_writesNoCommercialArn(string home, string other)
    {
        var deployed = await Scenario.RunAsync(
            ("homeRegion", home), ("regions", $"[{home}, {other}]"),
            ("guardDuty", $"{{ malwareProtectionForS3: [{{ bucketName: incoming, region: {home} }}], trustedIpList: {{ name: offices, entries: [198.51.100.0/24] }} }}"));

        Assert.All(
            deployed.Resources.SelectMany(resource => resource.Inputs.Values.OfType<string>()),
            text => Assert.DoesNotContain("arn:aws:", text, StringComparison.Ordinal));
    }

    private static Task<T> ValueAsync<T>(object? output) => Pulumi.Utilities.OutputUtilities.GetValueAsync(Assert.IsType<Output<T>>(output));
}
