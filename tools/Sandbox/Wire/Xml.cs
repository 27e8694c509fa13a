using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace LandingZone.Sandbox.Wire;

/// <summary>Small helpers for the XML that the query and REST-XML protocols send.</summary>
internal static class Xml
{
    internal static XElement Element(string name, string value) => new(name, value);

    internal static XElement Element(string name, bool value) => new(name, value ? "true" : "false");

    internal static XElement Element(string name, long value) => new(name, value.ToString(CultureInfo.InvariantCulture));

    internal static XElement Element(string name, DateTimeOffset value) => new(name, Timestamp(value));

    internal static XElement? Optional(string name, string? value) => value is null ? null : new XElement(name, value);

    /// <summary>EC2's lists: one <c>item</c> each.</summary>
    internal static XElement Items<T>(string name, IEnumerable<T> values, Func<T, object?[]> content) =>
        new(name, values.Select(value => new XElement("item", content(value))));

    /// <summary>The query protocol's lists: one <c>member</c> each.</summary>
    internal static XElement Members<T>(string name, IEnumerable<T> values, Func<T, object?[]> content) =>
        new(name, values.Select(value => new XElement("member", content(value))));

    internal static string Timestamp(DateTimeOffset value) =>
        value.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    internal static string Text(XElement root, string? xmlNamespace)
    {
        if (xmlNamespace is not null)
        {
            XNamespace space = xmlNamespace;
            foreach (var element in root.DescendantsAndSelf())
                element.Name = space + element.Name.LocalName;
        }

        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.ToString(SaveOptions.DisableFormatting);
    }

    internal static Reply Reply(string text, int status = 200, string? errorCode = null) =>
        new(status, "text/xml;charset=UTF-8", Encoding.UTF8.GetBytes(text)) { ErrorCode = errorCode };
}
