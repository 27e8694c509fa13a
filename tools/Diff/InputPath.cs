using System.Collections.Immutable;
using System.Globalization;

namespace LandingZone.Tools.Diff;

/// <summary>The way to a part of the inputs: property names and list positions, as in <c>blocks[0].name</c> or <c>tags["a.b"]</c>.</summary>
public sealed record InputPath(ImmutableArray<string> Parts)
{
    /// <summary>The inputs as a whole.</summary>
    public static readonly InputPath Root = new([]);

    /// <summary>The path as Pulumi writes it.</summary>
    public string Text => string.Concat(Parts.Select((part, i) => part switch
    {
        ['[', ..] => part,
        _ when part.AsSpan().ContainsAny(".[]\"") => $"[\"{part.Replace("\"", "\\\"", StringComparison.Ordinal)}\"]",
        _ => i == 0 ? part : "." + part,
    }));

    /// <summary>The path to a property.</summary>
    public InputPath Property(string name) => new(Parts.Add(name));

    /// <summary>The path to an item of a list.</summary>
    public InputPath Item(int index) => new(Parts.Add($"[{index.ToString(CultureInfo.InvariantCulture)}]"));

    /// <summary>Reads a path; <c>*</c> stands for any name, <c>[*]</c> for any position (Pulumi documentation: "ignoreChanges").</summary>
    public static InputPath Parse(string text)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        for (var rest = text; rest.Length > 0;)
        {
            if (rest.StartsWith("[\"", StringComparison.Ordinal) && rest.IndexOf("\"]", 2, StringComparison.Ordinal) is > 0 and var quote)
                (parts, rest) = (Added(parts, rest[2..quote].Replace("\\\"", "\"", StringComparison.Ordinal)), rest[(quote + 2)..]);
            else if (rest[0] == '[' && rest.IndexOf(']', StringComparison.Ordinal) is > 0 and var close)
                (parts, rest) = (Added(parts, rest[..(close + 1)]), rest[(close + 1)..]);
            else
            {
                rest = rest.TrimStart('.');
                var end = rest.AsSpan().IndexOfAny('.', '[');
                var name = end <= 0 ? rest : rest[..end];
                (parts, rest) = (Added(parts, name), rest[name.Length..]);
            }
        }
        return new InputPath(parts.ToImmutable());
    }

    /// <summary>Whether this is what a pattern names, or a part of it.</summary>
    public bool IsAtOrBelow(InputPath pattern) => Parts.Length >= pattern.Parts.Length
        && pattern.Parts.Zip(Parts).All(p => p.First == p.Second || p.First == "*" || (p.First == "[*]" && p.Second[0] == '['));

    private static ImmutableArray<string>.Builder Added(ImmutableArray<string>.Builder parts, string part)
    {
        parts.Add(part);
        return parts;
    }
}
