using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace LandingZone.Lambdas.Notifications.Content;

/// <summary>
/// The members of a detail that has no record here, as facts: every plain value under its own name, so that a member that is added later
/// is read by people without a change here.
/// </summary>
internal static class DetailFacts
{
    private const int MostFacts = 20;
    private const int MostDepth = 3;

    public static void Add(FactList facts, JsonElement detail, IReadOnlySet<string> without)
    {
        var values = Values(detail, "", MostDepth).Where(pair => !without.Contains(pair.Path)).Take(MostFacts).ToList();
        var names = values.CountBy(pair => Name(pair.Path)).ToDictionary(StringComparer.Ordinal);
        foreach (var (path, value) in values)
            facts.Add(path, Label(names[Name(path)] == 1 ? Name(path) : path), value);
    }

    /// <summary>The text of a member at a path; null when it is absent or no plain value.</summary>
    public static string? Text(JsonElement detail, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (detail.ValueKind != JsonValueKind.Object || !detail.TryGetProperty(name, out detail))
                return null;
        }

        return Plain(detail);
    }

    /// <summary>The number of a member.</summary>
    public static decimal? Number(JsonElement detail, string name) =>
        detail.ValueKind == JsonValueKind.Object && detail.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) ? number : null;

    /// <summary>The items of an array as lines: texts as they are, objects as <c>name: value</c> pairs.</summary>
    public static ImmutableArray<string> Lines(JsonElement detail, string name) => [.. Items(detail, name).Select(Line).OfType<string>()];

    /// <summary>The items of an array; none when it is absent or something else.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement detail, string name) =>
        detail.ValueKind == JsonValueKind.Object && detail.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray()
            : [];

    private static string? Line(JsonElement item) => item.ValueKind == JsonValueKind.Object
        ? FactList.Join(", ", Values(item, "", MostDepth).Select(pair => $"{Label(pair.Path)}: {pair.Value}"))
        : Plain(item);

    private static IEnumerable<(string Path, string? Value)> Values(JsonElement element, string path, int depth)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            return depth == 0 ? [] : element.EnumerateObject().SelectMany(
                member => Values(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}", depth - 1));
        }

        if (element.ValueKind != JsonValueKind.Array)
            return [(path, Plain(element))];
        string[] items = [.. element.EnumerateArray().Select(Line).OfType<string>()];
        return [(path, FactList.Join("; ", FactList.Few(items, 10)))];
    }

    private static string Name(string path) => path[(path.LastIndexOf('.') + 1)..];

    private static string? Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        _ => null,
    };

    // daysRemaining becomes "Days remaining"; where two members have one name, the path tells them apart: "S3 object details, name".
    private static string Label(string path)
    {
        var label = new StringBuilder();
        foreach (var letter in path)
        {
            if (letter == '.')
                label.Append(", ");
            else if (char.IsUpper(letter) && label.Length > 0 && (char.IsLower(label[^1]) || char.IsDigit(label[^1])))
                label.Append(' ').Append(char.ToLower(letter, CultureInfo.InvariantCulture));
            else
                label.Append(label.Length == 0 ? char.ToUpper(letter, CultureInfo.InvariantCulture) : letter);
        }

        return label.ToString();
    }
}
