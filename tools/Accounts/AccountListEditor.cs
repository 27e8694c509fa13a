using YamlDotNet.Core;

namespace LandingZone.Tools.Accounts;

/// <summary>Adds accounts to the text of a stack file and leaves every other character as it is.</summary>
/// <param name="Text">The text, valid YAML.</param>
/// <param name="ProjectName">The prefix of the key.</param>
public sealed record AccountListEditor(string Text, string ProjectName)
{
    private const int DefaultStep = 2;
    private readonly YamlLines _lines = new(Text);

    /// <summary>The text with the accounts at the end of the list; the list is created where there is none.</summary>
    public string Add(IReadOnlyCollection<NewAccount> accounts) => TextEdit.Apply(Text, YamlOutline.Parse(Text) switch
    {
        MapOutline { IsFlow: false } root when root.Find(key => key == "config") is { } config => InConfig(config, accounts),
        MapOutline { IsFlow: true } => throw Unknown("its root is a map in braces"),
        var root => [InsertAfter(root is MapOutline map ? EndOf(map) : Text.Length, keyColumn: -1,
            [.. WithKey(accounts, DefaultStep, DefaultStep).Prepend("config:")])],
    });

    private List<TextEdit> InConfig(EntryOutline config, IReadOnlyCollection<NewAccount> accounts) => config.Value switch
    {
        MapOutline map when map.Find(key => key == "accounts" || key == Key) is { } list => InList(list, map, accounts),
        MapOutline { IsFlow: true, Entries: [] } map => [new TextEdit(map.End - 1, 0, $"{FlowKey}: [{Flow(accounts, null)}]")],
        MapOutline { IsFlow: true } map => [new TextEdit(EndOf(map.Entries[^1]), 0, $", {FlowKey}: [{Flow(accounts, null)}]")],
        MapOutline map => [InsertAfter(EndOf(map), config.Key.Column, [.. WithKey(accounts, map.Column, Step(map))])],
        ScalarOutline { Style: ScalarStyle.Plain, Value: "" } =>
            [InsertAfter(config.Key.End, config.Key.Column, [.. WithKey(accounts, config.Key.Column + DefaultStep, DefaultStep)])],
        _ => throw Unknown("'config' holds an alias or a word"),
    };

    private List<TextEdit> InList(EntryOutline entry, MapOutline config, IReadOnlyCollection<NewAccount> accounts)
    {
        var key = entry.Key.Column;
        switch (entry.Value)
        {
            case ListOutline { IsFlow: false } list:
                var style = StyleOf(list.Items[^1], list.Column, Step(config));
                return [InsertAfter(EndOf(list), key, [.. accounts.SelectMany(style.Block)])];
            case ListOutline { Items.IsEmpty: false } list:
                return InBrackets(list, accounts);
            case ListOutline list when config.IsFlow || Text.AsSpan(list.Start, list.End - list.Start).IndexOfAnyExcept("[] ") >= 0:
                return [new TextEdit(list.Start + 1, 0, Flow(accounts, null))];
            case ListOutline or ScalarOutline { Style: ScalarStyle.Plain, Value: "" or "~" or "null" } when !config.IsFlow:
                var value = entry.Value;
                var start = value.Start;
                while (start > entry.Key.End && Text[start - 1] == ' ')
                    start--;
                var empty = value.End == value.Start; // then it has no place of its own
                var block = new AccountYaml(ScalarStyle.Any, key + Step(config), 2, Step(config), false);
                TextEdit lines = InsertAfter(empty ? entry.Key.End : value.End, key, [.. accounts.SelectMany(block.Block)]);
                return empty ? [lines] : [new TextEdit(start, value.End - start, ""), lines];
            default:
                throw Unknown("the list is an alias or a word");
        }
    }

    // A comment behind the last item stays behind that item.
    private List<TextEdit> InBrackets(ListOutline list, IReadOnlyCollection<NewAccount> accounts)
    {
        var last = list.Items[^1];
        var end = EndOf(last);
        var comma = YamlComments.Skip(Text, end);
        var hasComma = Text[comma] == ',';
        var flow = Flow(accounts, last);
        if (!_lines.IsFirstOnLine(last.Start))
            return [hasComma ? new TextEdit(comma + 1, 0, $" {flow},") : new TextEdit(end, 0, $", {flow}")];
        var separator = _lines.Break + new string(' ', last.Column);
        var (anchor, ending) = hasComma ? (comma + 1, ",") : (end, "");
        var line = _lines.LineEnd(anchor);
        var rest = Text.AsSpan(anchor, line - anchor).TrimStart();
        var at = rest.StartsWith("#") ? line : anchor;
        var items = separator + string.Join($",{separator}", accounts.Select(StyleOf(last, 0, DefaultStep).Flow)) + ending;
        return hasComma || at == anchor ? [new TextEdit(at, 0, (hasComma ? "" : ",") + items)] : [new TextEdit(end, 0, ","), new TextEdit(at, 0, items)];
    }

    private string Key => $"{ProjectName}:accounts";

    private string FlowKey => $"\"{Key}\"";

    private IEnumerable<string> WithKey(IReadOnlyCollection<NewAccount> accounts, int column, int step) =>
        accounts.SelectMany(new AccountYaml(ScalarStyle.Any, column + step, 2, step, false).Block).Prepend($"{new string(' ', column)}{Key}:");

    private static string Flow(IReadOnlyCollection<NewAccount> accounts, YamlOutline? neighbour) =>
        string.Join(", ", accounts.Select(StyleOf(neighbour, 0, DefaultStep).Flow));

    private static AccountYaml StyleOf(YamlOutline? neighbour, int dashColumn, int step)
    {
        var map = neighbour as MapOutline;
        var quotes = map?.Find(key => key == "name")?.Value is ScalarOutline { IsBlock: false } name ? name.Style : ScalarStyle.Any;
        var offset = neighbour is null || neighbour.Column <= dashColumn ? DefaultStep : neighbour.Column - dashColumn;
        return new AccountYaml(quotes, dashColumn, offset, step, map is { IsFlow: true });
    }

    /// <summary>How far the file indents: the distance of the keys from <c>config</c>.</summary>
    private static int Step(MapOutline config) => config is { IsFlow: false, Column: > 0 } ? config.Column : DefaultStep;

    private TextEdit InsertAfter(int offset, int keyColumn, IReadOnlyList<string> lines)
    {
        var at = _lines.After(offset, keyColumn);
        return new TextEdit(at, 0, _lines.Joined(at, lines));
    }

    private static int EndOf(YamlOutline node) => node switch
    {
        ListOutline { IsFlow: false } list => EndOf(list.Items[^1]),
        MapOutline { IsFlow: false } map => EndOf(map.Entries[^1]),
        _ => node.End,
    };

    private static int EndOf(EntryOutline entry) => entry.Value is ScalarOutline { Style: ScalarStyle.Plain, Value: "" } ? entry.Key.End : EndOf(entry.Value);

    private static UneditableException Unknown(string why) => new(why);
}
