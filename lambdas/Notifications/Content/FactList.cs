using System.Collections.Immutable;

namespace LandingZone.Lambdas.Notifications.Content;

/// <summary>Collects facts and leaves out those without a value, so that nobody reads <c>undefined</c> or <c>NaN</c>.</summary>
internal sealed class FactList
{
    private readonly ImmutableArray<Fact>.Builder _facts = ImmutableArray.CreateBuilder<Fact>();

    public ImmutableArray<Fact> Facts => _facts.ToImmutable();

    public FactList Add(string key, string label, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            _facts.Add(new(key, label, value));
        return this;
    }

    /// <summary>The parts that are there, joined.</summary>
    public static string? Join(string separator, params IEnumerable<string?> parts)
    {
        string[] there = [.. parts.Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => part!)];
        return there.Length == 0 ? null : string.Join(separator, there);
    }

    /// <summary>The first few of many, and how many more there are.</summary>
    public static IEnumerable<string> Few(IReadOnlyCollection<string> all, int most) =>
        all.Count <= most ? all : [.. all.Take(most), $"and {all.Count - most} more"];
}
