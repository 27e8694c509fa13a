using LandingZone.Infra.Naming;
using Pulumi;
using Gd = Pulumi.Aws.GuardDuty;

namespace LandingZone.Infra.GuardDuty;

/// <summary>The lists of addresses of a region. Only the administrator has them; they apply to every member.</summary>
internal static class RegionalLists
{
    /// <summary>Declares and activates every list.</summary>
    public static void Declare(string name, string region, Gd.Detector detector, AddressLists lists, Resource parent)
    {
        var child = new CustomResourceOptions { Parent = parent };
        if (lists.Trusted is { } trusted)
        {
            _ = new Gd.IPSet(
                Names.Child(name, "trusted", trusted.List.Name),
                new()
                {
                    Activate = true,
                    DetectorId = detector.Id,
                    Format = trusted.List.Format,
                    Location = trusted.Location,
                    Name = trusted.List.Name,
                    Region = region,
                },
                child);
        }

        foreach (var threat in lists.Threats)
        {
            _ = new Gd.ThreatIntelSet(
                Names.Child(name, "threat", threat.List.Name),
                new()
                {
                    Activate = true,
                    DetectorId = detector.Id,
                    Format = threat.List.Format,
                    Location = threat.Location,
                    Name = threat.List.Name,
                    Region = region,
                },
                child);
        }
    }
}
