using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace LandingZone.Tools.Preview;

/// <summary>Everything that a stack declares. Two of these compare to the diff that a pull request shows.</summary>
/// <param name="Project">The project's name.</param>
/// <param name="Stack">The stack's name.</param>
/// <param name="Resources">Components and resources; each component is followed by what belongs to it. The stack itself is not in it.</param>
/// <param name="Outputs">The stack's outputs with sorted keys. Never changed once built.</param>
public sealed record StackPreview(string Project, string Stack, ImmutableArray<PreviewResource> Resources, JsonObject Outputs)
{
    /// <summary>How many resources there are.</summary>
    public PreviewSummary Summary => PreviewSummary.Of(Resources);

    /// <summary>The resources that a predicate keeps, with the components they belong to.</summary>
    public StackPreview Where(Func<PreviewResource, bool> keep)
    {
        var parents = Resources.ToDictionary(r => r.Urn, r => r.ParentUrn);
        var kept = new HashSet<string>();
        foreach (var resource in Resources.Where(keep))
            for (var urn = resource.Urn; urn.Length > 0 && kept.Add(urn);)
                urn = parents.GetValueOrDefault(urn, "");
        return this with { Resources = [.. Resources.Where(r => kept.Contains(r.Urn))] };
    }
}

/// <summary>Totals of a preview.</summary>
/// <param name="Resources">Components and resources together.</param>
/// <param name="ByType">Type token to count.</param>
/// <param name="ByRegion">Region to count; what lives in an account but in no region counts as <c>global</c>, components count nowhere.</param>
public sealed record PreviewSummary(
    int Resources, ImmutableSortedDictionary<string, int> ByType, ImmutableSortedDictionary<string, int> ByRegion)
{
    /// <summary>What <see cref="ByRegion"/> calls the services that have no region.</summary>
    public const string Global = "global";

    /// <summary>Counts resources.</summary>
    public static PreviewSummary Of(IReadOnlyCollection<PreviewResource> resources) => new(
        resources.Count,
        Count(resources, r => r.Type),
        Count(resources.Where(r => r.Account.Length > 0 && !r.Type.StartsWith("pulumi:", StringComparison.Ordinal)),
            r => r.Region.Length > 0 ? r.Region : Global));

    private static ImmutableSortedDictionary<string, int> Count(IEnumerable<PreviewResource> resources, Func<PreviewResource, string> key) =>
        resources.CountBy(key).ToImmutableSortedDictionary(StringComparer.Ordinal);
}
