using LandingZone.Findings.Catalogue;
using LandingZone.Findings.Regions;
using LandingZone.Infra.Policies;
using LandingZone.Infra.Settings;

namespace LandingZone.Infra.Tests.Policies;

public sealed class ResponseRolePolicyTests
{
    private const string Role = "landing-zone-prod-response";
    private const string Acl = "arn:aws:ec2:eu-west-1:222233334444:network-acl/acl-1";
    private const string User = "arn:aws:iam::222233334444:user/anna";
    private const string Trail = "arn:aws:cloudtrail:eu-west-1:222233334444:trail/main";
    private const string Worker = "arn:aws:iam::222233334444:role/worker";

    /// <summary>Response, and a call that it makes and no other response may.</summary>
    public static TheoryData<ResponseKind, string, string> OwnCalls => new()
    {
        { ResponseKind.BlockAddress, "ec2:CreateNetworkAclEntry", Acl },
        { ResponseKind.BlockAddress, "ec2:DeleteNetworkAclEntry", Acl },
        { ResponseKind.BlockAddress, "ec2:DescribeNetworkAcls", "*" },
        { ResponseKind.IsolateInstance, "ec2:ModifyNetworkInterfaceAttribute", "arn:aws:ec2:eu-west-1:222233334444:network-interface/eni-1" },
        { ResponseKind.IsolateInstance, "ec2:CreateSecurityGroup", "arn:aws:ec2:eu-west-1:222233334444:vpc/vpc-1" },
        { ResponseKind.IsolateInstance, "ec2:AuthorizeSecurityGroupIngress", "arn:aws:ec2:eu-west-1:222233334444:security-group/sg-1" },
        { ResponseKind.IsolateInstance, "ec2:RevokeSecurityGroupEgress", "arn:aws:ec2:eu-west-1:222233334444:security-group/sg-1" },
        { ResponseKind.SnapshotVolumes, "ec2:CreateSnapshots", "arn:aws:ec2:eu-west-1:222233334444:volume/vol-1" },
        { ResponseKind.SnapshotVolumes, "ec2:DescribeSnapshots", "*" },
        { ResponseKind.DeactivateAccessKey, "iam:UpdateAccessKey", User },
        { ResponseKind.DeactivateAccessKey, "iam:ListAccessKeys", User },
        { ResponseKind.RevokeRoleSessions, "iam:PutRolePolicy", Worker },
        { ResponseKind.RevokeRoleSessions, "iam:DeleteRolePolicy", Worker },
        { ResponseKind.RestartCloudTrail, "cloudtrail:StartLogging", Trail },
        { ResponseKind.RestartCloudTrail, "cloudtrail:DescribeTrails", "*" },
        { ResponseKind.RestorePasswordPolicy, "iam:UpdateAccountPasswordPolicy", "*" },
        { ResponseKind.BlockPublicAccess, "s3:PutAccountPublicAccessBlock", "*" },
    };

    public static TheoryData<ResponseKind> Kinds => [.. ResponseNames.All];

    [Theory]
    [MemberData(nameof(OwnCalls))]
    public void Permissions_ofAResponse_allowItsCalls(ResponseKind kind, string action, string resource) =>
        Assert.True(new PolicyRequest("", action, resource).IsAllowedBy(Permissions(kind)));

    [Theory]
    [MemberData(nameof(OwnCalls))]
    public void Permissions_ofAllOthers_doNot(ResponseKind kind, string action, string resource) =>
        Assert.False(new PolicyRequest("", action, resource).IsAllowedBy(Permissions([.. ResponseNames.All.Where(other => other != kind)])));

    // C29: AWS itself refuses to touch what is exempt, should the function ever be wrong.
    [Theory]
    [InlineData(ResponseKind.BlockAddress, "ec2:CreateNetworkAclEntry", Acl)]
    [InlineData(ResponseKind.IsolateInstance, "ec2:ModifyNetworkInterfaceAttribute", "arn:aws:ec2:eu-west-1:222233334444:instance/i-1")]
    [InlineData(ResponseKind.SnapshotVolumes, "ec2:CreateSnapshots", "arn:aws:ec2:eu-west-1:222233334444:instance/i-1")]
    [InlineData(ResponseKind.DeactivateAccessKey, "iam:UpdateAccessKey", User)]
    [InlineData(ResponseKind.RevokeRoleSessions, "iam:PutRolePolicy", Worker)]
    public void Permissions_C29_exemptResource_isRefused(ResponseKind kind, string action, string resource)
    {
        var request = new PolicyRequest("", action, resource);

        Assert.False(request.With("aws:ResourceTag/hands-off", "true").IsAllowedBy(Permissions(kind)));
        Assert.False(request.With("aws:ResourceTag/hands-off", "TRUE").IsAllowedBy(Permissions(kind)));
        Assert.True(request.With("aws:ResourceTag/hands-off", "false").IsAllowedBy(Permissions(kind)));
    }

