using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using LandingZone.Findings.Contracts;
using LandingZone.Findings.Model;
using LandingZone.Lambdas.Remediation;
using LandingZone.Tools.Catalogue;
using LandingZone.Tools.Simulate.Stacks;

namespace LandingZone.Tools.Simulate.Reading;

/// <summary>An event as it arrives, made complete.</summary>
/// <param name="Json">The event with its envelope.</param>
/// <param name="Finding">The finding in it; null when it is none.</param>
/// <param name="Time">When it arrives.</param>
/// <param name="Region">The region of the bus that it arrives on.</param>
/// <param name="IsOwn">Whether the landing zone puts it on the findings bus itself; else AWS puts it on the region's default bus.</param>
/// <param name="Notes">What had to be assumed.</param>
public sealed record EventInput(
    JsonObject Json, Finding? Finding, DateTimeOffset Time, string Region, bool IsOwn, ImmutableArray<string> Notes)
{
    // For events that state no time at all, so that every run is the same.
    private static readonly DateTimeOffset SomeTime = new(2026, 1, 15, 9, 30, 0, TimeSpan.Zero);

    /// <summary>Reads a JSON object: an EventBridge event, or a finding as GetFindings and the console show it.</summary>
    /// <param name="json">The object.</param>
    /// <param name="stack">The stack, for what a finding without an envelope does not say.</param>
    /// <param name="place">Where the object stands, for problems.</param>
    /// <exception cref="ProblemException">It is no event.</exception>
    public static EventInput Read(JsonObject json, StackDeclaration stack, string place)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(stack);
        var notes = ImmutableArray.CreateBuilder<string>();
        if (json["detail-type"] is null && json["detail"] is null)
            json = Enveloped(json, stack, place, notes);
        var read = GuardDutyEventParser.Parse(json.ToJsonString());
        if (read is MalformedEvent malformed)
            throw new ProblemException(malformed.Reason, place, "Give one EventBridge event, or one finding, as a JSON object.");
        json = WithKind(json, read is FindingEvent, place, notes);
        var finding = (read as FindingEvent)?.Finding;
        var region = Text(json, "region") ?? finding?.Region;
        if (region is null)
        {
            region = stack.Rules.HomeRegion;
            notes.Add($"The event names no region; {region}, the home region, is assumed.");
        }

        if (finding is not null && Text(json, "account") is { } account && account != stack.SecurityAccount)
        {
            notes.Add($"The event is the delivery in account {account}. GuardDuty delivers the same finding to the administrator, "
                + $"{stack.SecurityAccount}, whose rules are followed here.");
        }

        return new(json, finding, TimeOf(json, finding, notes), region, Text(json, "source") == ProductEvents.Source, notes.ToImmutable());
    }

    private static JsonObject WithKind(JsonObject json, bool isFinding, string place, ImmutableArray<string>.Builder notes)
    {
        foreach (var (name, normal) in new[] { ("source", EventEnvelope.GuardDutySource), ("detail-type", EventEnvelope.FindingDetailType) })
        {
            if (Text(json, name) is not null)
                continue;
            if (!isFinding)
            {
                throw new ProblemException(
                    $"the event has no '{name}', without which no rule can match it", place, "Give the whole event as EventBridge delivers it.");
            }

            json = json.DeepClone().AsObject();
            json[name] = normal;
            notes.Add($"The event names no '{name}'; '{normal}' is assumed.");
        }

        return json;
    }

    private static JsonObject Enveloped(JsonObject json, StackDeclaration stack, string place, ImmutableArray<string>.Builder notes)
    {
        if (GuardDutyEventParser.Parse(json.ToJsonString()) is not FindingEvent { Finding: var finding } || NestedEvent(json))
            throw new ProblemException(
                "this is neither an EventBridge event nor a finding", place,
                "An event has 'source', 'detail-type' and 'detail'; a finding has 'type', 'resource' and 'service'.");
        notes.Add("The finding came without an envelope; it was put into the event that EventBridge would deliver.");
        return new JsonObject
        {
            ["version"] = "0",
            ["id"] = new Guid(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(finding.Id)).AsSpan(0, 16)).ToString(),
            ["detail-type"] = EventEnvelope.FindingDetailType,
            ["source"] = EventEnvelope.GuardDutySource,
            ["account"] = stack.SecurityAccount,
            ["time"] = UtcText.Of(finding.UpdatedAt ?? SomeTime),
            ["region"] = finding.Region ?? stack.Rules.HomeRegion,
            ["resources"] = new JsonArray(),
            ["detail"] = Camel(json),
        };
    }

    // What SQS, SNS or GetFindings put around an event is not the event.
    private static bool NestedEvent(JsonObject json) => !json.Any(member => member.Key.Equals("type", StringComparison.OrdinalIgnoreCase))
        || !json.Any(member => member.Key.Equals("service", StringComparison.OrdinalIgnoreCase));

    // The AWS CLI writes the members of a finding with a capital letter, events have a small one.
    private static JsonNode? Camel(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.Where(member => member.Key.Length > 0)
            .Select(member => KeyValuePair.Create(StackCatalogue.Camel(member.Key), Camel(member.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Camel)]),
        _ => node?.DeepClone(),
    };

    private static DateTimeOffset TimeOf(JsonObject json, Finding? finding, ImmutableArray<string>.Builder notes)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (DateTimeOffset.TryParse(Text(json, "time"), CultureInfo.InvariantCulture, Utc, out var time))
            return time;
        var assumed = finding?.UpdatedAt ?? SomeTime;
        notes.Add($"The event names no time; {UtcText.Of(assumed)} is assumed.");
        return assumed;
    }

    private static string? Text(JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
