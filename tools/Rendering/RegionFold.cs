using LandingZone.Tools.Preview;

namespace LandingZone.Tools.Rendering;

/// <summary>Lets resources that differ only by their region share a row.</summary>
internal static class RegionFold
{
    private const int ListedRegions = 4;

    /// <summary>A name without its region.</summary>
    public static string Name(PreviewResource resource, HashSet<string> allRegions) => RegionOf(resource, allRegions) is { Length: > 0 } region
        ? resource.Name.Replace(region, "{region}", StringComparison.Ordinal)
        : resource.Name;

    /// <summary>A component lives in no region, but one that gathers a region's resources has the region in its name.</summary>
    public static string RegionOf(PreviewResource resource, HashSet<string> allRegions) => resource.IsComponent
        ? allRegions.FirstOrDefault(r => resource.Name.EndsWith("-" + r, StringComparison.Ordinal), "")
        : resource.Region;

    /// <summary>Regions in few words.</summary>
    /// <param name="regions">The regions.</param>
    /// <param name="all">All that there are.</param>
    /// <param name="noun">What follows a number of them, with a blank before it; empty where a heading says it.</param>
    public static string Listed(IReadOnlyCollection<string> regions, IReadOnlyCollection<string> all, string noun = "") => regions.Count switch
    {
        0 => "",
        > 1 when regions.Count == all.Count => $"all {regions.Count}{noun}",
        <= ListedRegions => string.Join(", ", regions),
        _ when all.Count - regions.Count <= ListedRegions =>
            $"{regions.Count}{noun}: all but {string.Join(", ", all.Except(regions).Order(StringComparer.Ordinal))}",
        _ => $"{regions.Count}{noun}: {string.Join(", ", regions)}",
    };
}
