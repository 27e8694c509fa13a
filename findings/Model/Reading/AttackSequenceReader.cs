using System.Text.Json;

namespace LandingZone.Findings.Model.Reading;

/// <summary>Reads <c>service.detection.sequence</c>.</summary>
internal static class AttackSequenceReader
{
    public static AttackSequence? Read(JsonElement sequence) => sequence.ValueKind != JsonValueKind.Object ? null : new(
        sequence.Text("uid"),
        sequence.Text("description"),
        [.. sequence.Field("actors").Items().Select(Actor)],
        [.. sequence.Field("resources").Items().Select(resource => new SequenceResource(
            resource.Text("uid"),
            resource.Text("name"),
            resource.Text("resourceType"),
            resource.Text("accountId"),
            resource.Text("region")))],
        [.. sequence.Field("endpoints").Items().Select(Endpoint)],
        [.. sequence.Field("signals").Items().Select(Signal)],
        [.. sequence.Field("sequenceIndicators").Items().Select(indicator => new SequenceIndicator(
            indicator.Text("key"), indicator.Text("title"), indicator.Field("values").Texts()))],
        sequence.Field("additionalSequenceTypes").Texts());

    private static SequenceActor Actor(JsonElement actor)
    {
        var user = actor.Field("user");
        return new(
            actor.Text("id"),
            user.Text("name"),
            user.Text("uid"),
            user.Text("type"),
            user.Text("credentialUid"),
            user.Field("account").Text("uid") ?? user.Text("account"));
    }

    private static SequenceEndpoint Endpoint(JsonElement endpoint) => new(
        endpoint.Text("id"),
        endpoint.Text("ip"),
        endpoint.Text("domain"),
        endpoint.Whole("port") is { } port and >= 0 and <= ushort.MaxValue ? (int)port : null,
        ActionReader.Direction(endpoint.Field("connection"), "direction"),
        endpoint.Field("location").Text("country"),
        endpoint.Field("autonomousSystem").Text("name"));

    private static SequenceSignal Signal(JsonElement signal) => new(
        signal.Text("uid"),
        signal.Text("type"),
        signal.Text("name"),
        new Severity(signal.Field("severity").Number()),
        signal.Whole("count"),
        signal.Time("firstSeenAt"),
        signal.Time("lastSeenAt"),
        signal.Field("resourceUids").Texts(),
        signal.Field("actorIds").Texts(),
        signal.Field("endpointIds").Texts());
}
