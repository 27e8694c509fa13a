using LandingZone.Tools.Preview;

namespace LandingZone.Tools.Diff;

/// <summary>
/// The ids of resources that are imported. While the import is in the settings the id is known and written out; once it is taken out
/// again, as it should be after the first update, a reference stands in its place. Both mean the same resource.
/// </summary>
internal sealed class AdoptedIds(StackPreview before, StackPreview after)
{
    // An import id may end in the region, as in "id@eu-west-1".
    private readonly List<(string Id, string Reference)> _ids =
    [
        .. before.Resources.Concat(after.Resources).Where(r => r.Options.Import.Length > 0)
            .Select(r => (r.Options.Import.Split('@')[0], $"${{{r.Name}.id}}")).Distinct(),
    ];

    /// <summary>Whether two texts differ only in how they name an adopted resource.</summary>
    public bool AreSame(string left, string right) => left == right || (_ids.Count > 0 && Referring(left) == Referring(right));

    private string Referring(string text) => _ids.Aggregate(text, (t, id) => t.Replace(id.Id, id.Reference, StringComparison.Ordinal));
}
