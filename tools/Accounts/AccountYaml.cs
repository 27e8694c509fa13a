using YamlDotNet.Core;

namespace LandingZone.Tools.Accounts;

/// <summary>Accounts as items of a YAML list, in the style of the items that are there.</summary>
/// <param name="Quotes">The style of values.</param>
/// <param name="DashColumn">The column of the dash of an item in block style.</param>
/// <param name="ItemOffset">How far the keys of an item stand right of its dash.</param>
/// <param name="Step">How far a map stands right of its key.</param>
/// <param name="BracedItems">Whether items of a block list are maps in braces.</param>
public sealed record AccountYaml(ScalarStyle Quotes, int DashColumn, int ItemOffset, int Step, bool BracedItems)
{
    /// <summary>The lines of an item of a list in block style, indentation included.</summary>
    public IEnumerable<string> Block(NewAccount account)
    {
        var dash = $"{new string(' ', DashColumn)}-{new string(' ', ItemOffset - 1)}";
        if (BracedItems)
            return [dash + Flow(account)];
        var indent = new string(' ', DashColumn + ItemOffset);
        return Fields(account).Select((field, index) => $"{(index == 0 ? dash : indent)}{field.Key}: {Value(field.Value)}")
            .Concat(account.Tags.IsEmpty ? [] : account.Tags.Select(tag => $"{indent}{new string(' ', Step)}{YamlText.Write(tag.Key)}: {Value(tag.Value)}")
                .Prepend($"{indent}tags:"));
    }

    /// <summary>An item in braces, on one line.</summary>
    public string Flow(NewAccount account)
    {
        var tags = string.Join(", ", account.Tags.Select(tag => $"{YamlText.Write(tag.Key)}: {Value(tag.Value)}"));
        return $"{{ {string.Join(", ", Fields(account).Select(field => $"{field.Key}: {Value(field.Value)}"))}{(tags.Length > 0 ? $", tags: {{ {tags} }}" : "")} }}";
    }

    private string Value(string text) => YamlText.Write(text, Quotes);

    private static IEnumerable<KeyValuePair<string, string>> Fields(NewAccount account) =>
        [new("name", account.Name), new("email", account.Email), new("parentId", account.ParentId)];
}