    [Theory]
    [InlineData("ec2:TerminateInstances", "arn:aws:ec2:eu-west-1:222233334444:instance/i-1")]
    [InlineData("ec2:DeleteSnapshot", "arn:aws:ec2:eu-west-1::snapshot/snap-1")]
    [InlineData("ec2:ModifyInstanceAttribute", "arn:aws:ec2:eu-west-1:222233334444:instance/i-1")]
    [InlineData("ec2:DeleteNetworkAcl", Acl)]
    [InlineData("ec2:CreateTags", "arn:aws:ec2:eu-west-1:222233334444:instance/i-1")]
    [InlineData("iam:CreateAccessKey", User)]
    [InlineData("iam:DeleteAccessKey", User)]
    [InlineData("iam:AttachRolePolicy", Worker)]
    [InlineData("iam:UpdateAssumeRolePolicy", Worker)]
    [InlineData("cloudtrail:StopLogging", Trail)]
    [InlineData("cloudtrail:UpdateTrail", Trail)]
    [InlineData("s3:GetObject", "arn:aws:s3:::data/key")]
    [InlineData("s3:PutBucketPolicy", "arn:aws:s3:::data")]
    [InlineData("sts:AssumeRole", Worker)]
    // The role cannot be turned against itself, nor against what AWS manages.
    [InlineData("iam:PutRolePolicy", "arn:aws:iam::222233334444:role/" + Role)]
    [InlineData("iam:PutRolePolicy", "arn:aws:iam::222233334444:role/aws-service-role/guardduty.amazonaws.com/AWSServiceRoleForAmazonGuardDuty")]
    [InlineData("iam:PutRolePolicy", "arn:aws:iam::222233334444:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_1")]
    public void Permissions_ofAll_allowNothingWider(string action, string resource) =>
        Assert.False(new PolicyRequest("", action, resource).IsAllowedBy(Permissions([.. ResponseNames.All])));

    [Fact]
    public void Permissions_tagsOnlyWhatIsBeingCreated()
    {
        var snapshot = new PolicyRequest("", "ec2:CreateTags", "arn:aws:ec2:eu-west-1::snapshot/snap-1");

        Assert.False(snapshot.IsAllowedBy(Permissions(ResponseKind.SnapshotVolumes)));
        Assert.True(snapshot.With("ec2:CreateAction", "CreateSnapshots").IsAllowedBy(Permissions(ResponseKind.SnapshotVolumes)));
    }

    [Fact]
    public void Permissions_buckets_areThoseOfTheAccountItself()
    {
        var request = new PolicyRequest("", "s3:PutBucketPublicAccessBlock", "arn:aws:s3:::data");

        Assert.False(request.IsAllowedBy(Permissions(ResponseKind.BlockPublicAccess)));
        Assert.True(request.With("aws:ResourceAccount", "${aws:PrincipalAccount}").IsAllowedBy(Permissions(ResponseKind.BlockPublicAccess)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Permissions_wildcards_haveAReason(ResponseKind kind) => Assert.All(Permissions(kind).Statements, statement =>
    {
        Assert.All(statement.Actions, action => Assert.DoesNotContain('*', action));
        if (statement.Resources.Contains("*"))
            Assert.All(statement.Actions, action => Assert.Contains(action, WildcardReasons.All.Keys));
    });

    [Fact]
    public void Permissions_ofAll_fitIntoARoleAndNameNothingTwice()
    {
        var policy = Permissions([.. ResponseNames.All]);

        Assert.InRange(policy.ToJson(PolicyLimit.RolePolicy).Length, 1, 6_144);
        Assert.Equal(policy.Statements.Select(statement => statement.Sid).Distinct(), policy.Statements.Select(statement => statement.Sid));
    }

    [Theory]
    [InlineData("arn:aws:iam::111122223333:role/remediate", "id-1", "o-a1b2c3d4e5", true)]
    [InlineData("arn:aws:iam::111122223333:role/undo", "id-1", "o-a1b2c3d4e5", true)]
    [InlineData("arn:aws:iam::111122223333:role/notify", "id-1", "o-a1b2c3d4e5", false)]
    [InlineData("arn:aws:iam::111122223333:root", "id-1", "o-a1b2c3d4e5", false)]
    [InlineData("arn:aws:iam::111122223333:role/remediate", "id-2", "o-a1b2c3d4e5", false)]
    [InlineData("arn:aws:iam::111122223333:role/remediate", "id-1", "o-zzzzzzzzzz", false)]
    public void Trust_isForTheFunctionsWithTheExternalIdInTheOrganization(string principal, string externalId, string organization, bool allowed)
    {
        var trust = ResponseRolePolicy.Trust(new("o-a1b2c3d4e5", "id-1", ["arn:aws:iam::111122223333:role/undo", "arn:aws:iam::111122223333:role/remediate"]));
        var request = new PolicyRequest(principal, "sts:AssumeRole", "").With("sts:ExternalId", externalId).With("aws:PrincipalOrgID", organization);

        Assert.Equal(allowed, request.IsAllowedBy(trust));
        Assert.InRange(trust.ToJson(PolicyLimit.TrustPolicy).Length, 1, 2_048);
    }

    private static PolicyDocument Permissions(params ResponseKind[] kinds) => ResponseRolePolicy.Permissions(Partition.Aws, kinds, Role, "hands-off");
}
