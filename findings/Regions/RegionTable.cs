using System.Collections.Frozen;

namespace LandingZone.Findings.Regions;

/// <summary>
/// Every region with a GuardDuty endpoint ("Amazon GuardDuty endpoints and quotas", AWS General Reference): the one place that
/// says which partition it is in, whether accounts have to opt in, and which protection plans it lacks.
/// </summary>
public static class RegionTable
{
    private static readonly string[] DefaultRegions =
    [
        "us-east-1", "us-east-2", "us-west-1", "us-west-2", "ca-central-1", "sa-east-1",
        "eu-west-1", "eu-west-2", "eu-west-3", "eu-central-1", "eu-north-1",
        "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1", "ap-southeast-1", "ap-southeast-2",
    ];

    private static readonly string[] OptInRegions =
    [
        "af-south-1", "ap-east-1", "ap-east-2", "ap-south-2",
        "ap-southeast-3", "ap-southeast-4", "ap-southeast-5", "ap-southeast-6", "ap-southeast-7",
        "ca-west-1", "eu-central-2", "eu-south-1", "eu-south-2",
        "il-central-1", "me-central-1", "me-south-1", "mx-central-1",
    ];

    // The user guide lists the regions that have investigations, not those that lack them.
    private static readonly string[] AiAnalystRegions =
    [
        "us-east-1", "us-east-2", "us-west-2", "ca-central-1", "eu-central-1",
        "eu-west-1", "eu-west-2", "eu-west-3", "eu-north-1", "ap-northeast-1",
    ];

    /// <summary>All regions: commercial default, commercial opt-in, then the other partitions.</summary>
    public static IReadOnlyList<Region> All { get; } =
    [
        .. Regions(Partition.Aws, isOptIn: false, DefaultRegions),
        .. Regions(Partition.Aws, isOptIn: true, OptInRegions),
        .. Regions(Partition.AwsChina, isOptIn: false, "cn-north-1", "cn-northwest-1"),
        .. Regions(Partition.AwsGovCloud, isOptIn: false, "us-gov-east-1", "us-gov-west-1"),
        .. Regions(Partition.AwsEuropeanSovereign, isOptIn: false, "eusc-de-east-1"),
        .. Regions(Partition.AwsIso, isOptIn: false, "us-iso-east-1"),
        .. Regions(Partition.AwsIsoB, isOptIn: false, "us-isob-east-1"),
        .. Regions(Partition.AwsIsoF, isOptIn: false, "us-isof-east-1", "us-isof-south-1"),
    ];

    private static readonly FrozenDictionary<string, Region> ByName = All.ToFrozenDictionary(region => region.Name, StringComparer.Ordinal);

    /// <summary>The region with this name, or null when GuardDuty has no endpoint there.</summary>
    public static Region? Find(string name) => ByName.GetValueOrDefault(name);

    private static IEnumerable<Region> Regions(Partition partition, bool isOptIn, params string[] names) =>
        names.Select(name => new Region(name, partition, isOptIn, [.. Gaps(partition, name)]));

    private static IEnumerable<string> Gaps(Partition partition, string region)
    {
        if (region == "ap-east-2")
            yield return ProtectionPlan.RdsLoginEvents;
        if (partition == Partition.AwsChina)
        {
            yield return ProtectionPlan.RuntimeMonitoring;
            yield return ProtectionPlan.EksRuntimeMonitoring;
        }

        if (!AiAnalystRegions.Contains(region))
            yield return ProtectionPlan.AiAnalyst;
    }
}
