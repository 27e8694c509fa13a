using System.Collections.Immutable;
using LandingZone.Tools.Preview;

namespace LandingZone.Tools.Diff;

/// <summary>What an update from one plan to another would do.</summary>
/// <param name="Base">The plan before.</param>
/// <param name="Head">The plan after.</param>
/// <param name="Changes">Every resource of both plans: those of the head in its order, then the deleted ones in the base's.</param>
/// <param name="Outputs">The stack's outputs that differ.</param>
public sealed record PlanDiff(StackPreview Base, StackPreview Head, ImmutableArray<ResourceChange> Changes, ImmutableArray<ValueChange> Outputs)
{
    /// <summary>Whether anything differs.</summary>
    public bool IsEmpty => Outputs.IsEmpty && Changes.All(c => c.Kind == ChangeKind.Same);

    /// <summary>The changes that a reviewer should look at first.</summary>
    public ImmutableArray<DiffWarning> Warnings => [.. Changes.Select(DiffWarning.Of).OfType<DiffWarning>().OrderByDescending(w => w.IsGrave)];

    /// <summary>How many resources a kind of change has.</summary>
    public int Count(ChangeKind kind) => Changes.Count(c => c.Kind == kind);

    /// <summary>The difference from a base to a head.</summary>
    public static PlanDiff Between(StackPreview before, StackPreview after)
    {
        var adopted = new AdoptedIds(before, after);
        var continued = new ResourceIdentities(before).Continued(after);
        var kept = continued.Values.Select(r => r.Urn).ToHashSet();
        return new PlanDiff(before, after, Consequences.AddTo(
        [
            .. after.Resources.Select(resource => Change(continued.GetValueOrDefault(resource.Urn), resource, adopted)),
            .. before.Resources.Where(r => !kept.Contains(r.Urn)).Select(r => new ResourceChange(ChangeKind.Delete, r, null, [], [])),
        ]), [.. InputDiff.Between(before.Outputs, after.Outputs, isSame: adopted.AreSame)]);
    }

    private static ResourceChange Change(PreviewResource? before, PreviewResource after, AdoptedIds adopted)
    {
        if (before is null)
            return new(after.Options.Import.Length > 0 ? ChangeKind.Import : ChangeKind.Create, null, after, [], []);
        var ignored = after.Options.IgnoreChanges.Select(InputPath.Parse).ToList();
        ImmutableArray<ValueChange> inputs =
        [
            .. InputDiff.Between(before.Inputs, after.Inputs, isSame: adopted.AreSame)
                .Where(change => !ignored.Exists(change.Path.IsAtOrBelow))
                .Select(change => change with { Replaces = ResourceTypes.Replaces(after.Type, change.Path, IsCount(change)) }),
        ];
        ImmutableArray<ValueChange> options = [.. OptionDiff.Between(before, after)];
        var change = new ResourceChange(ChangeKind.Same, before, after, inputs, options);
        return change.ReplacedBy.Any() ? change with { Kind = ChangeKind.Replace }
            : change.Values.Any() || change.AliasOf.Length > 0 ? change with { Kind = ChangeKind.Update }
            : change;
    }

    private static bool IsCount(ValueChange change) => change is not { Before: System.Text.Json.Nodes.JsonValue } and not { After: System.Text.Json.Nodes.JsonValue };
}
