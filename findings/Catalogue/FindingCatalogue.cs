using System.Collections.Frozen;

namespace LandingZone.Findings.Catalogue;

/// <summary>
/// Every finding type of the GuardDuty user guide ("GuardDuty active finding types") and of custom detection rules. The rows are in
/// <c>catalogue.tsv</c>: adding a type is adding a line there.
/// </summary>
public static class FindingCatalogue
{
    private static readonly Response[] NotifyOnly = [new(ResponseKind.Notify, ResponseCondition.Always)];

    /// <summary>All types, sorted by name, retired ones included.</summary>
    public static IReadOnlyList<FindingTypeEntry> All { get; } = CatalogueFile.Parse(EmbeddedText.Read("catalogue.tsv"));

    /// <summary>The types on which a remote address may be blocked. Every other type asks for another response, or for none.</summary>
    public static IReadOnlyList<string> BlockAddressTypes { get; } =
        [.. All.Where(entry => entry.Has(ResponseKind.BlockAddress)).Select(entry => entry.Type)];

    private static readonly FrozenDictionary<string, FindingTypeEntry> ByType =
        All.ToFrozenDictionary(entry => entry.Type, StringComparer.Ordinal);

    /// <summary>The row of a type, or null when the catalogue does not have it.</summary>
    public static FindingTypeEntry? Find(string type) => ByType.GetValueOrDefault(type);

    /// <summary>The row of a type. A type that the catalogue does not have gets one that only notifies, however it is spelled.</summary>
    public static FindingTypeEntry Of(string type) =>
        Find(type) ?? new(
            type,
            ResourceTypes: [],
            SeverityBand.Unknown,
            SeverityVaries: true,
            ActionKind.Unknown,
            FindingPlans.Foundational,
            FindingFamily.Unknown,
            NotifyOnly);
}
