using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LandingZone.Sandbox.Lambda;

/// <summary>A function as the plan of a stack declares it.</summary>
/// <param name="Name">The resource's name in the plan.</param>
/// <param name="Handler">Its handler.</param>
/// <param name="MemoryMegabytes">Its memory.</param>
/// <param name="Variables">Its environment variables. Values of the cloud are references, such as <c>${topics-high.arn}</c>.</param>
public sealed partial record PlannedFunction(
    string Name, string Handler, int MemoryMegabytes, IReadOnlyDictionary<string, string> Variables)
{
    private const string Type = "aws:lambda/function:Function";

    /// <summary>The functions of a plan, by name.</summary>
    /// <param name="plan">The text of a plan file.</param>
    /// <exception cref="FormatException">The text is no plan.</exception>
    public static IReadOnlyList<PlannedFunction> Read(string plan)
    {
        var resources = JsonNode.Parse(plan)?["resources"]?.AsArray() ?? throw new FormatException("The text is no plan: it has no 'resources'.");
        return [.. resources.Where(resource => (string?)resource!["type"] == Type)
            .Select(resource => Read((string)resource!["name"]!, resource["inputs"]!))
            .OrderBy(function => function.Name, StringComparer.Ordinal)];
    }

    /// <summary>The variables with a value in the place of each reference.</summary>
    /// <param name="valueOf">The value of a reference, given as resource name and property, such as <c>topics-high</c> and <c>arn</c>.</param>
    public IReadOnlyDictionary<string, string> Resolve(Func<string, string, string> valueOf) => Variables.ToDictionary(
        pair => pair.Key,
        pair => Reference().Replace(pair.Value, match => valueOf(match.Groups["resource"].Value, match.Groups["property"].Value)),
        StringComparer.Ordinal);

    private static PlannedFunction Read(string name, JsonNode inputs) => new(
        name,
        (string)inputs["handler"]!,
        (int)inputs["memorySize"]!,
        inputs["environment"]!["variables"]!.AsObject().ToDictionary(pair => pair.Key, pair => (string)pair.Value!, StringComparer.Ordinal));

    [GeneratedRegex(@"\$\{(?<resource>[A-Za-z0-9_-]+)\.(?<property>[A-Za-z0-9]+)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();
}
