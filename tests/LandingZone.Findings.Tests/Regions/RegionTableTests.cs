using LandingZone.Findings.Regions;

namespace LandingZone.Findings.Tests.Regions;

public sealed class RegionTableTests
{
    [Theory]
    [InlineData("aws", 34)]
    [InlineData("aws-cn", 2)]
    [InlineData("aws-us-gov", 2)]
    [InlineData("aws-eusc", 1)]
    [InlineData("aws-iso", 1)]
    [InlineData("aws-iso-b", 1)]
    [InlineData("aws-iso-f", 2)]
    public void All_counted_by_partition_has_every_endpoint(string partition, int regions) =>
        Assert.Equal(regions, RegionTable.All.Count(region => region.Partition.Id == partition));

    [Fact]
    public void All_has_seventeen_default_and_seventeen_opt_in_commercial_regions()
    {
        Assert.Equal(17, RegionTable.All.Count(region => region is { Partition.Id: "aws", IsOptIn: false }));
        Assert.Equal(17, RegionTable.All.Count(region => region.IsOptIn));
        Assert.Equal(43, RegionTable.All.Select(region => region.Name).Distinct().Count());
    }

    [Theory]
    [InlineData("us-east-1", "aws", false, "amazonaws.com")]
    [InlineData("ap-southeast-6", "aws", true, "amazonaws.com")]
    [InlineData("cn-north-1", "aws-cn", false, "amazonaws.com.cn")]
    [InlineData("us-gov-west-1", "aws-us-gov", false, "amazonaws.com")]
    [InlineData("eusc-de-east-1", "aws-eusc", false, "amazonaws.eu")]
    public void Find_known_region_gives_its_row(string name, string partition, bool optIn, string suffix)
    {
        var region = RegionTable.Find(name);

        Assert.NotNull(region);
        Assert.Equal((partition, suffix), (region.Partition.Id, region.Partition.DnsSuffix));
        Assert.Equal(optIn, region.IsOptIn);
    }

    [Theory]
    [InlineData("")]
    [InlineData("eu-central-9")]
    [InlineData("EU-CENTRAL-1")]
    public void Find_unknown_region_gives_null(string name) => Assert.Null(RegionTable.Find(name));

    [Fact]
    public void Supports_documented_gaps_is_false()
    {
        Assert.False(RegionTable.Find("ap-east-2")!.Supports(ProtectionPlan.RdsLoginEvents));
        Assert.False(RegionTable.Find("cn-northwest-1")!.Supports(ProtectionPlan.RuntimeMonitoring));
        Assert.Equal(10, RegionTable.All.Count(region => region.Supports(ProtectionPlan.AiAnalyst)));
        Assert.Equal(42, RegionTable.All.Count(region => region.Supports(ProtectionPlan.RdsLoginEvents)));
        Assert.Equal(41, RegionTable.All.Count(region => region.Supports(ProtectionPlan.RuntimeMonitoring)));
    }

    [Fact]
    public void Supports_overridden_row_follows_the_override()
    {
        var region = RegionTable.Find("mx-central-1")! with { UnsupportedPlans = [ProtectionPlan.AiProtection] };

        Assert.False(region.Supports(ProtectionPlan.AiProtection));
        Assert.True(region.Supports(ProtectionPlan.AiAnalyst));
    }

    [Fact]
    public void UnsupportedPlans_name_only_known_plans() =>
        Assert.All(RegionTable.All.SelectMany(region => region.UnsupportedPlans), plan => Assert.NotNull(ProtectionPlan.Find(plan)));

    [Fact]
    public void Partition_find_gives_its_console()
    {
        Assert.Equal("console.amazonaws.cn", Partition.Find("aws-cn")!.ConsoleHost);
        Assert.Null(Partition.Find("aws-mars"));
    }
}
