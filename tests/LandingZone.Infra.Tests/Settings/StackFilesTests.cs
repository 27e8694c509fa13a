using LandingZone.Findings.Regions;
using LandingZone.Infra.Settings;
using LandingZone.Infra.Tests.Harness;
using YamlDotNet.RepresentationModel;

namespace LandingZone.Infra.Tests.Settings;

public sealed class StackFilesTests
{
    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void Parse_stackFile_hasNoProblem(string stack) => Assert.Empty(LandingZoneSettings.Parse(StackFile.Load(stack)).Problems);

    [Fact]
    public void Dev_hasThreeRegions() =>
        Assert.Equal(["eu-west-1", "eu-central-1", "us-east-1"], StackFile.Settings("dev").Regions.Select(region => region.Name));

    [Fact]
    public void Prod_hasEveryDefaultRegionAndOneOptInRegion()
    {
        var regions = StackFile.Settings("prod").Regions;
        var defaults = RegionTable.All.Where(region => region.Partition == Partition.Aws && !region.IsOptIn).Select(region => region.Name);

        Assert.Equal(18, regions.Length);
        Assert.Equal(defaults.Order(), regions.Where(region => !region.IsOptIn).Select(region => region.Name).Order());
        Assert.Equal("eu-central-2", Assert.Single(regions, region => region.IsOptIn).Name);
    }

    [Fact]
    public void Prod_camelCaseKeys_reallyBind()
    {
        var settings = StackFile.Settings("prod");

        Assert.Equal(2555, settings.FindingsArchive.RetentionDays);
        Assert.Equal(90, settings.FindingsArchive.GlacierAfterDays);
        Assert.Equal(new ObjectLockSettings("GOVERNANCE", 365), settings.FindingsArchive.ObjectLock);
        Assert.Equal(new AccessLogTarget("example-security-access-logs", "findings-archive/"), settings.FindingsArchive.AccessLogs);
        Assert.Equal(new ManagementAccountSettings(true, "aws-management@example.com", Ownership.Manage), settings.GuardDuty.ManagementAccount);
        Assert.Equal(new ManagedAccount("security", "aws-security@example.com", "ou-f6g7-security1"), settings.SecurityAccount.Managed);
        Assert.Equal("7", settings.GuardDuty.SuppressionFilters[0].Criteria[2].LessThan);
        Assert.Equal(AutoEnable.New, settings.GuardDuty.Plans.RegionOverrides["sa-east-1"].Plans[ProtectionPlan.RdsLoginEvents]);
    }

    [Fact]
    public void PulumiYaml_declaresEveryKeyWithTypeAndDescription()
    {
        var yaml = (YamlMappingNode)StackFile.Root(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Stacks", "Pulumi.yaml")));
        var declared = (YamlMappingNode)yaml.Children["config"];
        var keys = declared.Children.ToDictionary(pair => pair.Key.ToString(), pair => (YamlMappingNode)pair.Value);

        // A key that the parser does not know is an error of its own, which names the keys that it does know.
        var message = LandingZoneSettings.Parse(StackFile.ParseKeys("zzzzzzzzzzzzzz: 1")).Problems[^1];
        var known = message[(message.IndexOf("Known keys: ", StringComparison.Ordinal) + 12)..^1].Split(", ");

        Assert.Equal(known.Order(), keys.Keys.Order());
        Assert.All(keys.Values, key => Assert.True(key.Children.ContainsKey("type") && key.Children.ContainsKey("description")));
        Assert.Equal(
            ["homeRegion", "organization", "regions", "securityAccount"],
            keys.Where(pair => !pair.Value.Children.ContainsKey("default")).Select(pair => pair.Key).Order());
    }
}
