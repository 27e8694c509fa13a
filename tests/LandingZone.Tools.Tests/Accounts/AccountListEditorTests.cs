using CsCheck;
using LandingZone.Tools.Accounts;
using LandingZone.Tools.Stacks;

namespace LandingZone.Tools.Tests.Accounts;

public sealed class AccountListEditorTests
{
    private static readonly NewAccount Web = Account("web", "aws+web@example.com", KeyValuePair.Create("team", "web"));
    private static readonly NewAccount Odd = Account("yes", "o'neil@example.com", KeyValuePair.Create("cost-center", "0815"), KeyValuePair.Create("note: #", "a\tb \"c\""));
    private static readonly Project Project = ProjectReader.Parse("name: landing-zone\nruntime: dotnet\n", "/project");

    [Fact]
    public void Add_to_200_generated_files_keeps_every_comment_key_and_line() => StackTexts.File.Sample(text =>
    {
        var edited = new AccountListEditor(text, "landing-zone").Add([Web, Odd]);

        Assert.True(ExpectedConfig.With(Project, YamlFile.Parse(text, "before"), [Web, Odd]).IsMetBy(YamlFile.Parse(edited, "after")), edited);
        AssertContainsLinesInOrder(text, edited);
        Assert.Equal(text.Contains("\r\n", StringComparison.Ordinal), edited.Contains("\r\n", StringComparison.Ordinal));
        Assert.Equal(edited.Count(c => c == '\r'), text.Contains('\r', StringComparison.Ordinal) ? edited.Count(c => c == '\n') : 0);
    }, iter: 200, threads: 1);

    [Theory]
    [InlineData("config:\n  a: 1\n", "config:\n  a: 1\n  landing-zone:accounts:\n    - name: web\n      email: aws+web@example.com\n      parentId: ou-a1b2-workloads\n      tags:\n        team: web\n")]
    [InlineData("config:\n    a: 1", "config:\n    a: 1\n    landing-zone:accounts:\n        - name: web\n          email: aws+web@example.com\n          parentId: ou-a1b2-workloads\n          tags:\n              team: web")]
    [InlineData("# nothing yet\n", "# nothing yet\nconfig:\n  landing-zone:accounts:\n    - name: web\n      email: aws+web@example.com\n      parentId: ou-a1b2-workloads\n      tags:\n        team: web\n")]
    [InlineData("config:\n  accounts: [] # none\n  b: 2\n", "config:\n  accounts: # none\n    - name: web\n      email: aws+web@example.com\n      parentId: ou-a1b2-workloads\n      tags:\n        team: web\n  b: 2\n")]
    [InlineData("config: { a: 1 } # short\n", "config: { a: 1, \"landing-zone:accounts\": [{ name: web, email: aws+web@example.com, parentId: ou-a1b2-workloads, tags: { team: web } }] } # short\n")]
    [InlineData("config: {}\n", "config: {\"landing-zone:accounts\": [{ name: web, email: aws+web@example.com, parentId: ou-a1b2-workloads, tags: { team: web } }]}\n")]
    [InlineData("config:\n  accounts:\n  - name: \"a\"\n    # of a\n  # of b\n  b: 2\n", "config:\n  accounts:\n  - name: \"a\"\n    # of a\n  - name: \"web\"\n    email: \"aws+web@example.com\"\n    parentId: \"ou-a1b2-workloads\"\n    tags:\n      team: \"web\"\n  # of b\n  b: 2\n")]
    [InlineData("config:\n  accounts: [\n    { name: a }, # of a\n  ]\n", "config:\n  accounts: [\n    { name: a }, # of a\n    { name: web, email: aws+web@example.com, parentId: ou-a1b2-workloads, tags: { team: web } },\n  ]\n")]
    [InlineData("config:\n  accounts: [\n    { name: a } # of a\n  ]\n", "config:\n  accounts: [\n    { name: a }, # of a\n    { name: web, email: aws+web@example.com, parentId: ou-a1b2-workloads, tags: { team: web } }\n  ]\n")]
    [InlineData("config:\n  accounts:\n  b: 2\n", "config:\n  accounts:\n    - name: web\n      email: aws+web@example.com\n      parentId: ou-a1b2-workloads\n      tags:\n        team: web\n  b: 2\n")]
    public void Add_changes_nothing_but_the_list(string text, string expected) =>
        Assert.Equal(expected, new AccountListEditor(text, "landing-zone").Add([Web]));

    [Fact]
    public void Add_quotes_what_a_reader_would_take_for_something_else() =>
        Assert.Equal(
            """
            config:
              landing-zone:accounts:
                - name: "yes"
                  email: "o'neil@example.com"
                  parentId: ou-a1b2-workloads
                  tags:
                    cost-center: "0815"
                    "note: #": "a\tb \"c\""

            """, new AccountListEditor("config:\n", "landing-zone").Add([Odd]));

    [Theory]
    [InlineData("config:\n  x: &x [{name: a}]\n  accounts: *x\n", "the list is an alias or a word")]
    [InlineData("x: &x {a: 1}\nconfig: *x\n", "'config' holds an alias or a word")]
    [InlineData("{ config: {} }\n", "its root is a map in braces")]
    public void Add_to_what_it_cannot_edit_says_why(string text, string why) =>
        Assert.Equal(why, Assert.Throws<UneditableException>(() => new AccountListEditor(text, "landing-zone").Add([Web])).Message);

    /// <summary>Every line of the first text is in the second, in order; a line may have gained text, and an empty list lost its brackets.</summary>
    internal static void AssertContainsLinesInOrder(string text, string edited)
    {
        var lines = new Queue<string>(edited.ReplaceLineEndings("\n").Split('\n'));
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var found = false;
            while (!found && lines.Count > 0)
                found = Holds(lines.Dequeue(), line);
            Assert.True(found, $"lost '{line}' in\n{edited}");
        }
    }

    private static bool Holds(string edited, string line)
    {
        if (edited == line || edited == line.Replace(" []", "", StringComparison.Ordinal) || edited == line.Replace(" [ ]", "", StringComparison.Ordinal))
            return true;
        // Something went in, nothing went out.
        var prefix = edited.Zip(line).TakeWhile(pair => pair.First == pair.Second).Count();
        return edited.Length > line.Length && line.Contains('[', StringComparison.Ordinal) | line.Contains('}', StringComparison.Ordinal)
            && edited.EndsWith(line[prefix..], StringComparison.Ordinal);
    }

    private static NewAccount Account(string name, string email, params KeyValuePair<string, string>[] tags) =>
        new(name, email, "ou-a1b2-workloads", [.. tags], AccountSource.CommandLine);
}
