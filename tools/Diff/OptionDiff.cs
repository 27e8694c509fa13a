using System.Collections.Immutable;
using System.Text.Json.Nodes;
using LandingZone.Tools.Preview;

namespace LandingZone.Tools.Diff;

/// <summary>Compares what is said about a resource beside its inputs. Aliases only tell what it was called; they are no change.</summary>
internal static class OptionDiff
{
    /// <summary>What differs; another account means another resource.</summary>
    public static IEnumerable<ValueChange> Between(PreviewResource before, PreviewResource after)
    {
        var (b, a) = (before.Options, after.Options);
        ValueChange?[] found =
        [
            Change("account", before.Account, after.Account) is { } account ? account with { Replaces = true } : null,
            // Where the region is an input, the inputs show the change.
            JsonNode.DeepEquals(before.Inputs["region"], after.Inputs["region"]) && Change("region", before.Region, after.Region) is { } region
                ? region with { Replaces = true } : null,
            Change("protect", b.Protect, a.Protect),
            Change("retainOnDelete", b.RetainOnDelete, a.RetainOnDelete),
            Change("deleteBeforeReplace", b.DeleteBeforeReplace, a.DeleteBeforeReplace),
            Change("dependsOn", b.DependsOn, a.DependsOn),
            Change("ignoreChanges", b.IgnoreChanges, a.IgnoreChanges),
            // The engine imports once; taking the id out again changes nothing (Pulumi documentation: "import").
            a.Import.Length > 0 ? Change("import", b.Import, a.Import) : null,
        ];
        return found.OfType<ValueChange>();
    }

    private static ValueChange? Change(string name, string before, string after) => before == after ? null
        : new(InputPath.Root.Property(name), before.Length > 0 ? before : null, after.Length > 0 ? after : null);

    private static ValueChange? Change(string name, bool before, bool after) => before == after ? null
        : new(InputPath.Root.Property(name), before, after);

    private static ValueChange? Change(string name, ImmutableArray<string> before, ImmutableArray<string> after) => before.SequenceEqual(after) ? null
        : new(InputPath.Root.Property(name), List(before), List(after));

    private static JsonArray List(ImmutableArray<string> values) => new([.. values.Select(v => JsonValue.Create(v))]);
}
