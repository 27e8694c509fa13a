using System.Text.Json;
using LandingZone.Lambdas.Aws.Http;

namespace LandingZone.Lambdas.Aws.EventBridge;

/// <summary>An event of our own.</summary>
/// <param name="Bus">Name or ARN of the bus.</param>
/// <param name="Source">Who speaks.</param>
/// <param name="DetailType">What the event is.</param>
/// <param name="Detail">The event's body, a JSON object.</param>
public sealed record BusEvent(string Bus, string Source, string DetailType, string Detail);

/// <summary>The call to Amazon EventBridge ("EventBridge API Reference", PutEvents).</summary>
public sealed class EventBridgeClient
{
    /// <summary>Most events in one request.</summary>
    private const int BatchSize = 10;

    private readonly AwsApi _api;

    internal EventBridgeClient(AwsApi api) => _api = api;

    /// <summary>
    /// Puts events on their buses. The service refuses single events in an answer with status 200; those are sent again.
    /// </summary>
    /// <exception cref="AwsException">Events were refused to the end; the code is that of the first.</exception>
    public async Task PutEventsAsync(IReadOnlyList<BusEvent> events, CancellationToken cancellation)
    {
        foreach (var batch in events.Chunk(BatchSize))
            await PutBatchAsync(batch, cancellation).ConfigureAwait(false);
    }

    private async Task PutBatchAsync(BusEvent[] batch, CancellationToken cancellation)
    {
        var rest = batch;
        for (var round = 1; ; round++)
        {
            var answer = await _api.JsonAsync("PutEvents", json => Write(json, rest), cancellation).ConfigureAwait(false);
            // Entries come back in the order in which they were sent.
            (BusEvent Event, JsonElement Result)[] refused =
                [.. rest.Zip(answer.Items("Entries")).Where(pair => pair.Second.Text("ErrorCode") is not null)];
            if (refused.Length == 0)
                return;
            if (round >= _api.Caller.Rounds)
                throw Refused(refused[0].Result, refused.Length, batch.Length);
            rest = [.. refused.Select(pair => pair.Event)];
            await _api.Caller.PauseAsync(round, cancellation).ConfigureAwait(false);
        }
    }

    private AwsException Refused(JsonElement first, int refused, int sent) => new(new AwsError(
        _api.Service.Name,
        "PutEvents",
        first.Required("ErrorCode"),
        $"{refused} of {sent} events were refused, the first with: {first.Text("ErrorMessage") ?? "no message"}",
        200,
        null,
        IsRetryable: true));

    private static void Write(Utf8JsonWriter json, BusEvent[] events)
    {
        json.WriteStartArray("Entries");
        foreach (var entry in events)
        {
            json.WriteStartObject();
            json.WriteString("EventBusName", entry.Bus);
            json.WriteString("Source", entry.Source);
            json.WriteString("DetailType", entry.DetailType);
            json.WriteString("Detail", entry.Detail);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
