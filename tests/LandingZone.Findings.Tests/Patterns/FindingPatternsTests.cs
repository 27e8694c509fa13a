using LandingZone.Findings.Patterns;

namespace LandingZone.Findings.Tests.Patterns;

public sealed class FindingPatternsTests
{
    // R8, R19a: positive and negative events for the common start.
    [Theory]
    [InlineData("ssh-brute-force", true)]
    [InlineData("dns-sample", true)]
    [InlineData("scan-result", false)]
    public void Findings_match_findings_and_no_other_event(string fixture, bool expected) =>
        Assert.Equal(expected, FindingPatterns.Findings.Build().Matches(FlatEvent.Parse(Fixture.Read(fixture))));

    [Theory]
    [InlineData("""{"detail":{"service":{"additionalInfo":{"sample":true}}}}""", false)]
    [InlineData("""{"detail":{"service":{"additionalInfo":{"sample":false}}}}""", true)]
    [InlineData("""{"detail":{"service":{"additionalInfo":{}}}}""", true)]
    [InlineData("""{"detail":{"service":{}}}""", true)]
    public void NotSample_takes_real_findings_which_lack_the_field(string json, bool expected) =>
        Assert.Equal(expected, EventPatternBuilder.Empty.NotSample().Build().Matches(FlatEvent.Parse(json)));

    // R7: archived findings match no rule that leaves them out.
    [Theory]
    [InlineData("""{"detail":{"service":{"archived":true}}}""", false)]
    [InlineData("""{"detail":{"service":{"archived":false}}}""", true)]
    [InlineData("""{"detail":{"service":{}}}""", true)]
    public void NotArchived_leaves_out_archived_findings_only(string json, bool expected) =>
        Assert.Equal(expected, EventPatternBuilder.Empty.NotArchived().Build().Matches(FlatEvent.Parse(json)));

    // R19, R19c: numeric floors take decimals and Critical.
    [Theory]
    [InlineData(1.0, "1.0 3.9 4.0 6.9 7.0 8.9 9.0 10.0")]
    [InlineData(4.0, "4.0 6.9 7.0 8.9 9.0 10.0")]
    [InlineData(7.0, "7.0 8.9 9.0 10.0")]
    [InlineData(9.0, "9.0 10.0")]
    public void SeverityAtLeast_floor_takes_what_is_at_or_above_it(double floor, string expected)
    {
        var pattern = EventPatternBuilder.Empty.SeverityAtLeast((decimal)floor).Build();

        var matched = "1.0 3.9 4.0 6.9 7.0 8.9 9.0 10.0".Split(' ')
            .Where(severity => pattern.Matches(FlatEvent.Parse("{\"detail\":{\"severity\":" + severity + "}}")));

        Assert.Equal(expected, string.Join(' ', matched));
    }
}
