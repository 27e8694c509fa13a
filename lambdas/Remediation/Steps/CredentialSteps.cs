using LandingZone.Findings.Model;
using LandingZone.Lambdas.Remediation.Credentials;

namespace LandingZone.Lambdas.Remediation.Steps;

/// <summary>Steps about credentials. What is done follows from the kind of user; every kind that is not named here is only
/// reported.</summary>
internal static class CredentialSteps
{
    public static StepResult DeactivateKey(Finding finding, ActionTarget target)
    {
        var key = finding.Resource.AccessKey;
        return DeactivateKey(target, key?.UserType, key?.UserName, key?.AccessKeyId);
    }

    public static StepResult DeactivateKey(ActionTarget target, string? userType, string? userName, string? accessKeyId) => userType switch
    {
        "IAMUser" when !AwsIdentifiers.IsLongTermKeyId(accessKeyId) => StepResult.No(CredentialReasons.NotLongTermKey),
        "IAMUser" when !AwsIdentifiers.IsPrincipalName(userName) => StepResult.No(
            new Reason("noUserName", "The finding does not name the user of the access key.")),
        "IAMUser" => StepResult.Yes(new DeactivateAccessKeyStep(target, userName!, accessKeyId!)),
        _ when UserTypes.IsRole(userType) => StepResult.No(CredentialReasons.RoleSession),
        "Root" => StepResult.No(CredentialReasons.RootUser),
        _ => StepResult.No(CredentialReasons.UnknownUserType),
    };

    public static StepResult RevokeSessions(Finding finding, ActionTarget target)
    {
        var key = finding.Resource.AccessKey;
        return RevokeSessions(target, key?.UserType, key?.UserName, finding.Service.EventLastSeen);
    }

    public static StepResult RevokeSessions(ActionTarget target, string? userType, string? roleName, DateTimeOffset? lastSeen) =>
        userType switch
        {
            _ when UserTypes.IsRole(userType) => RevokeSessions(target, roleName, lastSeen),
            "IAMUser" => StepResult.No(CredentialReasons.NotRoleSession),
            "Root" => StepResult.No(CredentialReasons.RootUser),
            _ => StepResult.No(CredentialReasons.UnknownUserType),
        };

    private static StepResult RevokeSessions(ActionTarget target, string? roleName, DateTimeOffset? lastSeen)
    {
        if (!AwsIdentifiers.IsPrincipalName(roleName))
            return StepResult.No(new Reason("noRoleName", "The finding does not name the role."));
        return ProtectedRoles.WhyNot(roleName!) is { } reason
            ? StepResult.No(reason)
            : StepResult.Yes(new RevokeRoleSessionsStep(target, roleName!, lastSeen));
    }
}
