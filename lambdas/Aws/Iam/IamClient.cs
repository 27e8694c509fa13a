using System.Globalization;
using System.Xml.Linq;
using LandingZone.Lambdas.Aws.Http;

namespace LandingZone.Lambdas.Aws.Iam;

/// <summary>The calls to AWS Identity and Access Management ("IAM API Reference"). IAM has one endpoint for each partition.</summary>
public sealed class IamClient
{
    private readonly AwsApi _api;

    internal IamClient(AwsApi api) => _api = api;

    /// <summary>Switches an access key on or off.</summary>
    /// <param name="userName">The key's user.</param>
    /// <param name="accessKeyId">The key.</param>
    /// <param name="isActive">The new state.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task UpdateAccessKeyAsync(string userName, string accessKeyId, bool isActive, CancellationToken cancellation) =>
        _api.QueryAsync(
            "UpdateAccessKey",
            [("UserName", userName), ("AccessKeyId", accessKeyId), ("Status", isActive ? "Active" : "Inactive")],
            cancellation);

    /// <summary>The access keys of a user.</summary>
    public Task<IReadOnlyList<AccessKey>> ListAccessKeysAsync(string userName, CancellationToken cancellation) =>
        ListAsync("ListAccessKeys", "UserName", userName, "AccessKeyMetadata",
            key => new AccessKey(key.Text("AccessKeyId") ?? "", key.Text("Status") == "Active"), cancellation);

    /// <summary>A role.</summary>
    public async Task<Role> GetRoleAsync(string roleName, CancellationToken cancellation)
    {
        var answer = await _api.QueryAsync("GetRole", [("RoleName", roleName)], cancellation).ConfigureAwait(false);
        var role = answer.Child("Role");
        return new Role(role?.Text("RoleName") ?? "", role?.Text("RoleId") ?? "", role?.Text("Arn") ?? "", role?.Text("Path") ?? "/");
    }

    /// <summary>The tags of a role.</summary>
    public Task<IReadOnlyList<Tag>> ListRoleTagsAsync(string roleName, CancellationToken cancellation) =>
        ListAsync("ListRoleTags", "RoleName", roleName, "Tags", TagOf, cancellation);

    /// <summary>The tags of a user.</summary>
    public Task<IReadOnlyList<Tag>> ListUserTagsAsync(string userName, CancellationToken cancellation) =>
        ListAsync("ListUserTags", "UserName", userName, "Tags", TagOf, cancellation);

    /// <summary>Adds or replaces an inline policy of a role.</summary>
    /// <param name="roleName">The role.</param>
    /// <param name="policyName">The policy.</param>
    /// <param name="document">The policy as JSON.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task PutRolePolicyAsync(string roleName, string policyName, string document, CancellationToken cancellation) =>
        _api.QueryAsync(
            "PutRolePolicy", [("RoleName", roleName), ("PolicyName", policyName), ("PolicyDocument", document)], cancellation);

    /// <summary>The JSON of an inline policy, or null when the role has no such policy.</summary>
    public async Task<string?> GetRolePolicyAsync(string roleName, string policyName, CancellationToken cancellation)
    {
        try
        {
            var answer = await _api.QueryAsync("GetRolePolicy", [("RoleName", roleName), ("PolicyName", policyName)], cancellation)
                .ConfigureAwait(false);
            // "Policies returned by this operation are URL-encoded compliant with RFC 3986" (GetRolePolicy).
            return Uri.UnescapeDataString(answer.Text("PolicyDocument") ?? "");
        }
        catch (AwsException exception) when (exception.Is("NoSuchEntity"))
        {
            return null;
        }
    }

    /// <summary>Removes an inline policy.</summary>
    /// <returns>False when the role or the policy was already gone.</returns>
    public Task<bool> DeleteRolePolicyAsync(string roleName, string policyName, CancellationToken cancellation) =>
        _api.QueryAsync("DeleteRolePolicy", [("RoleName", roleName), ("PolicyName", policyName)], cancellation).DoneUnlessAsync("NoSuchEntity");

    /// <summary>The account's password policy, or null when it has none: then IAM's defaults hold.</summary>
    public async Task<PasswordPolicy?> GetAccountPasswordPolicyAsync(CancellationToken cancellation)
    {
        try
        {
            var answer = await _api.QueryAsync("GetAccountPasswordPolicy", [], cancellation).ConfigureAwait(false);
            return PasswordPolicyOf(answer.Child("PasswordPolicy") ?? answer);
        }
        catch (AwsException exception) when (exception.Is("NoSuchEntity"))
        {
            return null;
        }
    }

    /// <summary>
    /// Replaces the account's password policy. The operation has no partial update: what is not sent falls back to IAM's default,
    /// and age and reuse do not take their default as a value ("UpdateAccountPasswordPolicy").
    /// </summary>
    public Task UpdateAccountPasswordPolicyAsync(PasswordPolicy policy, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return _api.QueryAsync(
            "UpdateAccountPasswordPolicy",
            [.. policy.ToParameters().Select(field => (field.Key, (string?)field.Value))],
            cancellation);
    }

    /// <summary>Removes the account's password policy, so that IAM's defaults hold.</summary>
    /// <returns>False when it had none.</returns>
    public Task<bool> DeleteAccountPasswordPolicyAsync(CancellationToken cancellation) =>
        _api.QueryAsync("DeleteAccountPasswordPolicy", [], cancellation).DoneUnlessAsync("NoSuchEntity");

    private Task<IReadOnlyList<T>> ListAsync<T>(
        string operation, string key, string name, string list, Func<XElement, T> read, CancellationToken cancellation) =>
        Pages.AllAsync(async marker =>
        {
            var answer = await _api.QueryAsync(operation, [(key, name), ("Marker", marker)], cancellation).ConfigureAwait(false);
            return new Page<T>(answer.Members(list).Select(read), answer.Text("IsTruncated") == "true" ? answer.Text("Marker") : null);
        });

    private static Tag TagOf(XElement tag) => new(tag.Text("Key") ?? "", tag.Text("Value") ?? "");

    private static PasswordPolicy PasswordPolicyOf(XElement policy)
    {
        return new PasswordPolicy(
            Number("MinimumPasswordLength") ?? PasswordPolicy.IamDefault.MinimumPasswordLength,
            Flag("RequireSymbols"),
            Flag("RequireNumbers"),
            Flag("RequireUppercaseCharacters"),
            Flag("RequireLowercaseCharacters"),
            Flag("AllowUsersToChangePassword"),
            Number("MaxPasswordAge") is > 0 and var age ? age : null,
            Number("PasswordReusePrevention") is > 0 and var count ? count : null,
            Flag("HardExpiry"));

        bool Flag(string name) => policy.Text(name) == "true";
        int? Number(string name) => int.TryParse(policy.Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
