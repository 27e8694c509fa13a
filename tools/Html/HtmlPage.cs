using System.Xml.Linq;

namespace LandingZone.Tools.Html;

/// <summary>The frame of every page that the command writes: one file, no scripts, nothing loaded from elsewhere.</summary>
public static class HtmlPage
{
    // What a page must never do, a browser then refuses, whatever text is in it ("Content Security Policy Level 3").
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    /// <summary>A page.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="style">Style sheets beyond <see cref="HtmlStyle.Shared"/>.</param>
    /// <param name="header">What comes first, with the only <c>h1</c>.</param>
    /// <param name="links">The sections that the header links to: anchor and title.</param>
    /// <param name="main">The sections.</param>
    public static string Write(
        string title, string style, IEnumerable<object?> header, IReadOnlyCollection<(string Id, string Title)> links, IEnumerable<object?> main) =>
        "<!doctype html>\n" + HtmlText.Of(new XElement("html", new XAttribute("lang", "en"),
            new XElement("head",
                new XElement("meta", new XAttribute("charset", "utf-8")),
                new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width,initial-scale=1")),
                new XElement("meta", new XAttribute("name", "color-scheme"), new XAttribute("content", "light dark")),
                new XElement("meta", new XAttribute("http-equiv", "Content-Security-Policy"), new XAttribute("content", Policy)),
                new XElement("title", title),
                new XElement("style", $"\n{HtmlStyle.Shared}\n{style}\n".ReplaceLineEndings("\n"))),
            new XElement("body",
                Tag.Of("a", "skip", new XAttribute("href", "#main"), "Skip to the content"),
                new XElement("header", header),
                links.Count == 0 ? null : new XElement("nav", new XAttribute("aria-label", "Sections"), new XElement("ul",
                    links.Select(link => new XElement("li", new XElement("a", new XAttribute("href", $"#{link.Id}"), link.Title))))),
                new XElement("main", new XAttribute("id", "main"), new XAttribute("tabindex", "-1"), main))));
}
