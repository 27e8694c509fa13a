using System.Text.RegularExpressions;
using LandingZone.Lambdas.Coverage;
using LandingZone.Tools.Coverage;

namespace LandingZone.Tools.Tests.Coverage;

public sealed partial class CoverageHtmlTests
{
    private static readonly CoverageGap Gap = new("plan", "us-east-1", "123456789012", "S3_DATA_EVENTS", "on", "off <b>&");

    private static readonly CoverageMatrix Matrix = new(
        "prod", ["S3_DATA_EVENTS"],
        [Region("eu-central-1", new CoverageCell("on", "on")), Region("us-east-1", new CoverageCell("on", "off", IsGap: true))],
        [Gap], "");

    [Fact]
    public void Page_needs_nothing_but_itself_and_fits_phones_and_both_colour_schemes()
    {
        var page = CoverageHtml.Page(Matrix);

        Assert.StartsWith("<!doctype html>\n<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">", page, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"color-scheme\" content=\"light dark\">", page, StringComparison.Ordinal);
        Assert.Contains("@media(prefers-color-scheme:dark)", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)<script|<link|<img|<iframe|src=|href=\"[^#]|url\\(|@import| on[a-z]+=|https?:", page);
    }

    // WCAG 2.2: 1.3.1 (headers and captions), 1.4.1 (not by colour alone), 2.1.1 (what scrolls is reachable by keyboard), 2.4.2 (title).
    [Fact]
    public void Page_is_readable_without_eyes_colours_and_mouse()
    {
        var page = CoverageHtml.Page(Matrix);

        Assert.Single(Regex.Matches(page, "<main "));
        Assert.Single(Regex.Matches(page, "<h1>"));
        Assert.Contains("<title>GuardDuty coverage of stack prod</title>", page, StringComparison.Ordinal);
        var tables = Regex.Count(page, "<table>");
        Assert.Equal((tables, tables), (Regex.Count(page, "<table><caption>[^<]+</caption>"), Regex.Count(page, "tabindex=\"0\" role=\"region\" aria-label=\"[^\"]+\"")));
        Assert.All(HeadCell().Matches(page), cell => Assert.Matches("scope=\"(row|col)\"", cell.Value));
        Assert.Contains("<td class=\"gap\">gap: off (expected on)</td>", page, StringComparison.Ordinal);
        foreach (var element in new[] { "table", "thead", "tbody", "tr", "th", "td", "div", "details", "summary", "p", "main", "body", "html" })
            Assert.Equal(Regex.Count(page, $"<{element}[ >]"), Regex.Count(page, $"</{element}>"));
    }

    [Fact]
    public void Page_shows_text_of_others_as_text()
    {
        var page = CoverageHtml.Page(Matrix);

        Assert.Contains("off &lt;b&gt;&amp;", page, StringComparison.Ordinal);
        Assert.Contains("&lt;i&gt;web&lt;/i&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_opens_regions_with_gaps_and_folds_equal_ones()
    {
        var page = CoverageHtml.Page(Matrix);
        Assert.Contains("<details open><summary>us-east-1</summary>", page, StringComparison.Ordinal);
        Assert.Contains("<details open><summary>eu-central-1</summary>", page, StringComparison.Ordinal);
        Assert.Contains("<details><summary>eu-west-1</summary>", CoverageHtml.Page(Matrix with { Regions = [Matrix.Regions[1], Region("eu-west-1", new CoverageCell("on", "on"))] }), StringComparison.Ordinal);

        var same = CoverageHtml.Page(Matrix with { Regions = [Region("eu-central-1", new CoverageCell("on")), Region("us-east-1", new CoverageCell("on"))], Gaps = null, Note = "no credentials" });
        Assert.Contains("<details open><summary>all 2 regions</summary>", same, StringComparison.Ordinal);
        Assert.Contains("<p class=\"verdict open\">Only what the settings expect: no credentials.</p>", same, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_heads_groups_of_regions_with_the_first_and_lists_them_below()
    {
        CoverageRegion[] regions = [.. new[] { "eu-central-1", "eu-west-1", "eu-west-2" }.Select(name => Region(name, new CoverageCell("on"))), Region("us-east-1", new CoverageCell("off"))];

        var page = CoverageHtml.Page(Matrix with { Regions = [.. regions], Gaps = null, Note = "no credentials" });

        Assert.Contains("<details open><summary>eu-central-1 and 2 more</summary>\n<p class=\"names\">eu-central-1, eu-west-1, eu-west-2. Enrolled by themselves: ALL.</p>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "<p class=\"verdict good\">No gaps.</p>")]
    [InlineData(1, "<p class=\"verdict bad\">1 gap.</p>")]
    [InlineData(2, "<p class=\"verdict bad\">2 gaps.</p>")]
    public void Page_says_the_verdict_first(int gaps, string expected) =>
        Assert.Contains(expected, CoverageHtml.Page(Matrix with { Gaps = [.. Enumerable.Repeat(Gap, gaps)] }), StringComparison.Ordinal);

    private static CoverageRegion Region(string name, CoverageCell plan) =>
        new(name, "ALL", [new CoverageRow("123456789012", "<i>web</i>", [new CoverageCell("member", plan.Actual.Length == 0 ? "" : "member"), plan])]);

    [GeneratedRegex("<th[ >][^>]*")]
    private static partial Regex HeadCell();
}
