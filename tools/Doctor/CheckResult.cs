namespace LandingZone.Tools.Doctor;

/// <summary>How a check ended.</summary>
public enum CheckState
{
    /// <summary>What is needed is there.</summary>
    Ok,

    /// <summary>An update would fail, or would not do what it should.</summary>
    Problem,

    /// <summary>Nobody knows; the line says why and how to find out.</summary>
    NotChecked,
}

/// <summary>One line of the doctor.</summary>
/// <param name="Area">What it belongs to: <c>machine</c>, <c>stack</c> or <c>aws</c>.</param>
/// <param name="Name">What was looked at.</param>
/// <param name="State">How it ended.</param>
/// <param name="Found">What was found.</param>
/// <param name="Fix">What to do; empty where all is well.</param>
public sealed record CheckResult(string Area, string Name, CheckState State, string Found, string Fix)
{
    /// <summary>What is needed is there.</summary>
    public static CheckResult Ok(string area, string name, string found) => new(area, name, CheckState.Ok, found, "");

    /// <summary>Something is wrong.</summary>
    public static CheckResult Problem(string area, string name, string found, string fix) => new(area, name, CheckState.Problem, found, fix);

    /// <summary>Something could not be looked at.</summary>
    public static CheckResult NotChecked(string area, string name, string why, string fix) => new(area, name, CheckState.NotChecked, why, fix);
}
