using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using LandingZone.Tools.Commands.Help;

namespace LandingZone.Tools.Commands;

/// <summary>Mistakes in a command line, in the shape of every other problem: what, where, and how to go on.</summary>
public static class UsageErrors
{
    /// <summary>Longest way from a mistyped word to the one that was meant.</summary>
    private const int Typos = 2;

    /// <summary>The problems of a command line that cannot be understood.</summary>
    public static ImmutableArray<Problem> Of(ParseResult parsed)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        var command = parsed.CommandResult.Command;
        var path = command is RootCommand ? "lz" : $"lz {HelpText.PathOf(command)}";
        return
        [
            .. parsed.Errors.Where(error => !FollowsFromAnother(error, command, parsed))
                .Select(error => new Problem(error.Message.Replace("\t", "  ", StringComparison.Ordinal), Place(error, path), Fix(error, path, command, parsed))),
        ];
    }

    // Where a command of its own is misspelt, the library also says that there is none.
    private static bool FollowsFromAnother(ParseError error, Command command, ParseResult parsed) =>
        command.Subcommands.Count > 0 && parsed.UnmatchedTokens.Count > 0 && !parsed.UnmatchedTokens.Any(token => Names(error, token));

    private static bool Names(ParseError error, string token) => error.Message.Contains($"'{token}'", StringComparison.Ordinal);

    private static string Place(ParseError error, string path) => error.SymbolResult is OptionResult option ? $"{path} {option.Option.Name}" : path;

    private static string Fix(ParseError error, string path, Command command, ParseResult parsed)
    {
        var wrong = parsed.UnmatchedTokens.FirstOrDefault(token => Names(error, token));
        var meant = wrong is null ? null : Words(command).Where(word => word[0] == wrong[0]).MinBy(word => Distance(word, wrong));
        return meant is not null && Distance(meant, wrong!) <= Typos ? $"Did you mean '{meant}'? See '{path} --help'." : $"See '{path} --help'.";
    }

    private static IEnumerable<string> Words(Command command) => command.Subcommands.Select(each => each.Name).Concat(command.Options.Select(option => option.Name));

    /// <summary>How many letters have to be put in, taken out or replaced to make one word of another (Levenshtein).</summary>
    private static int Distance(string from, string to)
    {
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        foreach (var letter in from)
        {
            var (diagonal, left) = (row[0], ++row[0]);
            for (var column = 1; column <= to.Length; column++)
            {
                left = Math.Min(Math.Min(left, row[column]) + 1, diagonal + (letter == to[column - 1] ? 0 : 1));
                (diagonal, row[column]) = (row[column], left);
            }
        }
        return row[^1];
    }
}
