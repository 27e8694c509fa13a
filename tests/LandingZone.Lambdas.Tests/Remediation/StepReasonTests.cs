using LandingZone.Findings.Catalogue;
using LandingZone.Findings.Model;
using LandingZone.Lambdas.Remediation;
using LandingZone.Lambdas.Remediation.Policy;
using static LandingZone.Lambdas.Tests.Remediation.TestFindings;

namespace LandingZone.Lambdas.Tests.Remediation;

/// <summary>What people read when one response is left out, word for word.</summary>
public sealed class StepReasonTests
{
    private const string Compromised = "CredentialAccess:IAMUser/CompromisedCredentials";
    private const string Stopped = "Stealth:IAMUser/CloudTrailLoggingDisabled";

    [Fact]
    public void Decide_switchedOffAndNoSeverity_saysBoth() => Assert.Equal(
        ["actionOff: The response blockAddress is switched off.", "severityUnknown: The finding states no valid severity."],
        Texts(
            BruteForce() with { Severity = new(null) }, ResponseKind.BlockAddress,
            TestPolicies.Everything.With(ResponseKind.BlockAddress, ActionSwitch.Off)));

    [Fact]
    public void Decide_noRemoteAddress_saysSo() => Assert.Equal(
        ["noRemoteAddress: The finding names no remote address."],
        Texts(Of("Recon:EC2/PortProbeUnprotectedPort", Probe()), ResponseKind.BlockAddress));

    [Fact]
    public void Decide_attackedInstanceWithoutTraffic_saysBoth() => Assert.Equal(
        [
            "notTarget: The instance's role is not stated, not TARGET: the remote address may be the victim.",
            "notNetworkTraffic: The action is absent, which a network ACL cannot stop.",
        ],
        Texts(Of("UnauthorizedAccess:EC2/SSHBruteForce", role: ResourceRole.Unknown), ResponseKind.BlockAddress));

    [Fact]
    public void Decide_dnsRequest_isNamedAsWhatANetworkAclCannotStop() => Assert.Equal(
        ["notNetworkTraffic: The action is DNS_REQUEST, which a network ACL cannot stop."],
        Texts(
            Of("UnauthorizedAccess:EC2/SSHBruteForce", new DnsRequestAction("example.com", "UDP", null, null)), ResponseKind.BlockAddress));

    [Fact]
    public void Decide_attackedInstance_isNotIsolated() => Assert.Equal(
        ["notActor: The instance's role is TARGET, not ACTOR: it was attacked and did not attack."],
        Texts(BruteForce(), ResponseKind.IsolateInstance));

    [Fact] // The instance whose credentials were stolen stands beside them.
    public void Decide_instanceBesideItsCredentials_isIsolated()
    {
        var finding = WithKey("UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration.OutsideAWS", RoleKey);

        Assert.Equal(["noInstance: The finding names no EC2 instance."], Texts(finding, ResponseKind.IsolateInstance));
        Assert.Empty(Texts(finding with { Resource = finding.Resource with { Instance = Server } }, ResponseKind.IsolateInstance));
    }

    [Fact]
    public void Decide_rootUsersSessions_cannotBeRevoked() => Assert.Equal(
        ["rootUser: The credentials are the root user's, which no IAM call can take away; a person has to act."],
        Texts(WithKey(Compromised, UserKey with { UserType = "Root" }), ResponseKind.RevokeRoleSessions));

    [Fact]
    public void Decide_stoppedTrail_isStartedWithoutANote() =>
        Assert.Empty(Texts(Of(Stopped, Call("StopLogging", trail: "main")), ResponseKind.RestartCloudTrail));

    [Fact]
    public void Decide_noInstance_saysSo()
    {
        var finding = Of("CryptoCurrency:EC2/BitcoinTool.B", Connection(ConnectionDirection.Outbound), ResourceRole.Actor);

        Assert.Equal(
            ["noInstance: The finding names no EC2 instance."],
            Texts(finding with { Resource = Resource }, ResponseKind.IsolateInstance));
    }

    [Fact]
    public void Decide_resourceWithoutType_isCalledUnnamed() => Assert.Equal(
        ["sharedHost: The resource is unnamed; isolating its host would hit the other workloads on it."],
        Texts(
            Of("CryptoCurrency:Runtime/BitcoinTool.B") with { Resource = Resource with { ResourceType = null!, Instance = Server } },
            ResponseKind.IsolateInstance));

