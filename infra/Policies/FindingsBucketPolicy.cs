using System.Collections.Immutable;

namespace LandingZone.Infra.Policies;

/// <summary>The policy of the bucket that keeps findings.</summary>
public static class FindingsBucketPolicy
{
    /// <summary>The statements that AWS documents for an export, and what the deploying role needs when there is a prefix.</summary>
    public static PolicyDocument For(ExportFacts export) => new(
    [
        new("AllowGuardDutyGetBucketLocation", Effect.Allow, ["s3:GetBucketLocation"], [export.BucketArn])
        {
            Principal = export.GuardDuty,
            Conditions = export.OnlyOurDetectors,
        },
        new("AllowGuardDutyPutObject", Effect.Allow, ["s3:PutObject"], [export.ObjectsArn])
        {
            Principal = export.GuardDuty,
            Conditions = export.OnlyOurDetectors,
        },
        new("DenyUnencryptedUploads", Effect.Deny, ["s3:PutObject"], [export.ObjectsArn])
        {
            Principal = export.GuardDuty,
            Conditions = [Condition.StringNotEquals("s3:x-amz-server-side-encryption", "aws:kms")],
        },
        new("DenyIncorrectEncryptionKey", Effect.Deny, ["s3:PutObject"], [export.ObjectsArn])
        {
            Principal = export.GuardDuty,
            Conditions = [Condition.StringNotEquals("s3:x-amz-server-side-encryption-aws-kms-key-id", export.KeyArn)],
        },
        TransportPolicy.DenyPlainHttp(export.BucketArn),
        .. DeployRole(export),
    ]);

    // With a prefix, creating a publishing destination looks at the folder with the caller's permissions
    // (awslabs/landing-zone-accelerator-on-aws issue 255).
    private static ImmutableArray<Statement> DeployRole(ExportFacts export) => export.Prefix.Length == 0
        ? []
        :
        [
            new("AllowDeployRoleListBucket", Effect.Allow, ["s3:GetBucketLocation", "s3:ListBucket"], [export.BucketArn])
            {
                Principal = Principal.Aws(export.DeployRoleArn),
            },
            new("AllowDeployRoleReadFolder", Effect.Allow, ["s3:GetObject", "s3:PutObject"], [$"{export.BucketArn}/{export.Prefix}/"])
            {
                Principal = Principal.Aws(export.DeployRoleArn),
            },
        ];
}
