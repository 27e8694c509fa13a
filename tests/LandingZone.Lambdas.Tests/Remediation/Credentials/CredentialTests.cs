using LandingZone.Findings.Catalogue;
using LandingZone.Lambdas.Remediation;
using LandingZone.Lambdas.Remediation.Credentials;
using LandingZone.Lambdas.Remediation.Steps;
using static LandingZone.Lambdas.Tests.Remediation.TestFindings;

namespace LandingZone.Lambdas.Tests.Remediation.Credentials;

public sealed class CredentialTests
{
    private const string Type = "CredentialAccess:IAMUser/CompromisedCredentials";
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 13, 0, 0, TimeSpan.FromHours(1));
    private static readonly RoleFacts Role = new("ADFS-Admin", "/", null, LiveTags.None);

    [Fact]
    public void Decide_usersLongTermKey_isDeactivated()
    {
        var decision = WithKey(Type, UserKey).Decide();

        var step = Assert.IsType<DeactivateAccessKeyStep>(Assert.Single(decision.Planned).Step);
        Assert.Equal(("alice", "AKIAIOSFODNN7EXAMPLE"), (step.UserName, step.AccessKeyId));
        Assert.Equal(["notRoleSession"], decision.The(ResponseKind.RevokeRoleSessions).Codes());
    }

    [Fact] // R11, C26: the user name of a role's finding is the role's.
    public void Decide_roleSession_revokesSessionsAndTouchesNoUserOfThatName()
    {
        var decision = WithKey(Type, RoleKey).Decide();

        var step = Assert.IsType<RevokeRoleSessionsStep>(Assert.Single(decision.Planned).Step);
        Assert.Equal("ADFS-Admin", step.RoleName);
        Assert.Equal(["roleSession"], decision.The(ResponseKind.DeactivateAccessKey).Codes());
    }

    [Theory] // C25: every kind that is not named is only told.
    [InlineData("Root", "rootUser")]
    [InlineData("FederatedUser", "unknownUserType")]
    [InlineData("AWSService", "unknownUserType")]
    [InlineData("AWSAccount", "unknownUserType")]
    [InlineData("iamuser", "unknownUserType")]
    [InlineData(null, "unknownUserType")]
    public void Decide_otherUserType_isOnlyTold(string? userType, string code)
    {
        var decision = WithKey(Type, UserKey with { UserType = userType }).Decide();

        Assert.All(decision.Responses, each => Assert.Equal([code], each.Codes()));
    }

    [Theory]
    [InlineData("ASIAIOSFODNN7EXAMPLE", "alice", "notLongTermKey")]
    [InlineData("GeneratedFindingAccessKeyId", "alice", "notLongTermKey")]
    [InlineData("AKIA", "alice", "notLongTermKey")]
    [InlineData("AKIAIOSFODNN7EXAMPLE", "alice;id", "noUserName")]
    [InlineData("AKIAIOSFODNN7EXAMPLE", null, "noUserName")]
    public void Decide_keyThatIsNone_isOnlyTold(string key, string? user, string code) => Assert.Equal(
        [code],
        WithKey(Type, UserKey with { AccessKeyId = key, UserName = user }).Decide().The(ResponseKind.DeactivateAccessKey).Codes());

    [Theory] // R34
    [InlineData(
        "AWSServiceRoleForEC2Spot", "serviceLinkedRole: Role AWSServiceRoleForEC2Spot is service-linked; only its service can change it.")]
    [InlineData("AWSReservedSSO_Admin_0123",
        "singleSignOnRole: Role AWSReservedSSO_Admin_0123 is managed by IAM Identity Center; revoke its sessions there.")]
    public void Decide_protectedRole_isSkippedWithAReason(string role, string reason) => Assert.Equal(
        reason,
        Assert.Single(WithKey(Type, RoleKey with { UserName = role }).Decide().The(ResponseKind.RevokeRoleSessions).Reasons).ToString());

    [Fact]
    public void Decide_noCredentials_isOnlyTold() =>
        Assert.All(WithKey(Type, null).Decide().Responses, each => Assert.Equal(["noCredentials"], each.Codes()));

    [Fact] // The session's instance is isolated as well.
    public void Decide_stolenInstanceCredentials_isolatesAndRevokes()
    {
        var finding = WithKey("UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration.OutsideAWS", RoleKey);

        Assert.Equal(
            [ResponseKind.IsolateInstance, ResponseKind.RevokeRoleSessions],
            (finding with { Resource = finding.Resource with { Instance = Server } }).Decide().Planned.Select(each => each.Kind));
    }

    [Fact]
    public void PlanKey_activeKey_deactivatesAndUndoActivates()
    {
        var facts = new AccessKeyFacts("alice", "AKIA1", true, LiveTags.None);

        var done = Assert.Single(AccessKeyPlanner.Plan(facts, "exempt").Operations);

        Assert.Equal(new SetAccessKeyStatus("alice", "AKIA1", false), done);
        Assert.Equal(new SetAccessKeyStatus("alice", "AKIA1", true),
            Assert.Single(AccessKeyPlanner.PlanUndo(done, facts with { IsActive = false }).Operations));
        Assert.Equal(["keyActive"], AccessKeyPlanner.PlanUndo(done, facts).Codes());
        Assert.Equal(["keyGone"], AccessKeyPlanner.PlanUndo(done, null).Codes());
    }

    [Fact]
    public void PlanKey_nothingToDeactivate_saysWhy()
    {
        var facts = new AccessKeyFacts("alice", "AKIA1", false, LiveTags.None);

        Assert.Equal(["keyInactive"], AccessKeyPlanner.Plan(facts, "exempt").Codes());
        Assert.Equal(["keyGone"], AccessKeyPlanner.Plan(null, "exempt").Codes());
        Assert.Equal(["tagsUnreadable"], AccessKeyPlanner.Plan(facts with { Tags = LiveTags.Unreadable }, "exempt").Codes()); // C29
    }

    [Fact] // C19, C20: now, in UTC, not the time of the finding.
    public void PlanSessions_role_deniesWhatWasIssuedBeforeNow()
    {
        var plan = RoleSessionPlanner.Plan(Role, Now.AddHours(-2), "exempt", Now);

        Assert.Equal(
            new PutRolePolicy(
                "ADFS-Admin",
                "LandingZoneRevokedSessions",
                """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"DateLessThan":{"aws:TokenIssueTime":"2026-03-04T12:00:00Z"}}}]}"""),
            Assert.Single(plan.Operations));
        Assert.Equal(["roleIsShared"], plan.Codes());
    }

    [Fact]
    public void PlanSessions_activitySinceTheLastRevocation_revokesAgain()
    {
        Assert.True(RoleSessionPlanner.Plan(Role with { RevokedBefore = Now.AddHours(-3) }, Now.AddHours(-2), "exempt", Now).Acts);
        Assert.True(RoleSessionPlanner.Plan(Role with { RevokedBefore = Now.AddHours(-1) }, null, "exempt", Now).Acts);
        Assert.Equal(
            ["sessionsRevoked"],
            RoleSessionPlanner.Plan(Role with { RevokedBefore = Now.AddHours(-1) }, Now.AddHours(-2), "exempt", Now).Codes());
    }

    [Theory] // R34: the live path counts, too.
    [InlineData("/aws-service-role/spot.amazonaws.com/", "serviceLinkedRole")]
    [InlineData("/aws-reserved/sso.amazonaws.com/", "singleSignOnRole")]
    public void PlanSessions_protectedPath_isSkipped(string path, string code) =>
        Assert.Equal([code], RoleSessionPlanner.Plan(Role with { Path = path }, null, "exempt", Now).Codes());

    [Fact]
    public void PlanSessions_goneOrExempt_isSkipped()
    {
        Assert.Equal(["roleGone"], RoleSessionPlanner.Plan(null, null, "exempt", Now).Codes());
        Assert.Equal(
            ["exempt"],
            RoleSessionPlanner.Plan(Role with { Tags = new(new Dictionary<string, string> { ["exempt"] = "true" }) }, null, "exempt", Now)
                .Codes());
    }

    [Fact]
    public void PlanSessionsUndo_role_deletesOurPolicyAlone() => Assert.Equal(
        [new DeleteRolePolicy("ADFS-Admin", "LandingZoneRevokedSessions")], RoleSessionPlanner.PlanUndo("ADFS-Admin").Operations);

    [Fact]
    public void IssuedBefore_ownDocument_roundTrips() =>
        Assert.Equal(Now, RevokedSessionsPolicy.IssuedBefore(RevokedSessionsPolicy.Document(Now)));

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"s3:*","Resource":"*","Condition":{"DateLessThan":{"aws:TokenIssueTime":"2026-03-04T12:00:00Z"}}}]}""")]
    [InlineData("""{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"DateLessThan":{"aws:TokenIssueTime":"2026-03-04T12:00:00"}}}]}""")]
    public void IssuedBefore_otherDocument_isNull(string document) => Assert.Null(RevokedSessionsPolicy.IssuedBefore(document));
}
