namespace LandingZone.Findings.Model;

/// <summary>Which part the resource played. Sample findings of AWS pair <see cref="Target"/> with outbound traffic, so the role alone
/// never justifies blocking an address.</summary>
public enum ResourceRole
{
    /// <summary>Absent, as in malware findings, or a word that is not known.</summary>
    Unknown,

    /// <summary>The resource was attacked.</summary>
    Target,

    /// <summary>The resource did it: the remote party may be the victim.</summary>
    Actor,
}

/// <summary>What GuardDuty saw (the finding's <c>service</c> object).</summary>
/// <param name="DetectorId">The detector that raised the finding.</param>
/// <param name="FeatureName">The data source or plan; <c>Correlation</c> for attack sequences; null in old findings.</param>
/// <param name="ResourceRole">The resource's part.</param>
/// <param name="Action">The action; null for malware findings, attack sequences and process findings.</param>
/// <param name="EventFirstSeen">The first activity.</param>
/// <param name="EventLastSeen">The latest activity.</param>
/// <param name="Count">How often the activity was seen; grows with updates; null when absent.</param>
/// <param name="UserFeedback">What a person said about the finding.</param>
/// <param name="ThreatListNames">The threat lists that the remote party is on.</param>
/// <param name="ThreatNames">Names of threats, from threat lists and from malware scans.</param>
/// <param name="Process">The process, for runtime findings.</param>
/// <param name="Sequence">The attack sequence, for findings of that kind.</param>
public sealed record FindingService(
    string? DetectorId,
    string? FeatureName,
    ResourceRole ResourceRole,
    FindingAction? Action,
    DateTimeOffset? EventFirstSeen,
    DateTimeOffset? EventLastSeen,
    long? Count,
    string? UserFeedback,
    IReadOnlyList<string> ThreatListNames,
    IReadOnlyList<string> ThreatNames,
    RuntimeProcess? Process,
    AttackSequence? Sequence);

/// <summary>A process seen by Runtime Monitoring.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ExecutablePath">The path of the program.</param>
/// <param name="ExecutableSha256">The program's hash.</param>
/// <param name="Pid">The process id on the host.</param>
/// <param name="User">The user that ran it.</param>
public sealed record RuntimeProcess(string? Name, string? ExecutablePath, string? ExecutableSha256, long? Pid, string? User);
