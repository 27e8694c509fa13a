using System.Collections.Immutable;
using LandingZone.Findings.Regions;
using LandingZone.Infra.Naming;
using LandingZone.Infra.Settings;
using Pulumi;
using Aws = Pulumi.Aws;
using Org = Pulumi.Aws.Organizations;

namespace LandingZone.Infra.GuardDuty;

/// <summary>
/// Trusted access of GuardDuty's service principals to the organization. Naming the administrator enables the first one by itself; the
/// one of Malware Protection nobody enables, and without it the administrator cannot use that plan for members
/// (hashicorp/terraform-provider-aws issue 30475).
/// </summary>
/// <param name="Organization">What naming the administrator waits for.</param>
/// <param name="MalwareProtection">What the organization's setting of Malware Protection for EC2 waits for.</param>
public sealed record TrustedAccess(ImmutableArray<Resource> Organization, ImmutableArray<Resource> MalwareProtection)
{
    private static readonly TrustedAccess None = new([], []);

    /// <summary>Declares the access that the matrix needs, unless somebody else looks after it.</summary>
    public static TrustedAccess Declare(
        string name, Ownership ownership, ImmutableArray<RegionPlans> matrix, Aws.Provider management, Resource parent)
    {
        if (ownership == Ownership.Existing)
            return None;
        var scansVolumes = matrix.Any(row => row.Plans.Any(cell => cell is { Plan.Name: ProtectionPlan.EbsMalwareProtection, OnDetector: true }));
        return new(
            [Access(Names.Child(name, "trusted-access"), ServicePrincipals.GuardDuty, management, parent)],
            scansVolumes
                ? [Access(Names.Child(name, "malware", "trusted-access"), ServicePrincipals.MalwareProtection, management, parent)]
                : []);
    }

    private static Org.AwsServiceAccess Access(string name, string principal, Aws.Provider management, Resource parent) => new(
        name,
        new() { ServicePrincipal = principal },
        new() { Parent = parent, Provider = management });
}
