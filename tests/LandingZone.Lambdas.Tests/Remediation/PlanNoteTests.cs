using System.Collections.Immutable;
using LandingZone.Lambdas.Aws.Iam;
using LandingZone.Lambdas.Remediation;
using LandingZone.Lambdas.Remediation.CloudTrail;
using LandingZone.Lambdas.Remediation.Credentials;
using LandingZone.Lambdas.Remediation.Isolation;
using LandingZone.Lambdas.Remediation.Passwords;
using LandingZone.Lambdas.Remediation.PublicAccess;

namespace LandingZone.Lambdas.Tests.Remediation;

/// <summary>What people read beside a plan, or instead of one, word for word.</summary>
public sealed class PlanNoteTests
{
    private const string Exempt = "landing-zone-exempt";
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);
    private static readonly AccessKeyFacts Key = new("alice", "AKIA1", true, LiveTags.None);
    private static readonly RoleFacts Role = new("ADFS-Admin", "/", null, LiveTags.None);

    [Fact]
    public void AccessKey_goneOrAsItShallBe_saysSo()
    {
        Assert.Equal(
            "keyGone: The access key does not exist any more, so it cannot be used either.", Only(AccessKeyPlanner.Plan(null, Exempt)));
        Assert.Equal(
            "keyInactive: Access key AKIA1 is inactive already.", Only(AccessKeyPlanner.Plan(Key with { IsActive = false }, Exempt)));
        Assert.Equal("keyActive: Access key AKIA1 is active already.", Only(AccessKeyPlanner.PlanUndo(new("alice", "AKIA1", false), Key)));
        Assert.Equal(
            "tagsUnreadable: User alice: its tags could not be read, so whether it is exempt is not known; nothing is done.",
            Only(AccessKeyPlanner.Plan(Key with { Tags = LiveTags.Unreadable }, Exempt)));
    }

    [Fact]
    public void RoleSessions_goneRevokedOrShared_saysSo()
    {
        Assert.Equal(
            "roleGone: The role does not exist any more; its sessions have no permissions.",
            Only(RoleSessionPlanner.Plan(null, null, Exempt, Now)));
        Assert.Equal(
            "sessionsRevoked: Sessions of role ADFS-Admin issued before 2026-03-04T12:00:00Z are revoked already.",
            Only(RoleSessionPlanner.Plan(Role with { RevokedBefore = Now }, Now.AddSeconds(-1), Exempt, Now)));
        Assert.Equal(
            "roleIsShared: Everybody who uses role ADFS-Admin has to assume it again, also those who did nothing wrong.",
            Only(RoleSessionPlanner.Plan(Role, null, Exempt, Now)));
        Assert.Equal(
            "exempt: Role ADFS-Admin has the tag landing-zone-exempt=TRUE, which exempts it.",
            Only(RoleSessionPlanner.Plan(Role with { Tags = ExemptTags("TRUE") }, null, Exempt, Now)));
    }

    [Fact] // Activity in the very second of the revocation may have come after it.
    public void RoleSessions_seenWhenTheyWereRevoked_areRevokedAgain() =>
        Assert.True(RoleSessionPlanner.Plan(Role with { RevokedBefore = Now }, Now, Exempt, Now).Acts);

    [Fact]
    public void CloudTrail_logsOrIsExempt_saysSo()
    {
        var trail = new TrailFacts("main", "us-east-1", false, true, LiveTags.None);

        Assert.Equal("trailLogging: main logs.", Only(CloudTrailPlanner.Plan(trail, "111122223333", Exempt)));
        Assert.Equal(
            "exempt: main has the tag landing-zone-exempt=true, which exempts it.",
            Only(CloudTrailPlanner.Plan(trail with { IsLogging = false, Tags = ExemptTags("true") }, "111122223333", Exempt)));
    }

    [Fact]
    public void Isolation_goneOrRestored_saysSo()
    {
        var record = new IsolationRecord(
            "i-1", IsolationStatus.Active,
            ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.Add("eni-1", ["sg-a"]).Add("eni-2", ["sg-b"])
                .Add("eni-3", ["sg-c"]),
            "finding", 2);
        var instance = new InstanceFacts(
            "i-1", "running", [new("eni-1", "vpc-1", ["sg-new"], false), new("eni-3", "vpc-1", ["sg-c"], false)], [], LiveTags.None);

        Assert.Equal(
            "instanceGone: The instance does not exist any more; there is nothing to isolate.",
            Only(IsolationPlanner.Plan(null, new Dictionary<string, VpcGroups>(), null, "finding", Exempt)));
        Assert.Equal(
            "nothingToUndo: The ledger holds no isolation of this instance.",
            Only(IsolationUndo.Plan(null, instance, new Dictionary<string, VpcGroups>())));
        Assert.Equal(
            [
                "changedSince: Somebody changed the security groups of interface eni-1 after its isolation; they are left alone.",
                "interfaceGone: Interface eni-2 does not exist any more.",
                "groupsRestored: Interface eni-3 has its own security groups already.",
            ],
            IsolationUndo.Plan(record, instance, new Dictionary<string, VpcGroups>()).Texts());
    }

    [Fact]
    public void Isolation_isolatedByHand_saysThatUndoWillNotTouchIt()
    {
        var instance = new InstanceFacts("i-1", "running", [new("eni-1", "vpc-1", ["sg-x"], false)], [], LiveTags.None);
        var groups = new Dictionary<string, VpcGroups> { ["vpc-1"] = new("sg-open", "sg-x", false, true) };

        Assert.Equal(
            [
                "interfaceIsolated: Interface eni-1 is isolated already.",
                "groupsUnknown: Interface eni-1 is in an isolation group, and no record says what it had before; undo will not touch it.",
            ],
            IsolationPlanner.Plan(instance, groups, null, "finding", Exempt).Texts());
    }

    [Fact]
    public void Snapshots_goneOrMade_saysSo()
    {
        var instance = new InstanceFacts("i-1", "running", [], ["vol-1"], LiveTags.None);

        Assert.Equal(
            "instanceGone: The instance does not exist any more; its volumes cannot be found through it.",
            Only(SnapshotPlanner.Plan(null, "f1", new HashSet<string>(), Exempt)));
        Assert.Equal(
            "volumesSnapshotted: Every volume of instance i-1 has its snapshot for this finding.",
            Only(SnapshotPlanner.Plan(instance, "f1", new HashSet<string> { "vol-1" }, Exempt)));
        Assert.Equal(
            "exempt: Instance i-1 has the tag landing-zone-exempt=true, which exempts it.",
            Only(SnapshotPlanner.Plan(instance with { Tags = ExemptTags("true") }, "f1", new HashSet<string>(), Exempt)));
    }

    [Fact]
    public void PasswordPolicy_eachCase_saysSo()
    {
        var baseline = PasswordPolicy.IamDefault with { MinimumPasswordLength = 14 };

        Assert.Equal(
            "passwordPolicyStrictEnough: The account's password policy is at least as strict as the baseline.",
            Only(PasswordPolicyPlanner.Plan(baseline, baseline)));
        Assert.Equal(
            "passwordPolicyDeleted: The account had no password policy; the baseline is written.",
            Only(PasswordPolicyPlanner.Plan(null, baseline)));
        Assert.Equal(
            "passwordPolicyWeakened: The account's password policy was weaker than the baseline; the stricter of both is written, field by field.",
            Only(PasswordPolicyPlanner.Plan(PasswordPolicy.IamDefault, baseline)));
        Assert.Equal(
            "changedSince: The password policy is not the one that we wrote; it is left alone.",
            Only(PasswordPolicyPlanner.PlanUndo(new(baseline, null), PasswordPolicy.IamDefault)));
    }

    [Fact]
    public void PublicAccess_eachCase_saysSo()
    {
        var plan = PublicAccessPlanner.Plan(
            [
                new("gone", false, null, LiveTags.None), new("closed", true, PublicAccessBlock.All, LiveTags.None),
                new(null, true, PublicAccessBlock.All, LiveTags.None),
            ],
            Exempt);

        Assert.Equal(
            [
                "bucketGone: Bucket gone does not exist any more.",
                "publicAccessBlocked: Bucket closed blocks all public access already.",
                "publicAccessBlocked: The account blocks all public access already.",
            ],
            plan.Texts());
        Assert.Equal(
            "changedSince: The public access block is not the one that we wrote; it is left alone.",
            Only(PublicAccessPlanner.PlanUndo(
                new("b", PublicAccessBlock.All, null), new("b", false, PublicAccessBlock.All, LiveTags.None))));
    }

    private static LiveTags ExemptTags(string value) => new(new Dictionary<string, string> { [Exempt] = value });

    private static string Only<TOperation>(Plan<TOperation> plan) => Assert.Single(plan.Notes).ToString();
}
