using System.Collections.Immutable;
using LandingZone.Tools.Diff;

namespace LandingZone.Tools.Rendering;

/// <summary>Kinds of change in the words and signs of the Pulumi CLI.</summary>
public static class ChangeWords
{
    /// <summary>The kinds in the order in which totals list them.</summary>
    public static ImmutableArray<ChangeKind> Order { get; } =
        [ChangeKind.Create, ChangeKind.Import, ChangeKind.Update, ChangeKind.Replace, ChangeKind.Delete];

    /// <summary>Such as <c>+-</c>; empty for what stays the same.</summary>
    public static string Sign(ChangeKind kind) => kind switch
    {
        ChangeKind.Create => "+",
        ChangeKind.Import => "=",
        ChangeKind.Update => "~",
        ChangeKind.Replace => "+-",
        ChangeKind.Delete => "-",
        _ => "",
    };

    /// <summary>Such as <c>replace</c>; empty for what stays the same.</summary>
    public static string Verb(ChangeKind kind) => kind switch
    {
        ChangeKind.Create => "create",
        ChangeKind.Import => "import",
        ChangeKind.Update => "update",
        ChangeKind.Replace => "replace",
        ChangeKind.Delete => "delete",
        _ => "",
    };

    /// <summary>The colour of a kind.</summary>
    public static Tone ToneOf(ChangeKind kind) => kind switch
    {
        ChangeKind.Create => Tone.Create,
        ChangeKind.Import => Tone.Adopt,
        ChangeKind.Update => Tone.Update,
        ChangeKind.Replace or ChangeKind.Delete => Tone.Delete,
        _ => Tone.Muted,
    };

    /// <summary>Such as <c>+ 3 to create, ~ 1 to update, 455 unchanged</c>, without the kinds that do not occur.</summary>
    public static string Totals(PlanDiff diff) => string.Join(", ", Order.Where(kind => diff.Count(kind) > 0)
        .Select(kind => $"{Sign(kind)} {diff.Count(kind)} to {Verb(kind)}").Append($"{diff.Count(ChangeKind.Same)} unchanged"));

    /// <summary>What a row says beside the columns.</summary>
    public static string Info(ResourceChange change)
    {
        var options = change.Resource.Options;
        return string.Join(", ", new[]
        {
            change.AliasOf.Length > 0 ? $"was {change.AliasOf}" : null,
            change.ReplacedBy.Any() ? $"forced by {string.Join(", ", change.ReplacedBy)}" : null,
            change.DeletesFirst ? "deleted before it is replaced" : null,
            options.Import.Length > 0 ? options.Import : null,
            options.Protect ? "protected" : null,
            options.RetainOnDelete ? "retained" : null,
        }.Where(word => word is not null));
    }
}
