namespace LandingZone.Infra.GuardDuty;

/// <summary>The service principals under which GuardDuty acts in an organization.</summary>
internal static class ServicePrincipals
{
    /// <summary>GuardDuty itself.</summary>
    public const string GuardDuty = "guardduty.amazonaws.com";

    /// <summary>Malware Protection for EC2.</summary>
    public const string MalwareProtection = "malware-protection.guardduty.amazonaws.com";
}
