using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LandingZone.Tools.Simulate.Streams;

/// <summary>
/// Finds events: a JSON file is one event, a JSON Lines file is a sequence, a folder has one scenario in each of its files, and
/// <c>name.world.yaml</c> beside <c>name.json</c> or <c>name.jsonl</c> is that scenario's own world.
/// </summary>
public static class ScenarioFiles
{
    private const string Fix = "Give one EventBridge event, or one finding, as a JSON object.";

    /// <summary>Whether a path is a folder or a sequence, so that people want a summary rather than a timeline.</summary>
    public static bool IsStream(string path) => Directory.Exists(path) || IsLines(path);

    /// <summary>The scenarios of a file or folder, by name.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="name">What the user calls it.</param>
    /// <exception cref="ProblemException">There is nothing there.</exception>
    public static IReadOnlyList<Scenario> Find(string path, string name)
    {
        if (File.Exists(path))
            return [Of(path)];
        if (!Directory.Exists(path))
        {
            throw new ProblemException(
                $"there is no file or folder {name}", "--event", "Give a JSON file, a JSON Lines file, a folder of them, or - for standard input.");
        }

        Scenario[] found = [.. Directory.EnumerateFiles(path).Where(file => IsLines(file) || file.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal).Select(Of)];
        return found.Length > 0 ? found : throw new ProblemException($"the folder {name} has no event", "--event", "Put .json or .jsonl files into it.");
    }

    /// <summary>A scenario from standard input: one event, or a sequence.</summary>
    public static Scenario From(TextReader input) => new("-", null, Objects(input, "standard input"));

    /// <summary>How many events there are.</summary>
    public static int Count(string path) => Directory.Exists(path)
        ? Find(path, path).Sum(scenario => Count(Path.Combine(path, scenario.Name)))
        : IsLines(path) ? File.ReadLines(path, Encoding.UTF8).Count(line => !string.IsNullOrWhiteSpace(line)) : 1;

    private static Scenario Of(string path)
    {
        var world = Path.ChangeExtension(path, ".world.yaml");
        return new(Path.GetFileName(path), File.Exists(world) ? world : null, Read(path));
    }

    private static IEnumerable<(JsonObject Json, string Place)> Read(string path)
    {
        using var reader = new StreamReader(path, Encoding.UTF8);
        var name = Path.GetFileName(path);
        foreach (var one in IsLines(path) ? Lines(reader, name) : Findings(Parse(reader.ReadToEnd(), name), name))
            yield return one;
    }

    // The answer of GetFindings holds several findings, each of which is an event.
    private static IEnumerable<(JsonObject Json, string Place)> Findings(JsonObject json, string place) =>
        (json["findings"] ?? json["Findings"]) is JsonArray { Count: > 0 } findings
            ? findings.Select((finding, index) => (
                finding?.DeepClone() as JsonObject ?? throw new ProblemException("the document is no JSON object", place, Fix),
                string.Create(CultureInfo.InvariantCulture, $"{place}, finding {index + 1}")))
            : [(json, place)];

    // What begins and ends on the first line is a sequence; an event in a file of its own has many lines.
    private static IEnumerable<(JsonObject Json, string Place)> Objects(TextReader input, string place)
    {
        var first = input.ReadLine() ?? "";
        if (!IsObject(first))
            return Findings(Parse(first + "\n" + input.ReadToEnd(), place), place);
        return Lines(input, place, 2).Prepend((Parse(first, place), $"{place}:1"));
    }

    private static IEnumerable<(JsonObject Json, string Place)> Lines(TextReader reader, string file, int start = 1)
    {
        for (var number = start; reader.ReadLine() is { } line; number++)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{file}:{number}");
            if (!string.IsNullOrWhiteSpace(line))
                yield return (Parse(line, place), place);
        }
    }

    private static bool IsLines(string path) => path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase);

    private static bool IsObject(string line)
    {
        try
        {
            return JsonNode.Parse(line) is JsonObject;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static JsonObject Parse(string text, string place)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject ?? throw new ProblemException("the document is no JSON object", place, Fix);
        }
        catch (JsonException error)
        {
            throw new ProblemException($"the document is not JSON: {error.Message}", place, Fix);
        }
    }
}
