using LandingZone.Infra.Settings;

namespace LandingZone.Infra;

/// <summary>The landing zone as a Pulumi program.</summary>
public static class LandingZoneProgram
{
    /// <summary>Declares every resource of the landing zone.</summary>
    /// <param name="settings">What the stack decides.</param>
    /// <returns>The stack's outputs: <c>securityAccountId</c>, the delegated administrator.</returns>
    public static IDictionary<string, object?> Define(LandingZoneSettings settings) => new Dictionary<string, object?>
    {
        ["securityAccountId"] = settings.SecurityAccount.Id,
    };
}
