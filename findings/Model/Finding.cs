namespace LandingZone.Findings.Model;

/// <summary>One GuardDuty finding ("Finding details", GuardDuty user guide). Only <see cref="Type"/> is certain to be there.</summary>
/// <param name="Id">32 hexadecimal digits, the same in every update of the finding. Empty when neither id nor ARN is there.</param>
/// <param name="Arn">The finding's ARN; null when absent.</param>
/// <param name="Type">The finding type, such as <c>Recon:EC2/Portscan</c>.</param>
/// <param name="AccountId">The account of the resource, which is where to act; from the ARN when the field is absent, else null.</param>
/// <param name="Region">The region of the detector; from the ARN when the field is absent, else null.</param>
/// <param name="Partition"><c>aws</c>, <c>aws-cn</c>, <c>aws-us-gov</c> …; from the ARN when the field is absent, else null.</param>
/// <param name="Severity">The severity, unknown when absent.</param>
/// <param name="Title">A sentence that may hold text which users chose; null when absent.</param>
/// <param name="Description">More sentences, with the same caution; null when absent.</param>
/// <param name="CreatedAt">When GuardDuty created the finding.</param>
/// <param name="UpdatedAt">When GuardDuty last changed it.</param>
/// <param name="Confidence">How sure the detection is, where GuardDuty says so.</param>
/// <param name="AssociatedAttackSequenceArn">The attack sequence that this finding is a signal of.</param>
/// <param name="CustomDetectionRuleName">The custom detection rule that raised the finding.</param>
/// <param name="Resource">The resource that the finding is about.</param>
/// <param name="Service">What was seen.</param>
/// <param name="IsSample">True for generated sample findings, which never cause an action.</param>
/// <param name="IsArchived">True when somebody archived the finding, which asks for no action and no notification.</param>
public sealed record Finding(
    string Id,
    string? Arn,
    string Type,
    string? AccountId,
    string? Region,
    string? Partition,
    Severity Severity,
    string? Title,
    string? Description,
    DateTimeOffset? CreatedAt,
    DateTimeOffset? UpdatedAt,
    decimal? Confidence,
    string? AssociatedAttackSequenceArn,
    string? CustomDetectionRuleName,
    FindingResource Resource,
    FindingService Service,
    bool IsSample,
    bool IsArchived)
{
    /// <summary>True for attack sequences. Their resource type differs between sources, so the type's prefix decides.</summary>
    public bool IsAttackSequence =>
        Type.StartsWith("AttackSequence:", StringComparison.Ordinal) || Service.Sequence is not null;

    /// <summary>The remote parties of the action, in canonical form and without repetitions.</summary>
    public RemoteAddresses RemoteAddresses => RemoteAddresses.Of(Service.Action);
}
