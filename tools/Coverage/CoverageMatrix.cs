using System.Collections.Immutable;
using LandingZone.Lambdas.Coverage;

namespace LandingZone.Tools.Coverage;

/// <summary>Every account in every region under every plan: what the settings ask for and, where AWS was asked, what is there.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="Plans">Plans and the agents under them, by API name, in the order of the table of plans.</param>
/// <param name="Regions">The regions, in the order of the stack file.</param>
/// <param name="Gaps">What is not as the settings ask for; null where AWS was not asked.</param>
/// <param name="Note">Why AWS was not asked; empty where it was.</param>
public sealed record CoverageMatrix(
    string Stack, ImmutableArray<string> Plans, ImmutableArray<CoverageRegion> Regions, IReadOnlyList<CoverageGap>? Gaps, string Note)
{
    /// <summary>The columns: the membership and every plan.</summary>
    public IEnumerable<string> Columns => Plans.Prepend(CoverageWords.Membership);

    /// <summary>Whether AWS was asked.</summary>
    public bool IsCompared => Gaps is not null;

    /// <summary>The result in one sentence.</summary>
    public string Verdict => Gaps switch
    {
        null => $"Only what the settings expect: {Note}.",
        [] => "No gaps.",
        [_] => "1 gap.",
        var many => $"{many.Count} gaps.",
    };

    /// <summary>How much there is: <c>2 regions, 11 plans</c>.</summary>
    public string Size => $"{Regions.Length} {(Regions.Length == 1 ? "region" : "regions")}, {Plans.Length} {(Plans.Length == 1 ? "plan" : "plans")}";

    /// <summary>Groups of regions whose rows say the same.</summary>
    public IEnumerable<(ImmutableArray<string> Regions, CoverageRegion Example)> Alike() => Regions
        .GroupBy(region => (region.Members, string.Join('\n', region.Rows.Select(row => string.Join('\t', row.Cells.Select(cell => cell.ToString()))))))
        .Select(group => (group.Select(region => region.Region).ToImmutableArray(), group.First()));
}
