using LandingZone.Findings.Catalogue;
using LandingZone.Findings.Model;
using LandingZone.Lambdas.Remediation;
using LandingZone.Lambdas.Remediation.Policy;
using LandingZone.Lambdas.Remediation.Steps;
using static LandingZone.Lambdas.Tests.Remediation.TestFindings;

namespace LandingZone.Lambdas.Tests.Remediation;

public sealed class AttackSequencesTests
{
    [Fact]
    public void Decide_instancesAndActors_proposesEachInItsOwnAccountAndOnlyAfterApproval()
    {
        var decision = Sequence(
            [Ec2("i-0aaaaaaaaaaaaaaa1", "222233334444", "us-east-1")],
            [Actor("IAMUser", "alice", "AKIAIOSFODNN7EXAMPLE"), Actor("AssumedRole", "ADFS-Admin", "ASIAIOSFODNN7EXAMPLE")]).Decide();

        Assert.All(decision.Responses, each => Assert.Equal(Disposition.AwaitApproval, each.Disposition));
        Assert.All(decision.Responses, each => Assert.NotNull(each.Approval));
        var id = decision.FindingId!;
        Assert.Equal(
            [
                new SnapshotVolumesStep(new("222233334444", "us-east-1", id), "i-0aaaaaaaaaaaaaaa1"),
                new IsolateInstanceStep(new("222233334444", "us-east-1", id), "i-0aaaaaaaaaaaaaaa1"),
                new DeactivateAccessKeyStep(new(Account, Region, id), "alice", "AKIAIOSFODNN7EXAMPLE"),
                new RevokeRoleSessionsStep(new(Account, Region, id), "ADFS-Admin", new(2026, 3, 4, 11, 58, 0, TimeSpan.Zero)),
            ],
            decision.Responses.Select(each => each.Step));
    }

    [Fact] // Bulk containment is capped.
    public void Decide_manyInstances_proposesTenActionsAndLeavesTheRestToPeople()
    {
        var decision = Sequence([.. Enumerable.Range(1, 8).Select(number => Ec2($"i-0aaaaaaaaaaaaaa{number:00}", null, null))], [])
            .Decide();

        Assert.Equal(10, decision.Planned.Count());
        Assert.Equal(6, decision.Responses.Count - decision.Planned.Count());
        Assert.Equal(
            "overCap: An attack sequence proposes at most 10 actions; i-0aaaaaaaaaaaaaa06 is left to people.",
            decision.Responses[10].Reasons.Single().ToString());
    }

    [Fact]
    public void Decide_severalSessionsOfOneRole_proposesOneAction() => Assert.Single(
        Sequence([], [Actor("AssumedRole", "ADFS-Admin", "ASIA1"), Actor("AssumedRole", "ADFS-Admin", "ASIA2")]).Decide().Planned);

    [Theory]
    [InlineData("Root", "root", "AKIAIOSFODNN7EXAMPLE", "rootUser")]
    [InlineData("FederatedUser", "alice", "ASIA", "unknownUserType")]
    [InlineData("AssumedRole", "AWSReservedSSO_Admin_1", "ASIA", "singleSignOnRole")]
    [InlineData("AssumedRole", "AWSServiceRoleForSupport", "ASIA", "serviceLinkedRole")]
    [InlineData("IAMUser", "alice", "ASIAIOSFODNN7EXAMPLE", "notLongTermKey")]
    public void Decide_actorThatCannotBeContained_saysWhy(string userType, string name, string key, string code) =>
        Assert.Equal([code], Assert.Single(Sequence([], [Actor(userType, name, key)]).Decide().Responses).Codes());

    [Fact] // R14
    public void Decide_ownRoleAsActor_isLeftAlone() => Assert.Equal(
        ["ownActivity"],
        Assert.Single(Sequence([], [Actor("AssumedRole", "any", "ASIA") with { UserUid = "AROAOURRESPONSEROLE:x" }]).Decide().Responses)
            .Codes());

