using LandingZone.Lambdas.Remediation.Credentials;
using LandingZone.Lambdas.Remediation.Steps;
using static LandingZone.Lambdas.Tests.Remediation.TestFindings;

namespace LandingZone.Lambdas.Tests.Remediation.Steps;

/// <summary>Steps asked for directly: what the catalogue's conditions would have caught before is caught here again.</summary>
public sealed class StepTests
{
    private static readonly ActionTarget Target = new(Account, Region, "f1");

    [Fact]
    public void RevokeSessions_userOrRoot_saysWhyNot()
    {
        Assert.Equal([CredentialReasons.NotRoleSession], CredentialSteps.RevokeSessions(Target, "IAMUser", "alice", null).Reasons);
        Assert.Equal([CredentialReasons.RootUser], CredentialSteps.RevokeSessions(Target, "Root", "root", null).Reasons);
        Assert.Equal([CredentialReasons.UnknownUserType], CredentialSteps.RevokeSessions(Target, null, null, null).Reasons);
    }

    [Fact]
    public void DeactivateKey_roleOrRoot_saysWhyNot()
    {
        Assert.Equal([CredentialReasons.RoleSession], CredentialSteps.DeactivateKey(Target, "AssumedRole", "ADFS-Admin", "ASIA1").Reasons);
        Assert.Equal([CredentialReasons.RootUser], CredentialSteps.DeactivateKey(Target, "Root", "root", "AKIA1").Reasons);
        Assert.Equal([CredentialReasons.UnknownUserType], CredentialSteps.DeactivateKey(Target, null, null, null).Reasons);
    }
}
