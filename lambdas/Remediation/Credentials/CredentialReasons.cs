namespace LandingZone.Lambdas.Remediation.Credentials;

/// <summary>Why credentials of one kind or another are left to people.</summary>
internal static class CredentialReasons
{
    public static Reason RootUser { get; } =
        new("rootUser", "The credentials are the root user's, which no IAM call can take away; a person has to act.");

    public static Reason RoleSession { get; } = new(
        "roleSession",
        "The credentials are a role's session, which has no access key to deactivate; the user name of the finding is the role's.");

    public static Reason NotRoleSession { get; } = new(
        "notRoleSession", "The credentials are a user's, which carry no issue time; there are no sessions to revoke.");

    public static Reason NotLongTermKey { get; } = new(
        "notLongTermKey", "The access key is not a user's long-term key (AKIA…); temporary credentials cannot be deactivated.");

    public static Reason UnknownUserType { get; } = new(
        "unknownUserType", "The credentials are neither an IAM user's nor a role's; only people are told.");
}
