using LandingZone.Sandbox.Faults;
using LandingZone.Sandbox.State;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.Server;

/// <summary>Checks a call's actions against the caller's role.</summary>
internal static class Permissions
{
    internal static void Check(Store store, Principal caller, string service, IReadOnlyList<string> actions)
    {
        IReadOnlyList<string>? allowed;
        lock (store.Gate)
        {
            allowed = caller.RoleName is { } role && store.Account(caller.AccountId).Roles.TryGetValue(role, out var facts)
                ? facts.AllowedActions : null;
        }

        // Anybody may ask who they are (GetCallerIdentity needs no permission).
        if (allowed is null)
            return;
        var missing = actions.FirstOrDefault(action => action != "sts:GetCallerIdentity"
            && !allowed.Any(pattern => Glob.Matches(pattern, action, ignoreCase: true)));
        if (missing is not null)
            throw FaultErrors.Of(service).Denied(caller.Arn, missing);
    }
}
