using LandingZone.Tools.Commands;
using Xunit;

namespace LandingZone.Tools.Tests.Patterns;

public sealed class PatternCommandTests
{
    private const string Good = """
        { "cases": [
          { "name": "same source", "pattern": { "source": ["aws.guardduty"] }, "event": { "source": "aws.guardduty" }, "expected": "match" },
          { "name": "other source", "pattern": "{\"source\": [\"aws.guardduty\"]}", "event": "{\"source\": \"aws.ec2\"}", "expected": "no-match" },
          { "name": "empty pattern", "pattern": {}, "event": {}, "expected": "invalid" } ] }
        """;

    [Fact]
    public async Task Test_all_as_expected_counts_them()
    {
        var run = await TestAsync(Good);
        Assert.Equal((0, "3 passed, 0 failed\n", ""), run);
    }

    [Fact]
    public async Task Test_a_wrong_case_is_named_with_what_was_expected_what_came_and_why()
    {
        var run = await TestAsync(Good.Replace("\"no-match\"", "\"match\"", StringComparison.Ordinal));
        Assert.Equal((1, """
            FAILED other source: expected match, came no-match: source must be ["aws.guardduty"]; the event has "aws.ec2".
            2 passed, 1 failed

            """.ReplaceLineEndings("\n"), ""), run);
    }

    [Fact]
    public async Task Test_malformed_cases_are_all_named()
    {
        var run = await TestAsync("""{ "cases": [ { "name": "a", "pattern": {}, "expected": "maybe" }, 7, { "pattern": {}, "event": {}, "expected": "match" } ] }""");
        const string Tail = "\n   at: cases.json\n  fix: Each case has name, pattern, event and expected: match, no-match or invalid.\n";
        Assert.Equal((1, "",
            $"error: case 1 'a' has no event{Tail}error: case 1 'a' expects 'maybe'{Tail}error: case 2 is number, expected an object{Tail}error: case 3 has no name{Tail}"), run);
    }

    [Theory]
    [InlineData("""{ "cases": [] }""", "the case file holds no case")]
    [InlineData("[]", "the case file has no array 'cases'")]
    public async Task Test_a_file_without_cases_is_an_error(string text, string what)
    {
        var run = await TestAsync(text);
        Assert.Equal((1, "", $"error: {what}\n   at: cases.json\n  fix: Each case has name, pattern, event and expected: match, no-match or invalid.\n"), run);
    }

    [Fact]
    public async Task Test_a_missing_file_is_an_error()
    {
        var run = await RunAsync("", "pattern", "test", "none.json");
        Assert.Equal((1, "", "error: there is no file none.json\n   at: none.json\n  fix: Name a JSON file of cases.\n"), run);
    }

    [Fact]
    public async Task Explain_a_match_says_so()
    {
        var run = await RunAsync("""{ "source": "aws.guardduty" }""", "pattern", "explain", "--pattern", """{"source":["aws.guardduty"]}""", "--event", "-");
        Assert.Equal((0, "match\n  Every condition is met.\n", ""), run);
    }

    [Fact]
    public async Task Explain_shows_the_first_condition_that_failed_with_its_path()
    {
        var run = await RunAsync(
            """{ "source": "aws.guardduty", "detail": { "severity": 2 } }""",
            "pattern", "explain", "--pattern", """{"source":["aws.guardduty"],"detail":{"severity":[{"numeric":[">=",4]}]}}""", "--event", "-");
        Assert.Equal((0, """
            no-match
              path:     detail.severity
              expected: [{"numeric":[">=",4]}]
              found:    2
              detail.severity must be [{"numeric":[">=",4]}]; the event has 2.

            """.ReplaceLineEndings("\n"), ""), run);
    }

    [Fact]
    public async Task Explain_an_event_that_is_no_object_is_an_error()
    {
        var run = await RunAsync("[]", "pattern", "explain", "--pattern", """{"source":["a"]}""", "--event", "-");
        Assert.Equal((1, "", "error: The event must be a JSON object.\n   at: standard input\n  fix: Give the whole event as one JSON object.\n"), run);
    }

    private static async Task<(int ExitCode, string Output, string Error)> TestAsync(string cases)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "cases.json"), cases);
        return await RunInAsync(folder.Path, "", "pattern", "test", "cases.json");
    }

    private static Task<(int ExitCode, string Output, string Error)> RunAsync(string input, params string[] args) =>
        RunInAsync(AppContext.BaseDirectory, input, args);

    private static async Task<(int ExitCode, string Output, string Error)> RunInAsync(string folder, string input, params string[] args)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var context = new CommandContext(output, error, false, folder, _ => throw new InvalidOperationException("No program is needed."))
        {
            Input = new StringReader(input),
        };
        return (await LzCommand.RunAsync(args, context), output.ToString(), error.ToString());
    }
}
