using System.Text.Json.Nodes;
using LandingZone.Findings.Contracts;
using LandingZone.Sandbox;
using LandingZone.Tools.Catalogue;
using LandingZone.Tools.Simulate.Stacks;

namespace LandingZone.Tools.Simulate.Worlds;

/// <summary>
/// The response role in the accounts that the stack brings it to: through its stack set in every account of the targets but the management
/// account, which a stack set never reaches, and those that it excludes; elsewhere as a role of its own.
/// </summary>
internal sealed class ResponseRoles
{
    private readonly StackDeclaration _stack;
    private readonly string _name;
    private readonly HashSet<string> _ownAccounts;
    private readonly HashSet<string> _targets = [];
    private readonly HashSet<string> _excluded = [];
    private readonly IReadOnlyList<string>? _stackSetActions;

    public ResponseRoles(StackDeclaration stack)
    {
        _stack = stack;
        _name = stack.Remediate?.Environment.GetValueOrDefault(FunctionEnvironment.ResponseRoleName) ?? "";
        _ownAccounts = [.. stack.OfType("aws:iam/role:Role").Where(role => StackReferences.NameOf(role) == _name)
            .Select(role => stack.References.Accounts.GetValueOrDefault(role.Account, ""))];
        foreach (var set in stack.OfType("aws-native:cloudformation:StackSet").Where(set => StackRules.Text(set, "stackSetName") == _name))
        {
            _stackSetActions = PolicyActions.OfTemplate(StackRules.Text(set, "templateBody"));
            foreach (var targets in (set.Inputs["stackInstancesGroup"] as JsonArray ?? []).Select(group => group?["deploymentTargets"]))
            {
                _targets.UnionWith(Texts(targets?["organizationalUnitIds"]));
                _excluded.UnionWith(Texts(targets?["accounts"]).Select(stack.References.Resolve));
            }
        }
    }

    /// <summary>The account with the response role, where the stack brings it there.</summary>
    public WorldAccount In(WorldAccount account)
    {
        if (_name.Length == 0 || account.Roles.Any(role => role.Name == _name))
            return account;
        var actions = _ownAccounts.Contains(account.Id) ? PolicyActions.OfRole(_stack, _name) : IsReached(account) ? _stackSetActions : null;
        return actions is null ? account : account with { Roles = [.. account.Roles, Role(actions)] };
    }

    // An account whose place in the organization the world does not tell counts as one of the targets.
    private bool IsReached(WorldAccount account) =>
        account.Id != _stack.ManagementAccount && !_excluded.Contains(account.Id) && account is { Status: "ACTIVE", InOrganization: true }
        && (account.ParentId is not { } parent || _targets.Contains(parent) || _targets.Any(target => target.StartsWith("r-", StringComparison.Ordinal)));

    private WorldRole Role(IReadOnlyList<string> actions) => new()
    {
        Name = _name,
        TrustedPrincipals = [_stack.SecurityAccount],
        ExternalId = _stack.Remediate?.Environment.GetValueOrDefault(FunctionEnvironment.ResponseExternalId),
        AllowedActions = actions,
    };

    private static IEnumerable<string> Texts(JsonNode? list) => (list as JsonArray)?.Select(item => (string?)item).OfType<string>() ?? [];
}
