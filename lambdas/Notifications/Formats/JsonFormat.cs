using System.Text;
using LandingZone.Lambdas.Notifications.Content;
using LandingZone.Lambdas.Notifications.Text;
using LandingZone.Lambdas.Runtime;

namespace LandingZone.Lambdas.Notifications.Formats;

/// <summary>
/// The body for machines. Members: <c>version</c> (1; members are added under the same number, never changed), <c>stack</c>,
/// <c>notification</c>, <c>kind</c> (<see cref="Notice.Kind"/>), <c>sample</c>, <c>title</c>, <c>severity</c> with <c>label</c> and
/// <c>number</c> (null when unknown), <c>facts</c> (an object of texts), <c>sections</c> (an object of arrays of texts) and <c>link</c>
/// (null when there is none). Facts and sections are there when they have a value. Texts are on one line and otherwise as users wrote them.
/// </summary>
public static class JsonFormat
{
    /// <summary>The version in the body.</summary>
    public const int Version = 1;

    private const int MostText = 1500;
    private const int MostLines = 120;

    /// <summary>The body.</summary>
    public static string Render(Notice notice, Footer footer)
    {
        ArgumentNullException.ThrowIfNull(notice);
        ArgumentNullException.ThrowIfNull(footer);
        return Encoding.UTF8.GetString(Json.Write(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteString("stack", footer.StackName);
            json.WriteString("notification", footer.Notification);
            json.WriteString("kind", notice.Kind);
            json.WriteBoolean("sample", notice.IsSample);
            json.WriteString("title", Text(notice.Title));
            json.WriteStartObject("severity");
            json.WriteString("label", notice.Severity.Label);
            if (notice.Severity.Value is { } number)
                json.WriteNumber("number", number);
            else
                json.WriteNull("number");
            json.WriteEndObject();
            json.WriteStartObject("facts");
            foreach (var fact in notice.Facts.DistinctBy(fact => fact.Key))
                json.WriteString(fact.Key, Text(fact.Value));
            json.WriteEndObject();
            json.WriteStartObject("sections");
            foreach (var section in notice.Sections)
            {
                json.WriteStartArray(section.Key);
                foreach (var line in FactList.Few(section.Lines, MostLines))
                    json.WriteStringValue(Text(line));
                json.WriteEndArray();
            }

            json.WriteEndObject();
            json.WriteString("link", notice.Link);
            json.WriteEndObject();
        }).Span);
    }

    private static string Text(string value) => Fitted.Of(value, MostText, Escaping.Plain);
}
