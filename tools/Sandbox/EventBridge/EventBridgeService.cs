using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.EventBridge;

/// <summary>Amazon EventBridge, JSON 1.1, 2015-10-07. A wrong entry fails alone: the call succeeds with FailedEntryCount.</summary>
internal static class EventBridgeService
{
    private const int LargestEntry = 256 * 1024;

    internal static AwsService Create() =>
        new JsonService("events", "1.1", "com.amazonaws.eventbridge", "events").Add("PutEvents", PutEvents);

    private static JsonObject PutEvents(Exchange call)
    {
        var entries = call.Json.Elements("Entries");
        if (entries.Count is 0 or > 10)
            throw new AwsErrorException(
                "ValidationException",
                $"1 validation error detected: Value at 'entries' failed to satisfy constraint: Member must have length less than or equal to 10 and greater than or equal to 1");
        if (entries.Sum(Size) > LargestEntry)
            throw new AwsErrorException("ValidationException", "Total size of the entries in the request is over the limit.");
        var results = entries.Select(entry => Put(call, entry)).ToList();
        return new JsonObject
        {
            ["FailedEntryCount"] = results.Count(result => result.ContainsKey("ErrorCode")),
            ["Entries"] = Json.Array(results, result => result),
        };
    }

    private static JsonObject Put(Exchange call, JsonElement entry)
    {
        var (source, type, detail) = (entry.Text("Source"), entry.Text("DetailType"), entry.Text("Detail"));
        foreach (var (name, value) in new[] { ("Source", source), ("DetailType", type), ("Detail", detail) })
        {
            if (string.IsNullOrEmpty(value))
                return Failed("InvalidArgument", $"Parameter {name} is not valid. Reason: {name} is a required argument.");
        }

        if (source!.StartsWith("aws.", StringComparison.Ordinal))
            return Failed("NotAuthorizedForSource", "Not authorized for the source.");
        if (!IsObject(detail!))
            return Failed("MalformedDetail", "Detail is malformed.");
        var bus = entry.Text("EventBusName") ?? "default";
        if (!TryFindBus(call, bus, out var account, out var region, out var busName))
            return Failed("ResourceNotFoundException", $"Event bus {bus} does not exist.");
        var id = $"{RequestIds.Of(call.Sequence)[..^4]}{call.Store.EventsPut++ % 0xffff:x4}";
        call.Store.Events.Add(new PutEvent(id, account, region, busName, source, type!, detail!));
        return new JsonObject { ["EventId"] = id };
    }

    private static bool TryFindBus(Exchange call, string bus, out string account, out string region, out string name)
    {
        var parts = bus.Split(':');
        (account, region, name) = parts is ["arn", _, "events", var where, var owner, var resource]
            ? (owner, where, resource["event-bus/".Length..]) : (call.AccountId, call.Region, bus);
        return call.Store.Find(account)?.Region(region).EventBuses.Contains(name) == true;
    }

    private static JsonObject Failed(string code, string message) => new() { ["ErrorCode"] = code, ["ErrorMessage"] = message };

    private static int Size(JsonElement entry) => (entry.Text("Time") is null ? 0 : 14)
        + new[] { "Source", "DetailType", "Detail" }.Sum(name => Encoding.UTF8.GetByteCount(entry.Text(name) ?? ""))
        + entry.Texts("Resources").Sum(Encoding.UTF8.GetByteCount);

    private static bool IsObject(string detail)
    {
        try
        {
            using var document = JsonDocument.Parse(detail);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
