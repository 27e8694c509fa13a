using System.Collections.Immutable;
using LandingZone.Findings.Catalogue;

namespace LandingZone.Infra.Policies;

/// <summary>
/// What each response calls. Read calls of EC2 and IAM's account settings have no resource to name; <see cref="WildcardReasons"/> says so of
/// each. A response is undone with the same permissions, so undoing needs the response to be on or to need approval.
/// </summary>
/// <param name="partition">Partition of every ARN.</param>
/// <param name="exemptTag">Tag that exempts a resource when its value is <c>true</c>.</param>
internal sealed class ResponseStatements(string partition, string exemptTag)
{
    /// <summary>The statements of a response.</summary>
    public ImmutableArray<Statement> Of(ResponseKind kind) => kind switch
    {
        ResponseKind.BlockAddress => BlockAddress,
        ResponseKind.IsolateInstance => IsolateInstance,
        ResponseKind.SnapshotVolumes => SnapshotVolumes,
        ResponseKind.DeactivateAccessKey => DeactivateAccessKey,
        ResponseKind.RevokeRoleSessions => RevokeRoleSessions,
        ResponseKind.RestartCloudTrail => RestartCloudTrail,
        ResponseKind.RestorePasswordPolicy =>
        [
            // An account that had no policy has none again after an undo.
            new("RestorePasswordPolicy", Effect.Allow,
                ["iam:DeleteAccountPasswordPolicy", "iam:GetAccountPasswordPolicy", "iam:UpdateAccountPasswordPolicy"], ["*"]),
        ],
        ResponseKind.BlockPublicAccess => BlockPublicAccess,
        _ => throw new ArgumentException($"{kind} changes nothing.", nameof(kind)),
    };

    private ImmutableArray<Statement> BlockAddress =>
    [
        DescribeInstances,
        new("DescribeNetworks", Effect.Allow, ["ec2:DescribeAddresses", "ec2:DescribeNetworkAcls", "ec2:DescribeVpcs"], ["*"]),
        Interfaces,
        new("ChangeNetworkAcls", Effect.Allow,
            ["ec2:CreateNetworkAclEntry", "ec2:DeleteNetworkAclEntry"], [Ec2("network-acl")])
        {
            Conditions = [NotExempt],
        },
    ];

    // The groups have tags of no meaning to a condition yet: a new group has none of its own before it exists, and the group that is moved to
    // may not be exempt. What is exempt is the instance or its interface.
    private ImmutableArray<Statement> IsolateInstance =>
    [
        DescribeInstances,
        Interfaces,
        new("DescribeSecurityGroups", Effect.Allow, ["ec2:DescribeSecurityGroups"], ["*"]),
        new("CreateIsolationGroups", Effect.Allow, ["ec2:CreateSecurityGroup"], [Ec2("security-group"), Ec2("vpc")]),
        new("ChangeIsolationGroups", Effect.Allow,
            [
                "ec2:AuthorizeSecurityGroupEgress", "ec2:AuthorizeSecurityGroupIngress", "ec2:RevokeSecurityGroupEgress", "ec2:RevokeSecurityGroupIngress",
            ],
            [Ec2("security-group")])
        {
            Conditions = [NotExempt],
        },
        new("MoveInterfaces", Effect.Allow, ["ec2:ModifyNetworkInterfaceAttribute"], [Ec2("instance"), Ec2("network-interface"), Ec2("security-group")])
        {
            Conditions = [NotExempt],
        },
        TagWhatIsCreated("TagIsolationGroups", "CreateSecurityGroup", "security-group"),
    ];

    private ImmutableArray<Statement> SnapshotVolumes =>
    [
        DescribeInstances,
        new("DescribeSnapshots", Effect.Allow, ["ec2:DescribeSnapshots"], ["*"]),
        new("CreateSnapshots", Effect.Allow, ["ec2:CreateSnapshots"], [Ec2("instance"), Snapshots, Ec2("volume")]) { Conditions = [NotExempt] },
        new("TagSnapshots", Effect.Allow, ["ec2:CreateTags"], [Snapshots]) { Conditions = [Condition.StringEquals("ec2:CreateAction", "CreateSnapshots")] },
    ];

    private ImmutableArray<Statement> DeactivateAccessKey =>
    [
        new("ReadUsers", Effect.Allow, ["iam:ListAccessKeys", "iam:ListUserTags"], [Iam("user")]),
        new("DeactivateKeys", Effect.Allow, ["iam:UpdateAccessKey"], [Iam("user")]) { Conditions = [NotExempt] },
    ];

    private ImmutableArray<Statement> RevokeRoleSessions =>
    [
        new("ReadRoles", Effect.Allow, ["iam:GetRole", "iam:GetRolePolicy", "iam:ListRoleTags"], [Iam("role")]),
        new("RevokeSessions", Effect.Allow, ["iam:DeleteRolePolicy", "iam:PutRolePolicy"], [Iam("role")]) { Conditions = [NotExempt] },
    ];

    private ImmutableArray<Statement> RestartCloudTrail =>
    [
        new("FindTrails", Effect.Allow, ["cloudtrail:DescribeTrails"], ["*"]),
        new("StartTrails", Effect.Allow,
            ["cloudtrail:GetTrailStatus", "cloudtrail:ListTags", "cloudtrail:StartLogging"], [$"arn:{partition}:cloudtrail:*:*:trail/*"]),
    ];

    // Bucket ARNs name no account, so a condition keeps the role out of buckets of others that would let it in.
    private ImmutableArray<Statement> BlockPublicAccess =>
    [
        new("BlockAccountPublicAccess", Effect.Allow, ["s3:GetAccountPublicAccessBlock", "s3:PutAccountPublicAccessBlock"], ["*"]),
        new("BlockBucketPublicAccess", Effect.Allow, ["s3:GetBucketPublicAccessBlock", "s3:GetBucketTagging", "s3:PutBucketPublicAccessBlock"], [$"arn:{partition}:s3:::*"])
        {
            Conditions = [Condition.StringEquals("aws:ResourceAccount", "${aws:PrincipalAccount}")],
        },
    ];

    private static Statement DescribeInstances { get; } = new("DescribeInstances", Effect.Allow, ["ec2:DescribeInstances"], ["*"]);

    private static Statement Interfaces { get; } = new("DescribeInterfaces", Effect.Allow, ["ec2:DescribeNetworkInterfaces"], ["*"]);

    private string Snapshots => $"arn:{partition}:ec2:*::snapshot/*";

    // A negated operator also holds where the tag is missing.
    private Condition NotExempt => new("StringNotEqualsIgnoreCase", $"aws:ResourceTag/{exemptTag}", ["true"]);

    private Statement TagWhatIsCreated(string sid, string action, string resource) => new(sid, Effect.Allow, ["ec2:CreateTags"], [Ec2(resource)])
    {
        Conditions = [Condition.StringEquals("ec2:CreateAction", action)],
    };

    private string Ec2(string resource) => $"arn:{partition}:ec2:*:*:{resource}/*";

    private string Iam(string resource) => $"arn:{partition}:iam::*:{resource}/*";
}
