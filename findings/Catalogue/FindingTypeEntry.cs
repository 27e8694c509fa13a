namespace LandingZone.Findings.Catalogue;

/// <summary>What the catalogue knows of a finding type.</summary>
/// <param name="Type">The type as GuardDuty spells it.</param>
/// <param name="ResourceTypes">The resource kinds that findings of the type may be about; empty when AWS does not say.</param>
/// <param name="DefaultSeverity">The severity that AWS documents, the lowest one of a range; unknown when it always depends.</param>
/// <param name="SeverityVaries">True when the severity depends on the circumstances.</param>
/// <param name="Action">The action to expect.</param>
/// <param name="Plan">What has to be on: a detector feature's name or one of <see cref="FindingPlans"/>.</param>
/// <param name="Family">What it has in common with others.</param>
/// <param name="Responses">What can be done, <see cref="ResponseKind.Notify"/> first.</param>
public sealed record FindingTypeEntry(
    string Type,
    IReadOnlyList<string> ResourceTypes,
    SeverityBand DefaultSeverity,
    bool SeverityVaries,
    ActionKind Action,
    string Plan,
    FindingFamily Family,
    IReadOnlyList<Response> Responses)
{
    /// <summary>True when GuardDuty no longer sends the type.</summary>
    public bool IsRetired => RetiredFindingTypes.Find(Type) is not null;

    /// <summary>True for the types of custom detection rules: calls of AWS APIs, however much they look like EC2 or S3 findings.</summary>
    public bool IsCustomDetection => Plan == FindingPlans.CustomDetectionRules;

    /// <summary>The first thing a person should do.</summary>
    public string NextStep => FamilyGuide.NextStep(Family);

    /// <summary>Whether the catalogue has this response for the type, under whatever condition.</summary>
    public bool Has(ResponseKind kind) => Responses.Any(response => response.Kind == kind);
}
