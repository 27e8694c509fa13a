namespace LandingZone.Infra.Policies;

/// <summary>The policy of the key that encrypts findings.</summary>
public static class FindingsKeyPolicy
{
    /// <summary>
    /// GuardDuty may make data keys and nothing else. The account's own IAM policies decide who reads and who administers ("Default key
    /// policy", KMS developer guide): without that statement a key can become unmanageable.
    /// </summary>
    public static PolicyDocument For(ExportFacts export) => new(
    [
        new("EnableIamPolicies", Effect.Allow, ["kms:*"], ["*"])
        {
            Principal = Principal.Aws($"arn:{export.Partition.Id}:iam::{export.AdministratorAccountId}:root"),
        },
        new("AllowGuardDutyKey", Effect.Allow, ["kms:GenerateDataKey"], ["*"])
        {
            Principal = export.GuardDuty,
            Conditions = export.OnlyOurDetectors,
        },
    ]);
}
