using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LandingZone.Tools.Accounts;

/// <summary>A node of a YAML text with the place it takes, which YamlDotNet's own tree does not keep for the end of a list or a map.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset after its last character; of a list or map in block style, an offset somewhere before the next node.</param>
/// <param name="Column">Column of its first character; 0 is the first.</param>
public abstract record YamlOutline(int Start, int End, int Column)
{
    /// <summary>The first document of a text; <c>null</c> where there is none.</summary>
    /// <exception cref="YamlException">The text is no YAML.</exception>
    public static YamlOutline? Parse(string text)
    {
        var parser = new Parser(new StringReader(text));
        parser.Consume<StreamStart>();
        return parser.TryConsume<DocumentStart>(out _) ? Node(parser) : null;
    }

    private static YamlOutline Node(Parser parser)
    {
        if (parser.TryConsume<SequenceStart>(out var list))
        {
            var (items, end) = Children<SequenceEnd>(parser);
            return new ListOutline(items, list.Style == SequenceStyle.Flow, Offset(list.Start), end, Column0(list.Start));
        }
        if (parser.TryConsume<MappingStart>(out var map))
        {
            var (nodes, end) = Children<MappingEnd>(parser);
            return new MapOutline([.. nodes.Chunk(2).Select(pair => new EntryOutline(pair[0], pair[1]))],
                map.Style == MappingStyle.Flow, Offset(map.Start), end, Column0(map.Start));
        }
        if (parser.TryConsume<Scalar>(out var scalar))
            return new ScalarOutline(scalar.Value, scalar.Style, Offset(scalar.Start), Offset(scalar.End), Column0(scalar.Start));
        var alias = parser.Consume<AnchorAlias>();
        return new AliasOutline(Offset(alias.Start), Offset(alias.End), Column0(alias.Start));
    }

    private static (ImmutableArray<YamlOutline> Nodes, int End) Children<TEnd>(Parser parser) where TEnd : ParsingEvent
    {
        var nodes = ImmutableArray.CreateBuilder<YamlOutline>();
        while (!parser.Accept<TEnd>(out _))
            nodes.Add(Node(parser));
        return (nodes.ToImmutable(), Offset(parser.Consume<TEnd>().Start) + 1); // the mark of a bracket ends where it starts
    }

    private static int Offset(Mark mark) => (int)mark.Index;

    private static int Column0(Mark mark) => (int)mark.Column - 1;
}

/// <summary>A scalar.</summary>
public sealed record ScalarOutline(string Value, ScalarStyle Style, int Start, int End, int Column) : YamlOutline(Start, End, Column)
{
    /// <summary>Whether it is a text over several lines, after <c>|</c> or <c>></c>.</summary>
    public bool IsBlock => Style is ScalarStyle.Literal or ScalarStyle.Folded;
}

/// <summary>A list; with <paramref name="IsFlow"/> in square brackets.</summary>
public sealed record ListOutline(ImmutableArray<YamlOutline> Items, bool IsFlow, int Start, int End, int Column) : YamlOutline(Start, End, Column);

/// <summary>A map; with <paramref name="IsFlow"/> in braces.</summary>
public sealed record MapOutline(ImmutableArray<EntryOutline> Entries, bool IsFlow, int Start, int End, int Column) : YamlOutline(Start, End, Column)
{
    /// <summary>The entry of a key, if it is there.</summary>
    public EntryOutline? Find(Func<string, bool> isKey) => Entries.FirstOrDefault(entry => entry.Key is ScalarOutline key && isKey(key.Value));
}

/// <summary>A reference to an anchor.</summary>
public sealed record AliasOutline(int Start, int End, int Column) : YamlOutline(Start, End, Column);

/// <summary>A key and its value.</summary>
public sealed record EntryOutline(YamlOutline Key, YamlOutline Value);
