using LandingZone.Tools.Simulate.Streams;

namespace LandingZone.Tools.Tests.Simulate.Streams;

public sealed class ScenarioFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Find_a_folder_has_a_scenario_for_each_file_by_name_with_its_own_world()
    {
        _folder.Write("b.jsonl", "{}\n\n{}\n");
        _folder.Write("a.json", "{\n}");
        _folder.Write("a.world.yaml", "");
        _folder.Write("expected/a.json", "{}");
        var found = ScenarioFiles.Find(_folder.Path, "folder");

        Assert.Equal(["a.json a.world.yaml", "b.jsonl "], found.Select(scenario => $"{scenario.Name} {Path.GetFileName(scenario.World)}"));
        Assert.Equal(["a.json"], found[0].Events.Select(one => one.Place));
        Assert.Equal(["b.jsonl:1", "b.jsonl:3"], found[1].Events.Select(one => one.Place));
        Assert.Equal(3, ScenarioFiles.Count(_folder.Path));
    }

    [Theory]
    [InlineData("{\"a\":1}\n{\"a\":2}\n", "standard input:1 standard input:2")]
    [InlineData("{\n\"a\":1}", "standard input")]
    [InlineData("{\"Findings\":[{\"a\":1},{\"a\":2}]\n}", "standard input, finding 1 standard input, finding 2")]
    public void From_standard_input_takes_one_event_a_sequence_or_the_answer_of_GetFindings(string text, string places) =>
        Assert.Equal(places, string.Join(' ', ScenarioFiles.From(new StringReader(text)).Events.Select(one => one.Place)));

    [Fact]
    public void Find_an_empty_folder_is_a_problem() => Assert.Equal(
        [new Problem("the folder events has no event", "--event", "Put .json or .jsonl files into it.")],
        Assert.Throws<ProblemException>(() => ScenarioFiles.Find(_folder.Path, "events")).Problems);
}
