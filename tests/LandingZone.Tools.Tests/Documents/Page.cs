using System.Collections.Immutable;
using LandingZone.Tools.Tests.Repository;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LandingZone.Tools.Tests.Documents;

/// <summary>A Markdown file of the repository.</summary>
/// <param name="Path">Its path, with slashes, seen from the repository's root.</param>
/// <param name="Tree">What is in it.</param>
internal sealed record Page(string Path, MarkdownDocument Tree)
{
    private static readonly string[] Skipped = ["bin", "obj", "node_modules", "artifacts"];

    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).UsePreciseSourceLocation().Build();

    /// <summary>Every page of the repository.</summary>
    public static ImmutableArray<Page> All { get; } =
    [
        .. Files(new DirectoryInfo(Root.Path)).Select(file => System.IO.Path.GetRelativePath(Root.Path, file.FullName).Replace('\\', '/'))
            .Order(StringComparer.Ordinal).Select(path => Parse(path, File.ReadAllText(System.IO.Path.Combine(Root.Path, path)))),
    ];

    /// <summary>Parses a page.</summary>
    public static Page Parse(string path, string text) => new(path, Markdown.Parse(text, Pipeline));

    /// <summary>One page of the repository.</summary>
    public static Page Of(string path) => All.Single(page => page.Path == path);

    /// <summary>Links and pictures with their lines, counted from 1.</summary>
    public IEnumerable<(string Url, int Line)> Links => Tree.Descendants<LinkInline>().Select(link => (link.Url ?? "", link.Line + 1));

    /// <summary>What a link may point at within the page, as GitHub names it.</summary>
    public IReadOnlySet<string> Anchors => Tree.Descendants<HeadingBlock>().Select(heading => heading.GetAttributes().Id ?? "").ToHashSet(StringComparer.Ordinal);

    /// <summary>Code within sentences and tables.</summary>
    public IEnumerable<(string Text, int Line)> InlineCode => Tree.Descendants<CodeInline>().Select(code => (code.Content, code.Line + 1));

    /// <summary>Fenced code: its language, its text, and the line on which the text begins.</summary>
    public IEnumerable<(string Language, string Text, int Line)> Code => Tree.Descendants<FencedCodeBlock>()
        .Select(block => (block.Info ?? "", block.Lines.ToString(), block.Line + 2));

    /// <summary>Every command of every shell block.</summary>
    public IEnumerable<ShellCommand> Commands => Code.SelectMany(code => code.Language switch
    {
        "sh" => ShellText.Commands(code.Text, code.Line),
        // A session: what a person types begins with a dollar.
        "console" => ShellText.Commands(
            string.Join('\n', code.Text.Split('\n').Select(line => line.StartsWith("$ ", StringComparison.Ordinal) ? line[2..] : "")), code.Line),
        _ => [],
    });

    /// <summary>The rows of the table whose first column has this heading, without the heading.</summary>
    public IEnumerable<(ImmutableArray<string> Cells, int Line)> Rows(string firstHeading) => Tree.Descendants<Table>()
        .Select(table => table.OfType<TableRow>().Select(row => (Cells: row.OfType<TableCell>().Select(Text).ToImmutableArray(), Line: row.Line + 1)).ToList())
        .Where(rows => rows[0].Cells[0] == firstHeading)
        .SelectMany(rows => rows.Skip(1));

    private static string Text(TableCell cell) => string.Concat(cell.Descendants<LeafInline>().Select(leaf => leaf switch
    {
        CodeInline code => code.Content,
        LiteralInline literal => literal.Content.ToString(),
        _ => "",
    })).Trim();

    private static IEnumerable<FileInfo> Files(DirectoryInfo folder) => folder.EnumerateFiles("*.md").Concat(folder.EnumerateDirectories()
        .Where(child => !Skipped.Contains(child.Name) && (!child.Name.StartsWith('.') || child.Name == ".github")).SelectMany(Files));
}
