using CsCheck;
using LandingZone.Findings.Catalogue;
using LandingZone.Findings.Model;
using LandingZone.Lambdas.Remediation;
using static LandingZone.Lambdas.Tests.Remediation.TestFindings;

namespace LandingZone.Lambdas.Tests.Remediation;

/// <summary>What every type of the catalogue leads to, for each role and direction.</summary>
public sealed class CatalogueDecisionTests
{
    private static readonly string[] ResourceTypes =
        ["Instance", "AccessKey", "S3Bucket", "EKSCluster", "ECSCluster", "Lambda", "RDSDBInstance"];

    private static readonly string[] BlockTypes =
    [
        "Impact:EC2/WinRMBruteForce",
        "Recon:EC2/PortProbeEMRUnprotectedPort",
        "Recon:EC2/PortProbeUnprotectedPort",
        "UnauthorizedAccess:EC2/MaliciousIPCaller.Custom",
        "UnauthorizedAccess:EC2/RDPBruteForce",
        "UnauthorizedAccess:EC2/SSHBruteForce",
    ];

    public static TheoryData<string> Types => [.. FindingCatalogue.All.Select(entry => entry.Type)];

    [Theory] // C11, R20
    [MemberData(nameof(Types))]
    public void Decide_typeByRoleAndDirection_leadsToItsResponsesAndNoOther(string type)
    {
        var entry = FindingCatalogue.Of(type);
        foreach (var role in Enum.GetValues<ResourceRole>())
        {
            foreach (var direction in Enum.GetValues<ConnectionDirection>())
            {
                var resourceType = entry.ResourceTypes.Count > 0 ? entry.ResourceTypes[0] : "Instance";
                var planned = OfEntry(entry, role, direction, resourceType).Decide().Planned.Select(each => each.Kind);
                Assert.Equal(Expected(entry, role, direction), planned);
            }
        }
    }

    [Theory] // R19d, R20: every resource kind through every type.
    [MemberData(nameof(Types))]
    public void Decide_typeWithAnyResource_neverThrowsAndNeverActsOnWhatIsNotThere(string type)
    {
        foreach (var resourceType in ResourceTypes)
        {
            var decision = OfEntry(FindingCatalogue.Of(type), ResourceRole.Target, ConnectionDirection.Inbound, resourceType).Decide();
            Assert.All(decision.Responses, each => Assert.Equal(each.Disposition == Disposition.Skip, each.Step is null));
            Assert.All(decision.Responses.Where(each => each.Step is null), each => Assert.NotEmpty(each.Reasons));
            Assert.True(decision.Responses.Count > 0 || decision.Reasons.Count > 0);
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Decide_typeAsBareFinding_neverActs(string type)
    {
        var bare = OfEntry(FindingCatalogue.Of(type), ResourceRole.Unknown, ConnectionDirection.Unknown,
            "") with
        { Resource = Resource with { ResourceType = null } };

        Assert.Empty(bare.WithService(service => service with { Action = null }).Decide().Planned);
    }

    [Fact]
    public void Decide_blockTypes_areExactlyThese()
    {
        var blocking = FindingCatalogue.All
            .Where(entry => OfEntry(entry, ResourceRole.Target, ConnectionDirection.Inbound, "Instance").Decide()
                .Planned.Any(each => each.Kind == ResponseKind.BlockAddress))
            .Select(entry => entry.Type);

        Assert.Equal(BlockTypes, blocking);
    }

    [Fact]
    public void Decide_anyTypeText_neverBlocksUnlessOnTheList() => Gen.Select(Gen.OneOf(BlockTypes), Gen.Int[0, 60], Gen.Char).Sample(
        (type, position, character) =>
        {
            var at = position % type.Length;
            var mutated = type[..at] + character + type[(at + 1)..];
            var blocks = (BruteForce() with { Type = mutated }).Decide().Planned.Any(each => each.Kind == ResponseKind.BlockAddress);
            Assert.Equal(BlockTypes.Contains(mutated), blocks);
        });

    // The law in words of its own, for an instance, a user's key or buckets, whatever the type is usually about.
    private static ResponseKind[] Expected(FindingTypeEntry entry, ResourceRole role, ConnectionDirection direction)
    {
        if (entry.IsRetired)
            return [];
        var resource = entry.ResourceTypes.Count > 0 ? entry.ResourceTypes[0] : null;
        return (resource, entry.Type) switch
        {
            ("Instance", "Recon:EC2/PortProbeEMRUnprotectedPort" or "Recon:EC2/PortProbeUnprotectedPort") =>
                role == ResourceRole.Target ? [ResponseKind.BlockAddress] : [],
            ("Instance", "UnauthorizedAccess:EC2/MaliciousIPCaller.Custom") => Inbound(role, direction),
            ("Instance", _) when BlockTypes.Contains(entry.Type) => role == ResourceRole.Actor ? Containment : Inbound(role, direction),
            ("Instance", _) => entry.Has(ResponseKind.IsolateInstance) ? Containment : [],
            ("AccessKey", "Stealth:IAMUser/CloudTrailLoggingDisabled") =>
                [ResponseKind.DeactivateAccessKey, ResponseKind.RestartCloudTrail],
            ("AccessKey", "Stealth:IAMUser/PasswordPolicyChange") => [ResponseKind.RestorePasswordPolicy],
            ("AccessKey", _) => entry.Has(ResponseKind.DeactivateAccessKey) ? [ResponseKind.DeactivateAccessKey] : [],
            ("S3Bucket", _) when entry.Has(ResponseKind.BlockPublicAccess) => [ResponseKind.BlockPublicAccess],
            ("S3Bucket", _) => entry.Has(ResponseKind.DeactivateAccessKey) ? [ResponseKind.DeactivateAccessKey] : [],
            _ => [],
        };
    }

    private static ResponseKind[] Containment { get; } = [ResponseKind.SnapshotVolumes, ResponseKind.IsolateInstance];

    private static ResponseKind[] Inbound(ResourceRole role, ConnectionDirection direction) =>
        role == ResourceRole.Target && direction == ConnectionDirection.Inbound ? [ResponseKind.BlockAddress] : [];
}
