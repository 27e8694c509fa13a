using System.Collections.Immutable;
using System.Text.Json.Nodes;
using LandingZone.Tools.Preview;

namespace LandingZone.Tools.Diff;

/// <summary>
/// What follows from a replacement: the computed values of the new resource are others, so whatever refers to them changes too, and may
/// have to be replaced itself. <c>pulumi preview</c> shows the same, since those values are unknown to it.
/// </summary>
internal static class Consequences
{
    /// <summary>Adds the inputs that refer to replaced resources, until nothing more follows.</summary>
    public static ImmutableArray<ResourceChange> AddTo(ImmutableArray<ResourceChange> changes)
    {
        while (true)
        {
            var replaced = changes.Where(c => c.Kind == ChangeKind.Replace).Select(c => $"${{{c.Resource.Name}.").ToList();
            var next = replaced.Count == 0 ? changes : [.. changes.Select(c => Affected(c, replaced))];
            if (next.SequenceEqual(changes))
                return changes;
            changes = next;
        }
    }

    private static ResourceChange Affected(ResourceChange change, List<string> replaced)
    {
        if (change is not { Kind: ChangeKind.Same or ChangeKind.Update or ChangeKind.Replace, After: { } after })
            return change;
        var ignored = after.Options.IgnoreChanges.Select(InputPath.Parse).ToList();
        ImmutableArray<ValueChange> added =
        [
            .. References(after.Inputs, InputPath.Root, replaced)
                .Where(r => !change.Inputs.Any(known => r.Path.IsAtOrBelow(known.Path)) && !ignored.Exists(r.Path.IsAtOrBelow))
                .Select(r => new ValueChange(r.Path, r.Value, r.Value, ResourceTypes.Replaces(after.Type, r.Path, isCount: false))),
        ];
        if (added.IsEmpty)
            return change;
        var kind = change.Kind == ChangeKind.Replace || added.Any(a => a.Replaces) ? ChangeKind.Replace : ChangeKind.Update;
        return change with { Kind = kind, Inputs = change.Inputs.AddRange(added) };
    }

    private static IEnumerable<(InputPath Path, JsonNode Value)> References(JsonNode? node, InputPath path, List<string> replaced) => node switch
    {
        JsonObject map => map.SelectMany(e => References(e.Value, path.Property(e.Key), replaced)),
        JsonArray list => list.SelectMany((item, i) => References(item, path.Item(i), replaced)),
        JsonValue value when value.TryGetValue(out string? text) && replaced.Exists(r => text.Contains(r, StringComparison.Ordinal)) => [(path, value)],
        _ => [],
    };
}
