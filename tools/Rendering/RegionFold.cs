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
    public static string Listed(List<string> regions, HashSet<string> all) => regions.Count switch
    {
        0 => "",
        > 1 when regions.Count == all.Count => $"all {regions.Count}",
        <= ListedRegions => string.Join(", ", regions),
        _ when all.Count - regions.Count <= ListedRegions =>
            $"{regions.Count}: all but {string.Join(", ", all.Except(regions).Order(StringComparer.Ordinal))}",
        _ => $"{regions.Count}: {string.Join(", ", regions)}",
    };
}
