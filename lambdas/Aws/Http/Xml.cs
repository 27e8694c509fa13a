using System.Xml;
using System.Xml.Linq;

namespace LandingZone.Lambdas.Aws.Http;

/// <summary>Reads the XML of AWS's older protocols by local names: the namespaces say nothing that matters here.</summary>
internal static class Xml
{
    public static XElement Parse(byte[] text)
    {
        using var reader = XmlReader.Create(new MemoryStream(text));
        return XElement.Load(reader);
    }

    /// <summary>The child with this name, or null.</summary>
    public static XElement? Child(this XElement element, string name) =>
        element.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    /// <summary>The text of the child with this name, or null.</summary>
    public static string? Text(this XElement element, string name) => element.Child(name)?.Value;

    /// <summary>The items of a list, which the query protocol wraps into <c>member</c> elements.</summary>
    public static IEnumerable<XElement> Members(this XElement element, string name) => element.List(name, "member");

    /// <summary>The items of a list, which EC2 wraps into <c>item</c> elements.</summary>
    public static IEnumerable<XElement> Items(this XElement element, string name) => element.List(name, "item");

    private static IEnumerable<XElement> List(this XElement element, string name, string item) =>
        element.Child(name)?.Elements().Where(child => child.Name.LocalName == item) ?? [];
}