    [Fact]
    public void Decide_instanceWithoutAnId_saysSoForBothResponses() => Assert.Equal(
        [
            (ResponseKind.SnapshotVolumes, "noInstance: The attack sequence does not name the instance's id."),
            (ResponseKind.IsolateInstance, "noInstance: The attack sequence does not name the instance's id."),
        ],
        Sequence([new("arn:aws:ec2:us-east-1:222233334444:instance/all", "web", "EC2_INSTANCE", null, null)], []).Decide().Responses
            .Select(each => (each.Kind, Assert.Single(each.Reasons).ToString())));

    [Fact] // The uid may be the id itself, and the name the id where the uid is none.
    public void Decide_idInTheUidOrTheName_isFound() => Assert.Equal(
        ["i-0aaaaaaaaaaaaaaa1", "i-0aaaaaaaaaaaaaaa2"],
        Sequence(
            [
                new("i-0aaaaaaaaaaaaaaa1", null, "EC2_INSTANCE", null, null), new(null, "i-0aaaaaaaaaaaaaaa2", "EC2_INSTANCE", null, null),
            ],
            []).Decide().Planned.Where(each => each.Kind == ResponseKind.IsolateInstance).Select(each => each.Step!.Subject));

    [Theory]
    [InlineData("AssumedRole", ResponseKind.RevokeRoleSessions)]
    [InlineData("IAMUser", ResponseKind.DeactivateAccessKey)]
    public void Decide_ownActor_isNamedUnderTheResponseOfItsKind(string userType, ResponseKind kind)
    {
        var response = Assert.Single(
            Sequence([], [Actor(userType, "any", "AKIA") with { UserUid = "AROAOURRESPONSEROLE:x" }]).Decide().Responses);

        Assert.Equal(kind, response.Kind);
        Assert.Equal("ownActivity: The actor is one of our own roles.", Assert.Single(response.Reasons).ToString());
    }

    [Fact]
    public void Decide_resourceInAnUntouchedAccount_isLeftAlone() => Assert.All(
        Sequence([Ec2("i-0aaaaaaaaaaaaaaa1", "999999999999", null)], []).Decide().Responses,
        each => Assert.Equal(["untouchedAccount"], each.Codes()));

    [Fact]
    public void Decide_actionSwitchedOff_isNotProposed()
    {
        var policy = TestPolicies.Everything.With(ResponseKind.IsolateInstance, ActionSwitch.Off);

        var decision = Sequence([Ec2("i-0aaaaaaaaaaaaaaa1", null, null)], []).Decide(policy);

        Assert.Equal([ResponseKind.SnapshotVolumes], decision.Planned.Select(each => each.Kind));
        Assert.Equal(["actionOff"], decision.The(ResponseKind.IsolateInstance).Codes());
    }

    [Fact]
    public void Decide_dryRun_isReported() => Assert.All(
        Sequence([Ec2("i-0aaaaaaaaaaaaaaa1", null, null)], []).Decide(TestPolicies.Everything with { Mode = RemediationMode.DryRun })
            .Responses,
        each => Assert.Equal(Disposition.DryRun, each.Disposition));

    [Fact]
    public void Decide_nothingThatCouldBeContained_isOnlyTold() =>
        Assert.Equal(
            "notifyOnly: The attack sequence names no instance and no credentials that could be contained; people are told.",
            Assert.Single(Sequence([new("arn:aws:s3:::b", "b", "S3_BUCKET", null, null)], []).Decide().Reasons).ToString());

    [Fact]
    public void Decide_sequenceWithoutContent_isOnlyTold() =>
        Assert.Equal(["notifyOnly"], Of("AttackSequence:EKS/CompromisedCluster").Decide().Codes());

    private static Finding Sequence(SequenceResource[] resources, SequenceActor[] actors) =>
        Of("AttackSequence:IAM/CompromisedCredentials", severity: 9m).WithService(service => service with
        {
            Sequence = new(null, null, actors, resources, [], [], [], []),
        });

    private static SequenceResource Ec2(string id, string? account, string? region) =>
        new($"arn:aws:ec2:us-east-1:222233334444:instance/{id}", null, "EC2_INSTANCE", account, region);

    private static SequenceActor Actor(string userType, string name, string key) => new(key, name, "AROAOTHER:x", userType, key, null);
}
