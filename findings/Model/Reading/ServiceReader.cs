using System.Text.Json;

namespace LandingZone.Findings.Model.Reading;

/// <summary>Reads the finding's <c>service</c> object.</summary>
internal static class ServiceReader
{
    public static FindingService Read(JsonElement service)
    {
        var threats = service.Field("evidence", "threatIntelligenceDetails").Items().ToList();
        return new(
            DetectorId: service.Text("detectorId"),
            FeatureName: service.Text("featureName"),
            ResourceRole: service.Text("resourceRole") switch
            {
                "TARGET" => ResourceRole.Target,
                "ACTOR" => ResourceRole.Actor,
                _ => ResourceRole.Unknown,
            },
            Action: ActionReader.Read(service.Field("action")),
            EventFirstSeen: service.Time("eventFirstSeen"),
            EventLastSeen: service.Time("eventLastSeen"),
            Count: service.Whole("count"),
            UserFeedback: service.Text("userFeedback"),
            ThreatListNames: ThreatLists(service, threats),
            ThreatNames: [.. ThreatNames(service, threats).Distinct()],
            Process: Process(service.Field("runtimeDetails", "process")),
            Sequence: AttackSequenceReader.Read(service.Field("detection", "sequence")));
    }

    private static IReadOnlyList<string> ThreatLists(JsonElement service, List<JsonElement> threats) =>
        [.. threats.Select(threat => threat.Text("threatListName"))
            .Append(service.Field("additionalInfo").Text("threatListName"))
            .OfType<string>()
            .Distinct()];

    private static IEnumerable<string> ThreatNames(JsonElement service, List<JsonElement> threats)
    {
        var scan = service.Field("ebsVolumeScanDetails", "scanDetections", "threatDetectedByName", "threatNames");
        return threats.SelectMany(threat => threat.Field("threatNames").Texts())
            .Concat(service.Field("additionalInfo", "threatName").Texts())
            .Concat(scan.Items().Select(threat => threat.Text("name")).OfType<string>())
            .Concat(service.Field("malwareScanDetails", "threats").Items().Select(threat => threat.Text("name")).OfType<string>());
    }

    private static RuntimeProcess? Process(JsonElement process) =>
        process.ValueKind == JsonValueKind.Object
            ? new(
                process.Text("name"),
                process.Text("executablePath"),
                process.Text("executableSha256"),
                process.Whole("pid"),
                process.Text("user"))
            : null;
}
