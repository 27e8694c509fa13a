using LandingZone.Benchmarks.Figures;
using LandingZone.Tools.Stacks;

namespace LandingZone.Benchmarks.Tests.Figures;

public sealed class StackWithRegionsTests
{
    private const string Stack = """
        config:
          # Kept.
          landing-zone:regions:
            - eu-central-1
            - us-east-1
          landing-zone:homeRegion: eu-central-1
        """;

    [Fact]
    public void AllCommercial_is_17_default_and_17_opt_in_regions()
    {
        Assert.Equal(34, StackWithRegions.AllCommercial.Count);
        Assert.Equal(34, StackWithRegions.AllCommercial.Distinct().Count());
    }

    [Fact]
    public void Write_adds_regions_behind_those_that_are_there_and_changes_nothing_else()
    {
        Assert.Equal(
            """
            config:
              # Kept.
              landing-zone:regions:
                - eu-central-1
                - us-east-1
                - ap-east-1
              landing-zone:homeRegion: eu-central-1
            """,
            StackWithRegions.Write(Stack, ["ap-east-1", "us-east-1", "eu-central-1"]));
    }

    [Fact]
    public void Write_takes_regions_away() =>
        Assert.DoesNotContain("us-east-1", StackWithRegions.Write(Stack, ["eu-central-1"]), StringComparison.Ordinal);

    [Fact]
    public void Write_stack_without_a_list_is_refused()
    {
        Assert.Equal(
            "The stack file has no list landing-zone:regions with one region a line.",
            Assert.Throws<BenchmarkException>(() => StackWithRegions.Write("config: {}\n", ["eu-central-1"])).Message);
    }

    [Fact]
    public void Write_the_stack_of_prod_with_all_regions_passes_the_programs_own_checks()
    {
        var project = ProjectReader.Find(AppContext.BaseDirectory);
        var text = StackWithRegions.Write(File.ReadAllText(Path.Combine(project.Directory, "Pulumi.prod.yaml")), StackWithRegions.AllCommercial);

        var settings = Infra.Settings.LandingZoneSettings.Load(LandingZoneLoader.Configuration(StackReader.Parse(project, "prod", text)));

        Assert.Equal(StackWithRegions.AllCommercial.Order(StringComparer.Ordinal), settings.Regions.Select(region => region.Name).Order(StringComparer.Ordinal));
    }
}
