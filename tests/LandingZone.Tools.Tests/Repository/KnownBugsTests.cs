using System.Globalization;
using System.Text.RegularExpressions;

namespace LandingZone.Tools.Tests.Repository;

/// <summary><c>docs/known-bugs.md</c>: every number has a row, every test that it names exists, and names the number.</summary>
public sealed partial class KnownBugsTests
{
    private static readonly string[] Between = ["R1a", "R10a", "R10b", "R10c", "R19a", "R19b", "R19c", "R19d", "R19e"];

    private static readonly Bug[] Bugs = [.. File.ReadLines(Path.Combine(Root.Path, "docs", "known-bugs.md"))
        .Select(line => Row().Match(line)).Where(match => match.Success)
        .Select(match => new Bug(match.Groups["number"].Value, match.Groups["bug"].Value, match.Groups["test"].Value))];

    private static readonly ILookup<string, string> Sources = Directory.EnumerateFiles(Path.Combine(Root.Path, "tests"), "*Tests.cs", SearchOption.AllDirectories)
        .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
        .ToLookup(path => Path.GetFileNameWithoutExtension(path), File.ReadAllText, StringComparer.Ordinal);

    public static TheoryData<string> Numbers => [.. Bugs.Select(bug => bug.Number)];

    [Fact]
    public void Rows_are_one_for_each_number() => Assert.Equal(
        new[] { All("R", "0", 50).Concat(Between), All("C", "0", 30), All("T", "00", 57), All("D", "00", 33) }.SelectMany(each => each).Order(StringComparer.Ordinal),
        Bugs.Select(bug => bug.Number).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Row_names_tests_that_exist_and_name_the_number_or_says_why_there_is_none(string number)
    {
        var bug = Assert.Single(Bugs, bug => bug.Number == number);
        Assert.NotEmpty(bug.Text);
        var tests = Test().Matches(bug.Tests).Select(match => (Class: match.Groups[1].Value, Method: match.Groups[2].Value)).ToList();
        if (tests.Count == 0)
            Assert.StartsWith("does not apply: ", bug.Tests, StringComparison.Ordinal);
        Assert.All(tests, test => Assert.Contains(
            Sources[test.Class],
            source => Regex.IsMatch(source, $@"\bpublic (async Task|Task|void) {test.Method}\(") && Regex.IsMatch(source, $@"(?<![0-9A-Za-z]){number}(?![0-9a-z])")));
    }

    // A number in a test that no row explains helps nobody.
    [Fact]
    public void Numbers_in_tests_all_have_a_row()
    {
        var numbers = Bugs.Select(bug => bug.Number).ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(
            Sources.SelectMany(sources => sources.SelectMany(NumbersIn).Select(number => (Test: sources.Key, Number: number))),
            use => !numbers.Contains(use.Number));
    }

    private static IEnumerable<string> NumbersIn(string source) =>
        Comment().Matches(source).SelectMany(comment => Number().Matches(comment.Value)).Select(match => match.Value);

    private static IEnumerable<string> All(string letter, string format, int last) =>
        Enumerable.Range(1, last).Select(number => letter + number.ToString(format, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^\| (?<number>[RCTD]\d+[a-e]?) \| (?<bug>[^|]+) \| (?<test>[^|]+) \|$")]
    private static partial Regex Row();

    [GeneratedRegex(@"`(\w+Tests)\.(\w+)`")]
    private static partial Regex Test();

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\b[RCTD]\d{1,2}[a-e]?\b")]
    private static partial Regex Number();

    private sealed record Bug(string Number, string Text, string Tests);
}
