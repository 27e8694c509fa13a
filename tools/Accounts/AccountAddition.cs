using System.Text.RegularExpressions;
using LandingZone.Infra.Settings;
using LandingZone.Tools.Stacks;

namespace LandingZone.Tools.Accounts;

/// <summary>Accounts added to a stack file: checked by the parser that the program itself uses, all of them or none.</summary>
/// <param name="Before">The stack without them.</param>
/// <param name="After">The stack with them.</param>
/// <param name="Text">The text of the stack file with them.</param>
public sealed partial record AccountAddition(StackSettings Before, StackSettings After, string Text)
{
    /// <summary>Adds accounts to the text of a stack file.</summary>
    /// <exception cref="ProblemException">The file was wrong before, an account is wrong, or the file is written in a way that cannot be edited.</exception>
    public static AccountAddition Plan(Project project, string stack, string text, IReadOnlyList<NewAccount> accounts)
    {
        var file = project.StackFileName(stack);
        var before = StackReader.Parse(project, stack, text);
        var settings = LandingZoneSettings.Parse(LandingZoneLoader.Configuration(before));
        if (settings.Settings is null)
            throw new ProblemException([.. settings.Problems.Select(line => new Problem(line, file, $"{file} was wrong before; correct it first."))]);

        var edited = Edit(project, file, text, accounts);
        var after = StackReader.Parse(project, stack, edited);
        var checkedAfter = LandingZoneSettings.Parse(LandingZoneLoader.Configuration(after));
        var known = settings.Settings.Accounts.Length;
        return checkedAfter.Settings is not null ? new(before, after, edited)
            : throw new ProblemException([.. checkedAfter.Problems.Select(line => Explained(line, project.Name, file, known, accounts))]);
    }

    private static string Edit(Project project, string file, string text, IReadOnlyList<NewAccount> accounts)
    {
        var why = "the result would not mean what it should";
        try
        {
            var edited = new AccountListEditor(text, project.Name).Add(accounts);
            if (ExpectedConfig.With(project, YamlFile.Parse(text, file), accounts).IsMetBy(YamlFile.Parse(edited, file)))
                return edited;
        }
        catch (UneditableException error)
        {
            why = error.Message;
        }
        catch (ProblemException error)
        {
            why = error.Message;
        }
        throw new ProblemException($"{file} is written in a way that cannot be edited here: {why}", file,
            $"Add the accounts to {project.Name}:accounts by hand:\n{string.Join('\n', accounts.SelectMany(new AccountYaml(YamlDotNet.Core.ScalarStyle.Any, 0, 2, 2, false).Block))}");
    }

    /// <summary>Points a line of the settings parser at what the author of an account wrote.</summary>
    private static Problem Explained(string line, string project, string file, int known, IReadOnlyList<NewAccount> accounts)
    {
        var match = AccountProblem().Match(line);
        if (!match.Success || !line.StartsWith($"{project}:", StringComparison.Ordinal)
            || int.Parse(match.Groups["index"].ValueSpan) - known is var index && (index < 0 || index >= accounts.Count))
            return new Problem(line, file, "Every key is described in docs/configuration.md.");
        var (source, key) = (accounts[index].Source, match.Groups["key"].Value);
        var text = match.Groups["text"].Value;
        return source.File.Length > 0
            ? new Problem($"row {source.Row}, {source.NameOf(key)}: {text}", source.PlaceOf(key), "Correct the row and run the command again. Nothing was written.")
            : new Problem($"{source.NameOf(key)}: {text}", source.PlaceOf(key), "Correct the option and run the command again. Nothing was written.");
    }

    [GeneratedRegex(@"^[^:]+:accounts\[(?<index>\d+)\]\.(?<key>[^:]+(:[^ :]+)*): (?<text>.*)\z", RegexOptions.Singleline)]
    private static partial Regex AccountProblem();
}
