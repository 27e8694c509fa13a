namespace LandingZone.Findings.Model;

/// <summary>
/// What EventBridge says about a delivery ("Events structure", EventBridge user guide). Every part is null for a bare finding.
/// </summary>
/// <param name="Id">Differs per delivery, also for the same finding: never a key to recognise a finding by.</param>
/// <param name="DetailType">The kind of event, such as <c>GuardDuty Finding</c>.</param>
/// <param name="Source"><c>aws.guardduty</c>.</param>
/// <param name="Account">The account whose bus published the event. With a delegated administrator this is not where the resource
/// lives; that is <see cref="Finding.AccountId"/>.</param>
/// <param name="Region">The region of the bus.</param>
/// <param name="Time">When the event was published.</param>
public sealed record EventEnvelope(
    string? Id,
    string? DetailType,
    string? Source,
    string? Account,
    string? Region,
    DateTimeOffset? Time)
{
    /// <summary>The event source of GuardDuty.</summary>
    public const string GuardDutySource = "aws.guardduty";

    /// <summary>The detail type of findings. GuardDuty sends other events under the same source.</summary>
    public const string FindingDetailType = "GuardDuty Finding";

    /// <summary>The envelope of a finding that came without one.</summary>
    public static EventEnvelope None { get; } = new(null, null, null, null, null, null);
}
