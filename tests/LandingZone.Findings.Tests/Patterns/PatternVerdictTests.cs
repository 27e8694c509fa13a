using LandingZone.Findings.Patterns;

namespace LandingZone.Findings.Tests.Patterns;

// R38, R39, R42, R43, R45 and the rules of the open-source engine behind EventBridge.
public sealed class PatternVerdictTests
{
    [Theory]
    [InlineData("guardduty.txt", 333)]
    [InlineData("engine.txt", 172)]
    public void Evaluate_every_case_gives_the_engines_verdict(string file, int expected)
    {
        var cases = VerdictCases.Read(file);

        Assert.Equal(expected, cases.Count);
        Assert.Empty(cases
            .Select(each => (each, verdict: PatternVerdict.Evaluate(each.Pattern, each.Event)))
            .Where(pair => pair.verdict.Label != pair.each.Expected)
            .Select(pair => $"{pair.each.Place}: expected {pair.each.Expected}, got {pair.verdict}"));
    }

    [Fact]
    public void Evaluate_no_match_and_invalid_have_a_reason_and_match_has_none()
    {
        var verdicts = VerdictCases.Read("guardduty.txt").Select(each => PatternVerdict.Evaluate(each.Pattern, each.Event)).ToList();

        Assert.All(verdicts, verdict => Assert.Equal(verdict.Outcome == PatternOutcome.Match, verdict.Reason is null));
    }

    [Theory]
    [InlineData("[]", "The event must be a JSON object.")]
    [InlineData("7", "The event must be a JSON object.")]
    public void Evaluate_event_that_is_no_object_is_invalid(string json, string reason) =>
        Assert.Equal(new PatternVerdict(PatternOutcome.Invalid, reason), PatternVerdict.Evaluate("""{"a":[1]}""", json));

    [Theory]
    [InlineData("""{"a":["\ud800"]}""", """{"a":"x"}""")]
    [InlineData("""{"a":["x"]}""", """{"a":"\ud800"}""")]
    [InlineData("""{"a":["x"]}""", "{")]
    [InlineData("""{"a":["x"]}}""", "{}")]
    public void Evaluate_text_that_cannot_be_read_is_invalid(string pattern, string json) =>
        Assert.Equal(PatternOutcome.Invalid, PatternVerdict.Evaluate(pattern, json).Outcome);

    [Fact]
    public void Evaluate_very_deep_pattern_and_event_are_invalid_without_a_crash()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 5000));

        Assert.Equal("invalid", PatternVerdict.Evaluate(deep, "{}").Label);
        Assert.Equal("invalid", PatternVerdict.Evaluate("""{"a":[1]}""", deep).Label);
    }
}
