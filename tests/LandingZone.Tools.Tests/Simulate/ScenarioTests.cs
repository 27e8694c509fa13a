using LandingZone.Tools.Commands;
using LandingZone.Tools.Stacks;
using LandingZone.Tools.Tests.Repository;

namespace LandingZone.Tools.Tests.Simulate;

/// <summary>The scenarios of the repository, and one event of every finding type, on both stacks.</summary>
public sealed class ScenarioTests
{
    [Theory]
    [InlineData("prod")]
    [InlineData("dev")]
    public async Task Simulate_every_scenario_comes_out_as_expected(string stack)
    {
        var (exitCode, _, error) = await Lz.RunAsync(Root.Path, LandingZoneLoader.Load, "simulate", "--stack", stack,
            "--event", "scenarios", "--expect", $"scenarios/expected/{stack}.yaml");

        Assert.EndsWith(" as expected, 0 different\n", error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Fine, exitCode);
    }

    // Rewritten with: lz simulate --stack prod --type '*' --write-expect scenarios/expected/catalogue-prod.yaml
    [Theory]
    [InlineData("prod")]
    [InlineData("dev")]
    public async Task Simulate_every_finding_type_comes_out_as_expected(string stack)
    {
        var (exitCode, _, error) = await Lz.RunAsync(Root.Path, LandingZoneLoader.Load, "simulate", "--stack", stack,
            "--type", "*", "--expect", $"scenarios/expected/catalogue-{stack}.yaml");

        Assert.Equal("225 as expected, 0 different\n", error);
        Assert.Equal(ExitCode.Fine, exitCode);
    }

    // Whatever shape a finding has that somebody saved, something is said of it.
    [Theory]
    [InlineData("prod")]
    [InlineData("dev")]
    public async Task Simulate_every_sample_event_succeeds(string stack)
    {
        var folder = Path.Combine(Root.Path, "tests", "LandingZone.Findings.Tests", "Fixtures", "findings");
        var (exitCode, output, error) = await Lz.RunAsync(Root.Path, LandingZoneLoader.Load, "simulate", "--stack", stack, "--event", folder);

        Assert.Equal(("", ExitCode.Fine), (error, exitCode));
        Assert.Matches(@"\nall +13 .* -\n$", output);
    }
}
