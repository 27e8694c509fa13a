using System.Text.Json.Nodes;
using LandingZone.Tools.Diff;

namespace LandingZone.Tools.Rendering;

/// <summary>Changed values as lines; a JSON text, such as a policy, is compared part by part.</summary>
public static class ChangeText
{
    /// <summary>Lines such as <c>~ retentionDays: 90 => 365</c>; the items of a list whose length differs are listed on their own.</summary>
    public static IEnumerable<string> Lines(ValueChange change)
    {
        var (before, after) = (InputText.Unfold(change.Before), InputText.Unfold(change.After));
        if (!ReferenceEquals(before, change.Before) && !ReferenceEquals(after, change.After)
            && InputDiff.Between(before, after, change.Path).ToList() is { Count: > 0 } parts)
            return parts.SelectMany(part => Lines(part with { Replaces = change.Replaces }));
        if (ReferenceEquals(change.Before, change.After))
            return [$"~ {change.Path.Text}: refers to what is replaced{(change.Replaces ? " (forces replacement)" : "")}"];
        var note = change.Replaces ? " (forces replacement)" : "";
        if (change is { Before: JsonArray left, After: JsonArray right })
            return Items(left, right).Select(item => $"{item.Sign} {change.Path.Text}: {InputText.Scalar(item.Value)}{note}").DefaultIfEmpty(
                $"~ {change.Path.Text}: {InputText.Scalar(left)} => {InputText.Scalar(right)}{note}");
        return
        [
            change switch
            {
                { Before: null } => $"+ {change.Path.Text}: {InputText.Scalar(change.After)}{note}",
                { After: null } => $"- {change.Path.Text}: {InputText.Scalar(change.Before)}{note}",
                _ => $"~ {change.Path.Text}: {InputText.Scalar(change.Before)} => {InputText.Scalar(change.After)}{note}",
            },
        ];
    }

    private static IEnumerable<(char Sign, JsonNode? Value)> Items(JsonArray before, JsonArray after) =>
    [
        .. Only(before, after).Select(item => ('-', item)),
        .. Only(after, before).Select(item => ('+', item)),
    ];

    /// <summary>The items that the other list lacks, as often as it lacks them.</summary>
    private static List<JsonNode?> Only(JsonArray list, JsonArray other)
    {
        var rest = other.ToList();
        return [.. list.Where(item => rest.FindIndex(o => JsonNode.DeepEquals(o, item)) is var i && (i < 0 || !Removed(rest, i)))];
    }

    private static bool Removed(List<JsonNode?> list, int index)
    {
        list.RemoveAt(index);
        return true;
    }
}
