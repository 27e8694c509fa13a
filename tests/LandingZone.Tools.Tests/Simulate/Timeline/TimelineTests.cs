using System.Text.RegularExpressions;
using LandingZone.Tools.Simulate.Streams;
using LandingZone.Tools.Simulate.Timeline;
using LandingZone.Tools.Tests.Rendering;

namespace LandingZone.Tools.Tests.Simulate.Timeline;

/// <summary>What people read. A difference shows the whole text, to be read before it is taken over.</summary>
public sealed partial class TimelineTests(TestStacks stacks) : IClassFixture<TestStacks>
{
    [Theory]
    [InlineData("blocked")]
    [InlineData("below-the-floor")]
    [InlineData("not-our-region")]
    [InlineData("approval")]
    public async Task Render_is_as_expected(string name)
    {
        var sample = name switch
        {
            "below-the-floor" => TestStacks.BruteForce with { Severity = 5 },
            "not-our-region" => TestStacks.BruteForce with { Region = "ap-east-1" },
            "approval" => new CatalogueEvent("Backdoor:EC2/C&CActivity.B"),
            _ => TestStacks.BruteForce,
        };
        var report = await TestStacks.SimulateAsync(await stacks.Prod, sample);

        Assert.Equal(
            (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Simulate", "Expectations", name + ".txt"))).ReplaceLineEndings("\n"),
            WithoutCount(Expected.Plain(TimelineText.Render(report, full: false))));
    }

    [Fact]
    public async Task Render_full_names_every_rule_and_every_call()
    {
        var report = await TestStacks.SimulateAsync(await stacks.Prod, TestStacks.BruteForce);
        var text = Expected.Plain(TimelineText.Render(report, full: true));

        Assert.All(report.Events.SelectMany(one => one.Rules), rule => Assert.Contains($"rule {rule.Name}", text, StringComparison.Ordinal));
        Assert.All(report.Calls, call => Assert.Contains($"{call.Service}:{call.Operation}", text, StringComparison.Ordinal));
    }

    // How many calls the functions need for it is theirs to decide.
    private static string WithoutCount(string text) => CallCount().Replace(text, "AWS calls  N in all");

    [GeneratedRegex("AWS calls  [0-9]+ in all")]
    private static partial Regex CallCount();
}
