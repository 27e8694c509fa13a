using System.Collections.Frozen;
using System.Collections.Immutable;

namespace LandingZone.Tools.Diff;

/// <summary>What a change of a resource of one type means.</summary>
/// <param name="Type">The type token.</param>
/// <param name="ReplacedBy">Inputs whose change replaces it; the file explains the notation.</param>
/// <param name="Holds">What is lost with it; empty for what can be made again.</param>
/// <param name="Source">Where <paramref name="ReplacedBy"/> comes from.</param>
public sealed record ResourceTypeFacts(string Type, ImmutableArray<string> ReplacedBy, string Holds, string Source);

/// <summary>The table <c>resource-types.tsv</c>.</summary>
public static class ResourceTypes
{
    /// <summary>Rows by type token.</summary>
    public static FrozenDictionary<string, ResourceTypeFacts> All { get; } = Read().ToFrozenDictionary(r => r.Type);

    /// <summary>What is lost with a resource of a type; empty for what can be made again.</summary>
    public static string Holds(string type) => All.GetValueOrDefault(type)?.Holds ?? "";

    /// <summary>Whether a change at a path replaces a resource of a type.</summary>
    /// <param name="type">The type token.</param>
    /// <param name="path">The input's path.</param>
    /// <param name="isCount">Whether the number of a list's items differs.</param>
    public static bool Replaces(string type, InputPath path, bool isCount) =>
        (type.StartsWith("aws:", StringComparison.Ordinal) && path.Parts is ["region"])
        || (All.GetValueOrDefault(type)?.ReplacedBy ?? []).Any(pattern => pattern.EndsWith(".#", StringComparison.Ordinal)
            ? isCount && path.Text == pattern[..^2]
            : path.IsAtOrBelow(InputPath.Parse(pattern)));

    private static IEnumerable<ResourceTypeFacts> Read()
    {
        using var reader = new StreamReader(typeof(ResourceTypes).Assembly.GetManifestResourceStream("resource-types.tsv")
            ?? throw new InvalidOperationException("resource-types.tsv is not in the assembly"));
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#').Skip(1)
            .Select(line => line.Split('\t'))
            .Select(f => new ResourceTypeFacts(f[0], f[1] == "-" ? [] : [.. f[1].Split(' ')], f[2] == "-" ? "" : f[2], f[3]))];
    }
}
