namespace LandingZone.SdkGenerator;

/// <summary>Compares two sets of generated files.</summary>
public static class GeneratedFiles
{
    /// <summary>The paths that are in only one of the sets, or have different texts; in order.</summary>
    public static IReadOnlyList<string> Differences(IReadOnlyDictionary<string, string> expected, IReadOnlyDictionary<string, string> actual) =>
        [.. expected.Keys.Union(actual.Keys)
            .Where(path => !expected.TryGetValue(path, out var left) || !actual.TryGetValue(path, out var right) || left != right)
            .Order(StringComparer.Ordinal)];
}
