using System.Xml.Linq;
using CsCheck;
using LandingZone.Tools.Html;

namespace LandingZone.Tools.Tests.Html;

public sealed class HtmlTextTests
{
    [Fact]
    public void Of_text_and_attributes_are_encoded() => Assert.Equal(
        "<p title=\"&quot;&gt;&lt;b&gt;\">&lt;script&gt;&amp;&#39;</p>\n",
        HtmlText.Of(new XElement("p", new XAttribute("title", "\"><b>"), "<script>&'")));

    [Fact]
    public void Of_elements_without_content_have_an_end_unless_they_are_void() => Assert.Equal(
        "<i></i><br><meta charset=\"utf-8\">\n<details open></details>\n",
        string.Concat(new[]
        {
            new XElement("i"), new XElement("br"), new XElement("meta", new XAttribute("charset", "utf-8")), new XElement("details", new XAttribute("open", "")),
        }.Select(HtmlText.Of)));

    [Fact]
    public void Of_a_picture_keeps_its_names_without_namespaces()
    {
        XNamespace svg = "http://www.w3.org/2000/svg";
        Assert.Equal("<svg viewBox=\"0 0 1 1\"><path></path></svg>\n", HtmlText.Of(new XElement(svg + "svg", new XAttribute("viewBox", "0 0 1 1"), new XElement(svg + "path"))));
    }

    [Fact]
    public void Of_a_style_sheet_stays_as_it_is_and_cannot_end_early()
    {
        Assert.Equal("<style>a>b{}</style>\n", HtmlText.Of(new XElement("style", "a>b{}")));
        var error = Assert.Throws<ArgumentException>(() => HtmlText.Of(new XElement("style", "</style>")));
        Assert.StartsWith("a style sheet cannot hold '</'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Encoded_what_HTML_does_not_allow_is_replaced() => Assert.Equal("a\uFFFD\uFFFD\tb\uFFFD", HtmlText.Encoded("a\0\u0001\tb\uD800"));

    [Fact]
    public void Encoded_no_text_has_a_mark_of_HTML() => Gen.String.Sample(text =>
    {
        var encoded = HtmlText.Encoded(text);
        return !encoded.Contains('<', StringComparison.Ordinal) && !encoded.Contains('>', StringComparison.Ordinal)
            && !encoded.Contains('"', StringComparison.Ordinal) && !encoded.Contains('\'', StringComparison.Ordinal);
    });
}
