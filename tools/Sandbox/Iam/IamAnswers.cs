using System.Xml.Linq;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.Iam;

/// <summary>What IAM's operations share: its errors and its Marker pages.</summary>
internal static class IamAnswers
{
    internal static AwsErrorException NoSuchEntity(string message) => new("NoSuchEntity", message, 404);

    internal static AwsErrorException Validation(string message) => new("ValidationError", message);

    internal static IEnumerable<XElement> Tags(Exchange call, IReadOnlyDictionary<string, string> tags) =>
        Page(call, "Tags", tags, tag => tag.Key, tag => [Xml.Element("Key", tag.Key), Xml.Element("Value", tag.Value)]);

    internal static IEnumerable<XElement> Page<T>(
        Exchange call, string listName, IEnumerable<T> all, Func<T, string> key, Func<T, object?[]> render)
    {
        var size = call.Query.Integer("MaxItems") ?? 100;
        if (size is < 1 or > 1000)
            throw Validation(
                "1 validation error detected: Value at 'maxItems' failed to satisfy constraint: Member must have value between 1 and 1000");
        var page = Wire.Page<T>.Of(all, key, call.Query["Marker"], size, () => Validation("Invalid Marker."));
        yield return Xml.Members(listName, page.Items, render);
        yield return Xml.Element("IsTruncated", page.NextToken is not null);
        if (page.NextToken is not null)
            yield return Xml.Element("Marker", page.NextToken);
    }
}
