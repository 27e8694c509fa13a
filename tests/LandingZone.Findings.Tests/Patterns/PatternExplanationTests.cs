using LandingZone.Findings.Patterns;

namespace LandingZone.Findings.Tests.Patterns;

public sealed class PatternExplanationTests
{
    [Theory]
    [InlineData("""{"source":["aws.guardduty"],"detail":{"severity":[{"numeric":[">=",7]}],"a":["x"]}}""", "detail.severity",
        """detail.severity must be [{"numeric":[">=",7]}]; the event has 2.""")]
    [InlineData("""{"detail":{"missing":["x"]}}""", "detail.missing", """detail.missing must be ["x"]; the event has no value there.""")]
    [InlineData("""{"detail":{"tags":["c"]}}""", "detail.tags", """detail.tags must be ["c"]; the event has "a", "b".""")]
    [InlineData("""{"detail":{"p":{"port":[22],"ip":["198.51.100.2"]}}}""", "detail.p.port",
        """detail.p.port is [22], but not in the same array element as the other fields.""")]
    [InlineData("""{"source":["aws.guardduty"],"detail":{"$or":[{"severity":[9]},{"tags":["a"],"x":["y"]}]}}""", "detail.x",
        """detail.x must be ["y"]; the event has no value there. None of 2 alternatives matches; this one came furthest.""")]
    public void Explain_event_that_does_not_match_names_the_first_failure(string pattern, string path, string reason)
    {
        var explanation = EventPattern.Parse(pattern).Explain(FlatEvent.Parse(
            """
            {"source":"aws.guardduty","detail":{"severity":2,"tags":["a","b"],
            "p":[{"port":22,"ip":"198.51.100.1"},{"port":23,"ip":"198.51.100.2"}]}}
            """));

        Assert.False(explanation.Matched);
        Assert.Equal(path, explanation.Path);
        Assert.Equal(reason, explanation.Reason);
    }

    [Fact]
    public void Explain_event_that_matches_has_no_path()
    {
        var explanation = EventPattern.Parse("""{"a":[1]}""").Explain(FlatEvent.Parse("""{"a":1}"""));

        Assert.Equal((true, (string?)null, "Every condition is met."), (explanation.Matched, explanation.Path, explanation.Reason));
    }

    [Fact]
    public void Explain_agrees_with_the_matcher_on_every_case()
    {
        var cases = VerdictCases.Read("guardduty.txt").Concat(VerdictCases.Read("engine.txt")).Where(each => each.Expected != "invalid");

        Assert.All(cases, each =>
        {
            var (pattern, candidate) = (EventPattern.Parse(each.Pattern), FlatEvent.Parse(each.Event));
            Assert.Equal(pattern.Matches(candidate), pattern.Explain(candidate).Matched);
        });
    }
}
