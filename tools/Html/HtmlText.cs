using System.Collections.Frozen;
using System.Net;
using System.Text;
using System.Xml.Linq;

namespace LandingZone.Tools.Html;

/// <summary>
/// Writes elements as HTML ("Serializing HTML fragments", HTML Living Standard). Pages are built of elements, never of text, so this is the
/// one place that encodes: no text that users chose can become markup.
/// </summary>
public static class HtmlText
{
    private const string Style = "style";

    private static readonly FrozenSet<string> Void = FrozenSet.Create("br", "col", "hr", "img", "input", "link", "meta", "wbr");

    // Line breaks go where HTML has no text of its own, so that a page can be read and compared line by line.
    private static readonly FrozenSet<string> OwnLine = FrozenSet.Create(
        "article", "body", "caption", "dd", "details", "div", "dl", "dt", "footer", "h1", "h2", "h3", "h4", "head", "header", "html", "li", "link",
        "main", "meta", "nav", "ol", "p", "pre", "section", Style, "summary", "svg", "table", "tbody", "thead", "title", "tr", "ul");

    /// <summary>An element and what is in it.</summary>
    /// <exception cref="ArgumentException">A style sheet holds the end of its own element.</exception>
    public static string Of(XElement element)
    {
        ArgumentNullException.ThrowIfNull(element);
        var text = new StringBuilder();
        Write(text, element);
        return text.ToString();
    }

    /// <summary>Text as HTML shows it, in an element or in an attribute. Characters that HTML does not allow are replaced.</summary>
    public static string Encoded(string? text)
    {
        var clean = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
            clean.Append((Rune.IsControl(rune) && rune.Value is not ('\t' or '\n' or '\r') ? Rune.ReplacementChar : rune).ToString());
        return WebUtility.HtmlEncode(clean.ToString());
    }

    private static void Write(StringBuilder text, XElement element)
    {
        var name = element.Name.LocalName;
        text.Append('<').Append(name);
        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
        {
            text.Append(' ').Append(attribute.Name.LocalName);
            if (attribute.Value.Length > 0)
                text.Append("=\"").Append(Encoded(attribute.Value)).Append('"');
        }

        text.Append('>');
        if (!Void.Contains(name))
        {
            foreach (var node in element.Nodes())
                Write(text, element, node);
            text.Append("</").Append(name).Append('>');
        }

        if (OwnLine.Contains(name))
            text.Append('\n');
    }

    private static void Write(StringBuilder text, XElement parent, XNode node)
    {
        switch (node)
        {
            case XElement child:
                Write(text, child);
                break;
            case XText words when parent.Name.LocalName == Style:
                // A browser reads no entities in a style sheet.
                text.Append(words.Value.Contains("</", StringComparison.Ordinal)
                    ? throw new ArgumentException("a style sheet cannot hold '</'", nameof(node)) : words.Value);
                break;
            case XText words:
                text.Append(Encoded(words.Value));
                break;
        }
    }
}

/// <summary>Short forms for the elements of pages.</summary>
public static class Tag
{
    /// <summary>An element with a class and with content: elements, texts, attributes, and sequences of them.</summary>
    public static XElement Of(string name, string? css, params object?[] content) =>
        new(name, css is null ? null : new XAttribute("class", css), content);

    /// <summary>A section of a page, which its heading names.</summary>
    /// <param name="id">The anchor of the section.</param>
    /// <param name="title">The heading.</param>
    /// <param name="content">What follows the heading.</param>
    public static XElement Section(string id, string title, params object?[] content) => new("section",
        new XAttribute("id", id), new XAttribute("aria-labelledby", $"{id}-title"),
        new XElement("h2", new XAttribute("id", $"{id}-title"), title), content);

    /// <summary>Something that is folded until somebody opens it.</summary>
    public static XElement Folded(string summary, params object?[] content) => new("details", new XElement("summary", summary), content);

    /// <summary>Text in which every line end and space stays, and long words break.</summary>
    public static XElement Verbatim(string text) => Of("pre", "verbatim", text);

    /// <summary>A list of names and values. A value is text or an element.</summary>
    public static XElement Facts(params IEnumerable<(string Name, object? Value)> facts) =>
        Of("dl", "facts", facts.Where(fact => fact.Value is not null and not "").Select(fact =>
            new XElement("div", new XElement("dt", fact.Name), new XElement("dd", fact.Value))));

    /// <summary>A table in a region of its own, which scrolls sideways where the page is too narrow, also with the keyboard.</summary>
    /// <param name="caption">What the table is.</param>
    /// <param name="heads">The columns.</param>
    /// <param name="rows">The rows, of which the first cell is the heading; each a <c>tr</c>.</param>
    public static XElement Table(string caption, IEnumerable<string> heads, IEnumerable<XElement> rows) =>
        Scroll($"{caption}, table", new XElement("table",
        new XElement("caption", caption),
        new XElement("thead", new XElement("tr", heads.Select(head => new XElement("th", new XAttribute("scope", "col"), head)))),
        new XElement("tbody", rows)));

    /// <summary>A row: the first cell is its heading.</summary>
    public static XElement Row(string? css, params object?[] cells) => Of("tr", css,
        cells.Select((cell, index) => index == 0 ? new XElement("th", new XAttribute("scope", "row"), cell) : new XElement("td", cell)));

    /// <summary>A region that scrolls sideways and can be reached with the keyboard.</summary>
    public static XElement Scroll(string label, params object?[] content) => Of("div", "scroll",
        new XAttribute("tabindex", "0"), new XAttribute("role", "region"), new XAttribute("aria-label", label), content);
}
