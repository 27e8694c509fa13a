namespace LandingZone.Lambdas.Remediation.Policy;

/// <summary>Whether a response is carried out.</summary>
public enum ActionSwitch
{
    /// <summary>Never.</summary>
    Off,

    /// <summary>At once.</summary>
    On,

    /// <summary>After a person has approved it.</summary>
    Approval,
}

/// <summary>The settings of one response.</summary>
/// <param name="Switch">Whether it is carried out.</param>
/// <param name="Floor">The lowest severity that it acts on, 1.0 to 10.0.</param>
public sealed record ResponsePolicy(ActionSwitch Switch, decimal Floor)
{
    /// <summary>The settings of a response that nobody switched on.</summary>
    public static ResponsePolicy Off { get; } = new(ActionSwitch.Off, 1m);
}
