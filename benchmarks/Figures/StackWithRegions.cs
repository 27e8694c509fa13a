using System.Text.RegularExpressions;
using LandingZone.Findings.Regions;

namespace LandingZone.Benchmarks.Figures;

/// <summary>A stack file with other regions.</summary>
public static partial class StackWithRegions
{
    /// <summary>Every commercial region that GuardDuty is in: those that accounts start with, and those that they opt in to.</summary>
    public static IReadOnlyList<string> AllCommercial { get; } =
        [.. RegionTable.All.Where(region => region.Partition == Partition.Aws).Select(region => region.Name)];

    /// <summary>Replaces the list of regions in the text of a stack file. Regions that are there already stay first, in their
    /// order.</summary>
    /// <exception cref="BenchmarkException">The text has no such list.</exception>
    public static string Write(string stackFile, IReadOnlyList<string> regions)
    {
        ArgumentNullException.ThrowIfNull(stackFile);
        var list = RegionList().Match(stackFile);
        if (!list.Success)
            throw new BenchmarkException("The stack file has no list landing-zone:regions with one region a line.");
        var item = list.Groups["item"];
        var before = item.Captures.Select(capture => capture.Value.Trim().TrimStart('-').Trim());
        var indent = item.Captures[0].Value[..item.Captures[0].Value.IndexOf('-', StringComparison.Ordinal)];
        var after = before.Where(regions.Contains).Union(regions);
        return stackFile[..item.Captures[0].Index]
            + string.Concat(after.Select(region => $"{indent}- {region}\n"))
            + stackFile[(item.Captures[^1].Index + item.Captures[^1].Length)..];
    }

    [GeneratedRegex(@"^ +landing-zone:regions:\n(?<item> +- [a-z0-9-]+\n)+", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex RegionList();
}
