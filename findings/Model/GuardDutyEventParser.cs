using System.Text;
using System.Text.Json;
using LandingZone.Findings.Model.Reading;

namespace LandingZone.Findings.Model;

/// <summary>
/// Reads a document that should be a GuardDuty event: an EventBridge event, the same wrapped by SNS or SQS (or both), a bare finding, or
/// the answer of GetFindings. It never throws; what cannot be read becomes a <see cref="MalformedEvent"/> that says why.
/// </summary>
public static class GuardDutyEventParser
{
    /// <summary>The longest document that is read, in bytes: the payload limit of a Lambda function.</summary>
    public const int MaxBytes = 6 * 1024 * 1024;

    /// <summary>The deepest nesting that is read.</summary>
    public const int MaxDepth = 64;

    private const int MaxWrappers = 4;

    /// <summary>Reads a document that holds one event. Several are malformed here; see <see cref="ParseAll(string)"/>.</summary>
    public static GuardDutyEvent Parse(string json) => Only(ParseAll(json));

    /// <inheritdoc cref="Parse(string)" />
    public static GuardDutyEvent Parse(ReadOnlyMemory<byte> utf8Json) => Only(ParseAll(utf8Json));

    /// <summary>Reads every event of a document, in its order; an unreadable one does not hide the others. Never empty.</summary>
    public static IReadOnlyList<GuardDutyEvent> ParseAll(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return json.Length > MaxBytes ? [TooLong()] : ParseAll(Encoding.UTF8.GetBytes(json));
    }

    /// <inheritdoc cref="ParseAll(string)" />
    public static IReadOnlyList<GuardDutyEvent> ParseAll(ReadOnlyMemory<byte> utf8Json) =>
        utf8Json.Length > MaxBytes ? [TooLong()] : Guarded(utf8Json, MaxWrappers);

    private static GuardDutyEvent Only(IReadOnlyList<GuardDutyEvent> events) =>
        events.Count == 1 ? events[0] : new MalformedEvent($"The document holds {events.Count} events where one was expected.");

    private static MalformedEvent TooLong() =>
        new($"The document is longer than {MaxBytes} bytes, the most that a Lambda function is given.");

    private static IReadOnlyList<GuardDutyEvent> Guarded(ReadOnlyMemory<byte> utf8Json, int wrappersLeft)
    {
        try
        {
            using var document = JsonDocument.Parse(WithoutByteOrderMark(utf8Json), new JsonDocumentOptions { MaxDepth = MaxDepth });
            return Events(document.RootElement, wrappersLeft);
        }
        catch (JsonException exception)
        {
            return [new MalformedEvent($"The document is not JSON: {exception.Message}")];
        }
        catch (InvalidOperationException)
        {
            // Thrown for text such as "\ud800", half of a surrogate pair, which is JSON but no Unicode text.
            return [new MalformedEvent("The document holds text that is not valid Unicode.")];
        }
    }

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> utf8) =>
        utf8.Span.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;

    private static IReadOnlyList<GuardDutyEvent> Events(JsonElement root, int wrappersLeft)
    {
        var wrapped = Wrapping.Contents(root);
        if (wrapped is null)
            return [EventReader.Read(root)];
        if (wrappersLeft == 0)
            return [new MalformedEvent($"The event is wrapped more than {MaxWrappers} times.")];
        if (wrapped.Count == 0)
            return [new MalformedEvent("The wrapper holds no event.")];
        return [.. wrapped.SelectMany(content => content.ValueKind switch
        {
            JsonValueKind.String => Guarded(Encoding.UTF8.GetBytes(content.GetString()!), wrappersLeft - 1),
            JsonValueKind.Object => Events(content, wrappersLeft - 1),
            _ => [new MalformedEvent($"The wrapper holds {EventReader.Kind(content)} where an event was expected.")],
        })];
    }
}
