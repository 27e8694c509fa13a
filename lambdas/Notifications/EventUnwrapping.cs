using System.Text;
using System.Text.Json;
using LandingZone.Findings.Contracts;
using LandingZone.Findings.Model;
using LandingZone.Findings.Notifications;
using LandingZone.Lambdas.Aws.Http;

namespace LandingZone.Lambdas.Notifications;

/// <summary>An event with the name of the notification that it is for.</summary>
/// <param name="Notification">The name.</param>
/// <param name="Event">The event.</param>
public sealed record NotificationRequest(string Notification, ReceivedEvent Event);

/// <summary>The input of the notify function cannot be read; it becomes a dead letter.</summary>
/// <param name="reason">What was found and what was expected.</param>
public sealed class MalformedInputException(string reason) : Exception($"The input of notify cannot be read: {reason}");

/// <summary>
/// Reads what the function is invoked with: a rule's input (<see cref="NotificationInput"/>), or for replays an event alone; each also as
/// SNS or SQS wrap it, alone or several. An event alone gets the notification that it belongs to.
/// </summary>
public static class EventUnwrapping
{
    // A rule's input that SNS hands to SQS is eight values deep: records, a text in each, and what is in the text.
    private const int MostWrappers = 8;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = GuardDutyEventParser.MaxDepth };

    /// <summary>Every event of the input. Events that no notification is about, such as API calls that CloudTrail recorded, are left
    /// out (aws-to-slack wrote "undefined" about them).</summary>
    /// <exception cref="MalformedInputException">Something in the input is no event.</exception>
    public static IReadOnlyList<NotificationRequest> Read(ReadOnlyMemory<byte> payload)
    {
        try
        {
            using var document = JsonDocument.Parse(payload, Options);
            return [.. Requests(document.RootElement, null, MostWrappers)];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new MalformedInputException(exception.Message);
        }
    }

    /// <summary>Whether the input is the schedule's, which has no event: <see cref="NotificationInput.TellGroups"/>.</summary>
    public static bool AsksForGroups(ReadOnlyMemory<byte> payload) =>
        payload.Span.SequenceEqual(Encoding.UTF8.GetBytes(NotificationInput.TellGroups));

    private static IEnumerable<NotificationRequest> Requests(JsonElement root, string? notification, int left)
    {
        if (left == 0)
            throw new MalformedInputException($"it is wrapped more than {MostWrappers} times.");
        if (root.ValueKind == JsonValueKind.String)
        {
            using var inner = JsonDocument.Parse(root.GetString()!, Options);
            return [.. Requests(inner.RootElement, notification, left - 1)];
        }

        if (root.ValueKind != JsonValueKind.Object)
            throw new MalformedInputException($"an object was expected, not {root.ValueKind}.");
        if (root.Text("detail-type") is null)
        {
            if (root.Member(NotificationInput.Event) is { } wrapped)
                return Requests(wrapped, Name(root), left - 1);
            if (root.Member("Records") is { ValueKind: JsonValueKind.Array } records)
                return records.EnumerateArray().SelectMany(record => Requests(record, notification, left - 1));
            if (root.Member("Sns")?.Member("Message") is { } published)
                return Requests(published, notification, left - 1);
            if ((root.Text("Type") == "Notification" ? root.Member("Message") : root.Member("body")) is { } body)
                return Requests(body, notification, left - 1);
        }

        return Request(root, notification) is { } request ? [request] : [];
    }

    private static string Name(JsonElement root)
    {
        var name = root.Text(NotificationInput.Notification);
        return name is not null && NotificationList.Find(name) is not null
            ? name
            : throw new MalformedInputException(
                $"'{NotificationInput.Notification}' is '{name}', but must be one of {string.Join(", ", NotificationList.All.Select(each => each.Name))}.");
    }

    private static NotificationRequest? Request(JsonElement root, string? notification)
    {
        if (root.Text("source") is { } source && root.Text("detail-type") is { } detailType
            && (source != EventEnvelope.GuardDutySource || detailType != EventEnvelope.FindingDetailType))
        {
            return (notification ?? NotificationOf(source, detailType)) is { } name
                ? new(name, new ReceivedOther(Envelope(root, source, detailType), (root.Member("detail") ?? default).CloneOrDefault()))
                : null;
        }

        return GuardDutyEventParser.Parse(Encoding.UTF8.GetBytes(root.GetRawText())) switch
        {
            FindingEvent finding => new(
                notification ?? NotificationList.ForFindingType(finding.Finding.Type).Name,
                new ReceivedFinding(finding.Envelope, finding.Finding)),
            MalformedEvent malformed => throw new MalformedInputException(malformed.Reason),
            NotGuardDutyEvent other => throw new MalformedInputException(other.Reason),
            _ => throw new MalformedInputException("the event has no detail-type."),
        };
    }

    private static EventEnvelope Envelope(JsonElement root, string source, string detailType) => new(
        root.Text("id"), detailType, source, root.Text("account"), root.Text("region"),
        root.Member("time") is { ValueKind: JsonValueKind.String } time && time.TryGetDateTimeOffset(out var at) ? at : null);

    private static string? NotificationOf(string source, string detailType) => NotificationList.All.FirstOrDefault(
        each => each.Subject is OtherEvents events && events.Source == source && events.DetailTypes.Contains(detailType))?.Name;

    private static JsonElement CloneOrDefault(this JsonElement element) => element.ValueKind == JsonValueKind.Undefined ? element : element.Clone();
}
