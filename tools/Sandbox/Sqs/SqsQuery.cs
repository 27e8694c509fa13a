using System.Text.Json.Nodes;
using System.Xml.Linq;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.Sqs;

/// <summary>Results of SQS operations in the query protocol's XML.</summary>
internal static class SqsQuery
{
    internal static IEnumerable<XElement> Sent(JsonObject result) => result.Select(pair => Xml.Element(pair.Key, (string)pair.Value!));

    internal static IEnumerable<XElement> Received(JsonObject result) =>
        (result["Messages"] as JsonArray ?? []).Select(message => new XElement("Message",
            message!.AsObject().Where(pair => pair.Value is JsonValue).Select(pair => Xml.Element(pair.Key, (string)pair.Value!)),
            Pairs(message["Attributes"] as JsonObject)));

    internal static IEnumerable<XElement> Attributes(JsonObject result) => Pairs(result["Attributes"] as JsonObject);

    private static IEnumerable<XElement> Pairs(JsonObject? attributes) => (attributes ?? [])
        .Select(pair => new XElement("Attribute", Xml.Element("Name", pair.Key), Xml.Element("Value", (string)pair.Value!)));
}
