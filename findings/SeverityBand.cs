namespace LandingZone.Findings;

/// <summary>GuardDuty's severity bands ("Severity levels of GuardDuty findings", GuardDuty user guide), lowest first.</summary>
public enum SeverityBand
{
    /// <summary>No severity, or a number outside 1.0 to 10.0: never treated as serious, never hidden as harmless.</summary>
    Unknown,

    /// <summary>1.0 to 3.9.</summary>
    Low,

    /// <summary>4.0 to 6.9.</summary>
    Medium,

    /// <summary>7.0 to 8.9.</summary>
    High,

    /// <summary>9.0 to 10.0.</summary>
    Critical,
}
