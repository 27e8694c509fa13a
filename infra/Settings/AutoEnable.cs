namespace LandingZone.Infra.Settings;

/// <summary>Which accounts a GuardDuty organization setting reaches ("UpdateOrganizationConfiguration", GuardDuty API reference).</summary>
public enum AutoEnable
{
    /// <summary>Nobody is enabled automatically. Accounts that are already enabled stay so.</summary>
    None,

    /// <summary>Accounts that join the organization from now on.</summary>
    New,

    /// <summary>Every account: existing, new, and those suspended or removed earlier. Takes up to 24 hours.</summary>
    All,
}

/// <summary>The words of the GuardDuty API.</summary>
public static class AutoEnableWords
{
    /// <summary><c>NONE</c>, <c>NEW</c> or <c>ALL</c>.</summary>
    public static string ToApi(this AutoEnable value) => value switch
    {
        AutoEnable.All => "ALL",
        AutoEnable.New => "NEW",
        _ => "NONE",
    };

    /// <summary><c>ENABLED</c> or <c>DISABLED</c>, the status of a feature on a detector.</summary>
    public static string ToStatus(this bool enabled) => enabled ? "ENABLED" : "DISABLED";
}
