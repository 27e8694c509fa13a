namespace LandingZone.SdkGenerator.Schema;

/// <summary>The types in use, from <c>types.txt</c>: <c>Provider</c>, resources (<c>guardduty.Detector</c>) and functions (<c>getRegion</c>).</summary>
public sealed record TypeList(bool HasProvider, IReadOnlyList<string> Resources, IReadOnlyList<string> Functions)
{
    /// <summary>Reads the list: one name a line; blank lines and lines that start with <c>#</c> are skipped.</summary>
    /// <exception cref="FormatException">A name appears twice.</exception>
    public static TypeList Parse(string text)
    {
        var names = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#')).ToList();
        if (names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new FormatException($"types.txt names '{twice.Key}' twice; remove one of the lines.");
        }

        var others = names.Where(name => name != "Provider").Order(StringComparer.Ordinal).ToList();
        return new TypeList(
            names.Contains("Provider"),
            [.. others.Where(name => !IsFunction(name))],
            [.. others.Where(IsFunction)]);
    }

    private static bool IsFunction(string name) => char.IsLower(name[name.LastIndexOf('.') + 1]);
}
