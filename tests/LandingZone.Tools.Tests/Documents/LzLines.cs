using System.CommandLine;
using LandingZone.Tools.Commands;
using LandingZone.Tools.Stacks;
using Spectre.Console.Testing;

namespace LandingZone.Tools.Tests.Documents;

/// <summary>Parses every <c>lz</c> command of a page with the command itself.</summary>
internal static class LzLines
{
    /// <summary>What the command refuses.</summary>
    public static IEnumerable<string> Complaints(Page page)
    {
        foreach (var command in page.Commands)
            if (Arguments(command) is { } arguments)
                foreach (var problem in Problems(arguments))
                    yield return $"{page.Path}:{command.Line}: lz {string.Join(' ', arguments)}: {problem}";
        foreach (var (text, line) in page.InlineCode.Where(code => code.Text.StartsWith("lz ", StringComparison.Ordinal)))
            foreach (var problem in InSentence(text))
                yield return $"{page.Path}:{line}: {text}: {problem}";
    }

    private static string[]? Arguments(ShellCommand command) => command.Words switch
    {
        // The body of the function by which people call it.
        [.., "$@"] => null,
        ["lz", .. var own] => [.. own],
        ["dotnet", "run", "--project", "tools", "--", .. var own] => [.. own],
        ["dotnet", "run", "--project", "tools", "--no-build", "--", .. var own] => [.. own],
        _ => null,
    };

    // A sentence may name a command without what it needs; with an option it has to be complete.
    private static IEnumerable<string> InSentence(string text)
    {
        var words = ShellText.Commands(text, 1)[0].Words.Skip(1).ToArray();
        return Array.Exists(words, word => word.StartsWith('-')) ? Problems(words) : UnknownCommands(words);
    }

    private static IEnumerable<string> UnknownCommands(string[] words)
    {
        Command command = LzCommand.Create(Context);
        foreach (var word in words)
        {
            if (command.Subcommands.FirstOrDefault(own => own.Name == word) is { } own)
                command = own;
            else if (command.Arguments.Count == 0)
                yield return $"'{command.Name}' has no command '{word}'";
        }
    }

    private static IEnumerable<string> Problems(string[] arguments) =>
        LzCommand.Create(Context).Parse(arguments).Errors.Select(error => error.Message);

    // With a terminal, on which 'lz init' asks for what its options leave out.
    private static CommandContext Context { get; } =
        new(TextWriter.Null, TextWriter.Null, false, Repository.Root.Path, LandingZoneLoader.Load, () => new TestConsole());
}
