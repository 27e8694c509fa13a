using System.Collections.Frozen;

namespace LandingZone.Findings.Catalogue;

/// <summary>A finding type that never arrives.</summary>
/// <param name="Type">The type.</param>
/// <param name="ReplacedBy">The type that took its place, or null.</param>
public sealed record RetiredFindingType(string Type, string? ReplacedBy);

/// <summary>
/// Types that GuardDuty retired or renamed ("Retired finding types", GuardDuty user guide), and spellings in circulation that it never
/// used. An event pattern that names one can never match.
/// </summary>
public static class RetiredFindingTypes
{
    /// <summary>All of them, sorted by name.</summary>
    public static IReadOnlyList<RetiredFindingType> All { get; } =
        [.. TabSeparated.Rows("retired.tsv", EmbeddedText.Read("retired.tsv"), "type", "replacement")
            .Select(row => new RetiredFindingType(row.Cells[0], row.Cells[1] == "-" ? null : row.Cells[1]))];

    private static readonly FrozenDictionary<string, RetiredFindingType> ByType =
        All.ToFrozenDictionary(retired => retired.Type, StringComparer.Ordinal);

    /// <summary>The retired type with this name, or null when the type is not retired.</summary>
    public static RetiredFindingType? Find(string type) => ByType.GetValueOrDefault(type);
}
