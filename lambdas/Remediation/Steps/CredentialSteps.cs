using LandingZone.Findings.Model;
using LandingZone.Lambdas.Remediation.Credentials;

namespace LandingZone.Lambdas.Remediation.Steps;

/// <summary>Steps about credentials. What is done follows from the kind of user; every kind that is not named here is only reported.</summary>
internal static class CredentialSteps
{
    public static StepResult DeactivateKey(Finding finding, ActionTarget target)
    {
        var key = finding.Resource.AccessKey;
        return DeactivateKey(target, key?.UserType, key?.UserName, key?.AccessKeyId);
    }

    public static StepResult DeactivateKey(ActionTarget target, string? userType, string? userName, string? accessKeyId) => userType switch
    {
        "IAMUser" when !AwsIdentifiers.IsLongTermKeyId(accessKeyId) => StepResult.No(
            new Reason("notLongTermKey", "The access key is not a user's long-term key (AKIA…); temporary credentials cannot be deactivated.")),
        "IAMUser" when !AwsIdentifiers.IsPrincipalName(userName) => StepResult.No(
            new Reason("noUserName", "The finding does not name the user of the access key.")),
        "IAMUser" => StepResult.Yes(new DeactivateAccessKeyStep(target, userName!, accessKeyId!)),
        "AssumedRole" or "Role" => StepResult.No(
            new Reason("roleSession", "The credentials are a role's session, which has no access key to deactivate; the user name of the finding is the role's.")),
        "Root" => StepResult.No(RootUser),
        _ => StepResult.No(new Reason("unknownUserType", "The credentials are neither an IAM user's nor a role's; only people are told.")),
    };

    public static StepResult RevokeSessions(Finding finding, ActionTarget target)
    {
        var key = finding.Resource.AccessKey;
        return RevokeSessions(target, key?.UserType, key?.UserName, finding.Service.EventLastSeen);
    }

    public static StepResult RevokeSessions(ActionTarget target, string? userType, string? roleName, DateTimeOffset? lastSeen) => userType switch
    {
        "AssumedRole" or "Role" when !AwsIdentifiers.IsPrincipalName(roleName) => StepResult.No(
            new Reason("noRoleName", "The finding does not name the role.")),
        "AssumedRole" or "Role" when ProtectedRoles.WhyNot(roleName!) is { } reason => StepResult.No(reason),
        "AssumedRole" or "Role" => StepResult.Yes(new RevokeRoleSessionsStep(target, roleName!, lastSeen)),
        "IAMUser" => StepResult.No(
            new Reason("notRoleSession", "The credentials are a user's, which carry no issue time; there are no sessions to revoke.")),
        "Root" => StepResult.No(RootUser),
        _ => StepResult.No(new Reason("unknownUserType", "The credentials are neither an IAM user's nor a role's; only people are told.")),
    };

    private static Reason RootUser { get; } =
        new("rootUser", "The credentials are the root user's, which no IAM call can take away; a person has to act.");
}
