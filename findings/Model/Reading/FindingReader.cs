using System.Text.Json;

namespace LandingZone.Findings.Model.Reading;

/// <summary>Reads a finding object, in the casing of EventBridge or of GetFindings.</summary>
internal static class FindingReader
{
    /// <summary>Whether an object without an envelope is a finding: it has a type as findings have, and what goes with it.</summary>
    public static bool LooksLikeFinding(JsonElement candidate) =>
        candidate.Field("type").ValueKind == JsonValueKind.String
        && (candidate.Field("service").ValueKind == JsonValueKind.Object || candidate.Field("resource").ValueKind == JsonValueKind.Object)
        && candidate.Field("severity").ValueKind is not JsonValueKind.Object;

    /// <summary>Reads a finding whose type is known to be there.</summary>
    public static Finding Read(JsonElement finding, string type)
    {
        var arn = finding.Text("arn");
        var parts = arn?.Split([':', '/']) ?? [];
        var service = finding.Field("service");
        var title = finding.Text("title");
        return new(
            Id: finding.Text("id") ?? PartAfter(parts, "finding") ?? "",
            Arn: arn,
            Type: type,
            AccountId: finding.Text("accountId") ?? Part(parts, 4),
            Region: finding.Text("region") ?? Part(parts, 3),
            Partition: finding.Text("partition") ?? Part(parts, 1),
            Severity: new(finding.Field("severity").Number()),
            Title: title,
            Description: finding.Text("description"),
            CreatedAt: finding.Time("createdAt"),
            UpdatedAt: finding.Time("updatedAt"),
            Confidence: finding.Field("confidence").Number(),
            AssociatedAttackSequenceArn: finding.Text("associatedAttackSequenceArn"),
            CustomDetectionRuleName: finding.Text("customDetectionRuleName"),
            Resource: ResourceReader.Read(finding.Field("resource")),
            Service: ServiceReader.Read(service),
            IsSample: SampleFlag.IsSet(service.Field("additionalInfo"), title),
            IsArchived: (service.Flag("archived") ?? finding.Flag("archived")) == true);
    }

    private static string? Part(string[] arn, int index) => arn.Length > index && arn[index].Length > 0 ? arn[index] : null;

    private static string? PartAfter(string[] arn, string word) =>
        Part(arn, Array.IndexOf(arn, word) is >= 0 and var index ? index + 1 : arn.Length);
}
