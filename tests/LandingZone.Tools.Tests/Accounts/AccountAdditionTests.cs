using CsCheck;
using LandingZone.Tools.Accounts;
using LandingZone.Tools.Stacks;

namespace LandingZone.Tools.Tests.Accounts;

/// <summary>Whole stack files that the settings parser accepts, as people keep them: keys in any order, comments of all kinds anywhere.</summary>
public sealed class AccountAdditionTests
{
    private static readonly Project Project = ProjectReader.Find(Repository.Root.Path);

    private static readonly Gen<string> Comment = OneOf(
        "# owned by the platform team", "#", "#!", "#- name: old", "# key: value, {a: [b]} 'quoted\"", "# é ü 🙂", "# ends with a colon:", "#\ttab");

    private static readonly Gen<(string Text, NewAccount[] Accounts)> Files =
        from stack in OneOf("dev", "prod")
        let keys = TopLevel(File.ReadAllLines(Path.Combine(Repository.Root.Path, $"Pulumi.{stack}.yaml")))
        from order in Gen.Shuffle(keys.Keys)
        let lines = keys.Head.Concat(order.SelectMany(key => key)).ToList()
        from comments in Gen.Select(Gen.Int[0, lines.Count], Gen.Int[0, 8], Comment).Array[0, 12]
        from trailing in Gen.Select(Gen.Int[0, lines.Count - 1], Comment).Array[0, 6]
        from lineBreak in OneOf("\n", "\r\n")
        from endsWithBreak in Gen.Bool
        from count in Gen.Int[1, 3]
        let accounts = Enumerable.Range(0, count).Select(number => new NewAccount(
            $"new-{number}", $"aws+new-{number}@example.com", "ou-a1b2-workloads", [KeyValuePair.Create("team", "web")], AccountSource.CommandLine)).ToArray()
        select (string.Join(lineBreak, WithComments(lines, comments, trailing)) + (endsWithBreak ? lineBreak : ""), accounts);

    [Fact]
    public void Plan_for_200_generated_stack_files_keeps_every_comment_and_the_order_of_keys() => Files.Sample(file =>
    {
        var addition = AccountAddition.Plan(Project, "test", file.Text, file.Accounts);

        AccountListEditorTests.AssertContainsLinesInOrder(file.Text, addition.Text);
        var (before, after) = (Names(addition.Before), Names(addition.After));
        Assert.Equal([.. before, .. file.Accounts.Select(account => account.Name)], after);
        Assert.Equal(addition.Before.Values.Remove("accounts"), addition.After.Values.Remove("accounts"));
        Assert.Equal(addition.Text, AccountAddition.Plan(Project, "test", file.Text, file.Accounts).Text);
    }, iter: 200, threads: 1);

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static IEnumerable<string> Names(StackSettings stack) => LandingZoneLoader.Settings(stack).Accounts.Select(account => account.Account.Name);

    /// <summary>What comes before the keys of <c>config</c>, and each key with what belongs to it.</summary>
    private static (List<string> Head, string[][] Keys) TopLevel(string[] lines)
    {
        var head = lines.TakeWhile(line => line != "config:").Append("config:").ToList();
        var keys = new List<List<string>>();
        foreach (var line in lines.Skip(head.Count))
        {
            if (line.StartsWith("  landing-zone:", StringComparison.Ordinal))
                keys.Add([]);
            keys[^1].Add(line);
        }
        return (head, [.. keys.Select(key => key.ToArray())]);
    }

    private static IEnumerable<string> WithComments(List<string> lines, (int Line, int Indent, string Text)[] comments, (int Line, string Text)[] trailing)
    {
        for (var index = 0; index <= lines.Count; index++)
        {
            foreach (var comment in comments.Where(comment => comment.Line == index))
                yield return new string(' ', comment.Indent) + comment.Text;
            if (index < lines.Count)
                yield return trailing.FirstOrDefault(each => each.Line == index) is { Text: { } text } ? $"{lines[index]} {text}" : lines[index];
        }
    }
}
