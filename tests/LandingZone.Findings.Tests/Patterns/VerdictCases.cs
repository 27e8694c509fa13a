namespace LandingZone.Findings.Tests.Patterns;

/// <summary>
/// The cases under <c>Fixtures/patterns</c>. A line starts with <c>pattern</c>, or with the expected verdict of the pattern above it on
/// the event that follows; <c>#</c> starts a heading.
/// </summary>
internal static class VerdictCases
{
    public static IReadOnlyList<(string Place, string Expected, string Pattern, string Event)> Read(string file)
    {
        var cases = new List<(string, string, string, string)>();
        var pattern = "";
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Fixtures", "patterns", file));
        for (var index = 0; index < lines.Length; index++)
        {
            if (lines[index].Length == 0 || lines[index][0] == '#')
                continue;
            var (word, text) = (lines[index][..9].TrimEnd(), lines[index][9..]);
            if (word == "pattern")
                pattern = text;
            else
                cases.Add(($"{file}:{index + 1}", word, pattern, text));
        }

        return cases;
    }
}
