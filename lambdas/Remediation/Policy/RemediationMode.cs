namespace LandingZone.Lambdas.Remediation.Policy;

/// <summary>What the product does with its decisions.</summary>
public enum RemediationMode
{
    /// <summary>Nothing is decided.</summary>
    Off,

    /// <summary>Everything is decided and reported, nothing is changed.</summary>
    DryRun,

    /// <summary>Decisions are carried out.</summary>
    Enforce,
}
