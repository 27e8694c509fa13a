using System.Collections.Immutable;
using System.Text.Json;

namespace LandingZone.Tools.Patterns;

/// <summary>
/// Reads a file of pattern cases: <c>{ "cases": [ { "name", "pattern", "event", "expected" } ] }</c>. Pattern and event are JSON, or text that
/// holds JSON, which is how a case says that they are malformed. Two cases may have
/// the same name. Other fields are the author's own.
/// </summary>
public static class PatternCaseFile
{
    private const string Fix = "Each case has name, pattern, event and expected: match, no-match or invalid.";
    private static readonly string[] Verdicts = ["match", "no-match", "invalid"];

    /// <summary>Reads all cases, in the order of the file.</summary>
    /// <exception cref="ProblemException">The file holds no cases, or some are malformed; every fault is named.</exception>
    public static ImmutableArray<PatternCase> Parse(string json, string file)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement, file);
        }
        catch (JsonException error)
        {
            throw new ProblemException($"the case file is not JSON: {error.Message}", file, Fix);
        }
    }

    private static ImmutableArray<PatternCase> Read(JsonElement root, string file)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("cases", out var cases) || cases.ValueKind != JsonValueKind.Array)
            throw new ProblemException("the case file has no array 'cases'", file, Fix);
        var problems = new List<Problem>();
        var read = cases.EnumerateArray().Select((element, index) => Case(element, index, file, problems)).OfType<PatternCase>().ToImmutableArray();
        if (problems.Count == 0 && read.IsEmpty)
            problems.Add(new("the case file holds no case", file, Fix));
        return problems.Count == 0 ? read : throw new ProblemException(problems);
    }

    private static PatternCase? Case(JsonElement element, int index, string file, List<Problem> problems)
    {
        var place = $"case {index + 1}";
        if (element.ValueKind != JsonValueKind.Object)
        {
            problems.Add(new($"{place} is {element.ValueKind.ToString().ToLowerInvariant()}, expected an object", file, Fix));
            return null;
        }
        var name = Word(element, "name");
        if (!string.IsNullOrWhiteSpace(name))
            place += $" '{name}'";
        var before = problems.Count;
        if (string.IsNullOrWhiteSpace(name))
            problems.Add(new($"{place} has no name", file, Fix));
        var (pattern, candidate, expected) = (Json(element, "pattern"), Json(element, "event"), Word(element, "expected"));
        if (pattern is null)
            problems.Add(new($"{place} has no pattern", file, Fix));
        if (candidate is null)
            problems.Add(new($"{place} has no event", file, Fix));
        if (!Verdicts.Contains(expected))
            problems.Add(new(expected is null ? $"{place} does not say what is expected" : $"{place} expects '{expected}'", file, Fix));
        return problems.Count == before ? new(name!, pattern!, candidate!, expected!) : null;
    }

    private static string? Word(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? Json(JsonElement element, string name) =>
        !element.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
            : value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();
}