    [Theory]
    [InlineData("Root", "rootUser: The credentials are the root user's, which no IAM call can take away; a person has to act.")]
    [InlineData("FederatedUser", "unknownUserType: The credentials are neither an IAM user's nor a role's; only people are told.")]
    [InlineData(
        "AssumedRole",
        "roleSession: The credentials are a role's session, which has no access key to deactivate; the user name of the finding is the role's.")]
    public void Decide_keyOfAnotherKindOfUser_saysWhose(string userType, string expected) => Assert.Equal(
        [expected], Texts(WithKey(Compromised, UserKey with { UserType = userType }), ResponseKind.DeactivateAccessKey));

    [Fact]
    public void Decide_temporaryKey_saysThatItCannotBeDeactivated() => Assert.Equal(
        ["notLongTermKey: The access key is not a user's long-term key (AKIA…); temporary credentials cannot be deactivated."],
        Texts(WithKey(Compromised, UserKey with { AccessKeyId = "ASIAIOSFODNN7EXAMPLE" }), ResponseKind.DeactivateAccessKey));

    [Fact]
    public void Decide_keyWithoutUser_saysSo() => Assert.Equal(
        ["noUserName: The finding does not name the user of the access key."],
        Texts(WithKey(Compromised, UserKey with { UserName = null }), ResponseKind.DeactivateAccessKey));

    [Fact]
    public void Decide_usersKey_hasNoSessionsToRevoke() => Assert.Equal(
        ["notRoleSession: The credentials are a user's, which carry no issue time; there are no sessions to revoke."],
        Texts(WithKey(Compromised, UserKey), ResponseKind.RevokeRoleSessions));

    [Fact]
    public void Decide_roleWithoutName_saysSo() => Assert.Equal(
        ["noRoleName: The finding does not name the role."],
        Texts(WithKey(Compromised, RoleKey with { UserName = "a b" }), ResponseKind.RevokeRoleSessions));

    [Fact]
    public void Decide_noCredentials_saysSo() => Assert.Equal(
        ["noCredentials: The finding names no credentials."], Texts(WithKey(Compromised, null), ResponseKind.RevokeRoleSessions));

    [Theory]
    [InlineData(
        "DeleteTrail", "trailDeleted: The trail was deleted, which cannot be undone by starting it; create it again from its definition.")]
    [InlineData(
        "DeleteBucket",
        "trailNotStopped: The call did not stop the trail's logging; starting it would not help. Look at the trail's bucket and settings.")]
    [InlineData("StopLogging", "trailUnknown: The finding does not name the trail.")]
    public void Decide_trailThatCannotBeStarted_saysWhy(string api, string expected) =>
        Assert.Equal([expected], Texts(Of(Stopped, Call(api)), ResponseKind.RestartCloudTrail));

    [Fact]
    public void Decide_trailOfAnotherAccount_namesTheAccount() => Assert.Equal(
        ["trailOfOtherAccount: arn:aws:cloudtrail:us-east-1:222233334444:trail/other belongs to account 222233334444 and can be started only there."],
        Texts(
            Of(Stopped, Call("StopLogging", trail: "arn:aws:cloudtrail:us-east-1:222233334444:trail/other")), ResponseKind.RestartCloudTrail));

    [Theory]
    [InlineData("PutEventSelectors")]
    [InlineData("UpdateTrail")]
    public void Decide_trailWhoseSettingsChanged_isStartedWithANote(string api) => Assert.Equal(
        [$"trailSettingsChanged: {api} changed the trail's settings; only its logging is started, the settings need a person."],
        Texts(Of(Stopped, Call(api, trail: "main")), ResponseKind.RestartCloudTrail));

    [Fact]
    public void Decide_noCall_saysSo() => Assert.Equal(
        ["noApiCall: The finding does not say which call was made."], Texts(Of(Stopped), ResponseKind.RestartCloudTrail));

    [Fact]
    public void Decide_noBucket_saysSo() => Assert.Equal(
        ["noBucket: The finding names no bucket."],
        Texts(WithBuckets("Policy:S3/BucketBlockPublicAccessDisabled", null, "A..B"), ResponseKind.BlockPublicAccess));

    [Theory]
    [InlineData(null, "")]
    [InlineData("~ tilde to space ", "~ tilde to space ")]
    [InlineData("\u007f\u001f", "??")]
    public void PrintableText_anyCharacter_isPrintableAscii(string? text, string expected) => Assert.Equal(expected, PrintableText.Of(text));

    private static IReadOnlyList<string> Texts(Finding finding, ResponseKind kind, RemediationPolicy? policy = null) =>
        finding.Decide(policy).The(kind).Texts();
}
