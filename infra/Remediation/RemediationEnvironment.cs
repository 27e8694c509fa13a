using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using LandingZone.Findings.Contracts;
using LandingZone.Infra.Settings;

namespace LandingZone.Infra.Remediation;

/// <summary>The settings of the functions that respond, as texts (<see cref="FunctionEnvironment"/>).</summary>
public static class RemediationEnvironment
{
    private const string None = "none";

    /// <summary>What remediate decides by.</summary>
    public static ImmutableSortedDictionary<string, string> Policy(RemediationSettings settings)
    {
        var variables = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        variables[FunctionEnvironment.RemediationMode] = settings.Mode switch
        {
            RemediationMode.Enforce => "enforce",
            RemediationMode.DryRun => "dryRun",
            _ => "off",
        };
        foreach (var response in settings.Actions)
        {
            variables[FunctionEnvironment.ActionPrefix + response.Name] = response.State.ToString().ToLowerInvariant();
            variables[FunctionEnvironment.FloorPrefix + response.Name] = response.Floor.ToString(CultureInfo.InvariantCulture);
        }

        variables[FunctionEnvironment.ExemptTag] = settings.ExemptTag;
        variables[FunctionEnvironment.NeverBlock] = settings.NeverBlock.IsEmpty ? None : string.Join(',', settings.NeverBlock);
        variables[FunctionEnvironment.BlockDocumentationRanges] = settings.BlockDocumentationRanges ? "true" : "false";
        variables[FunctionEnvironment.NaclDirections] = settings.NetworkAcl.BothDirections ? "both" : "ingress";
        variables[FunctionEnvironment.BlockMinutes] = settings.NetworkAcl.BlockMinutes.ToString(CultureInfo.InvariantCulture);
        variables[FunctionEnvironment.PasswordPolicyBaseline] = PasswordPolicy(settings.PasswordPolicy);
        return variables.ToImmutable();
    }

    /// <summary>The rule numbers of the product: <c>1-89</c>.</summary>
    public static string RuleRange(NetworkAclSettings settings) => string.Create(CultureInfo.InvariantCulture, $"{settings.FirstRule}-{settings.LastRule}");

    /// <summary>Accounts without a response role, in which nothing is ever changed.</summary>
    public static string UntouchedAccounts(ResponseRoleSettings roles, string managementAccountId, string securityAccountId)
    {
        ImmutableArray<string> accounts = [.. roles.ManagementAccount ? [] : new[] { managementAccountId }, .. roles.SecurityAccount ? [] : new[] { securityAccountId }];
        return accounts.IsEmpty ? None : string.Join(',', accounts);
    }

    // HardExpiry stays off: it locks users out until an administrator resets their passwords.
    private static string PasswordPolicy(PasswordPolicySettings policy)
    {
        var json = new JsonObject
        {
            ["MinimumPasswordLength"] = policy.MinimumLength,
            ["RequireSymbols"] = policy.RequireSymbols,
            ["RequireNumbers"] = policy.RequireNumbers,
            ["RequireUppercaseCharacters"] = policy.RequireUppercase,
            ["RequireLowercaseCharacters"] = policy.RequireLowercase,
            ["AllowUsersToChangePassword"] = policy.AllowChange,
            ["HardExpiry"] = false,
        };
        if (policy.MaxAgeDays is { } age)
            json["MaxPasswordAge"] = age;
        if (policy.ReusePrevention is { } reuse)
            json["PasswordReusePrevention"] = reuse;
        return json.ToJsonString();
    }
}
