using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.Iam;

/// <summary>AWS Identity and Access Management, query protocol, 2010-05-08. Global: the region of the call does not matter.</summary>
internal static class IamService
{
    internal static AwsService Create() => new QueryService("iam", "https://iam.amazonaws.com/doc/2010-05-08/", "iam")
        .Add("GetUser", Users.Get)
        .Add("ListUserTags", Users.ListTags)
        .Add("ListAccessKeys", Users.ListAccessKeys)
        .Add("UpdateAccessKey", Users.UpdateAccessKey)
        .Add("GetRole", Roles.Get)
        .Add("ListRoleTags", Roles.ListTags)
        .Add("PutRolePolicy", Roles.PutPolicy)
        .Add("GetRolePolicy", Roles.GetPolicy)
        .Add("DeleteRolePolicy", Roles.DeletePolicy)
        .Add("GetAccountPasswordPolicy", PasswordPolicies.Get)
        .Add("UpdateAccountPasswordPolicy", PasswordPolicies.Update)
        .Add("DeleteAccountPasswordPolicy", PasswordPolicies.Delete);
}
