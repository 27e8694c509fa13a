using LandingZone.Findings.Regions;
using LandingZone.Infra.Naming;
using LandingZone.Infra.Policies;

namespace LandingZone.Infra.Tests.Policies;

/// <summary>The facts of an archive to test policies with.</summary>
internal static class Exports
{
    public const string Account = "111122223333";

    public static IEnumerable<Region> Commercial => RegionTable.All.Where(region => region.Partition == Partition.Aws);

    public static ExportFacts From(params IEnumerable<string> regions) => From(regions.Select(name => RegionTable.Find(name)!), "findings");

    public static ExportFacts From(IEnumerable<Region> regions, string prefix)
    {
        var all = regions.ToList();
        var partition = all[0].Partition;
        return new(
            Account,
            partition,
            Arns.Bucket(partition, "findings-archive"),
            prefix,
            $"arn:{partition.Id}:kms:{all[0].Name}:{Account}:key/0d0fd0e4-0000-4000-8000-0123456789ab",
            Arns.Role(partition, Account, "LandingZoneDeploy"),
            [.. all.Select(region => new ExportingDetector(region, Detector(region)))]);
    }

    public static string Detector(Region region) => Arns.Detector(region.Partition, region.Name, Account, "d0" + new string('a', 30));
}
