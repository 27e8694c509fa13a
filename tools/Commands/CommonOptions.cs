using System.CommandLine;
using System.CommandLine.Completions;
using LandingZone.Findings.Regions;
using LandingZone.Tools.Catalogue;
using LandingZone.Tools.Stacks;

namespace LandingZone.Tools.Commands;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    /// <summary><c>--stack</c>, required; the shell completes it with the stacks that have a file.</summary>
    public static Option<string> Stack(CommandContext context)
    {
        var stack = new Option<string>("--stack", "-s") { Description = "The stack, as in Pulumi.<stack>.yaml.", Required = true, HelpName = "name" };
        stack.CompletionSources.Add(_ => Stacks(context));
        return stack;
    }

    /// <summary><c>--cwd</c>.</summary>
    public static Option<string?> Folder() => new("--cwd") { Description = "Start the search for Pulumi.yaml here.", HelpName = "folder" };

    /// <summary>The project that a command works on.</summary>
    public static Project Project(CommandContext context, ParseResult parsed, Option<string?> folder) =>
        ProjectReader.Find(Path.GetFullPath(parsed.GetValue(folder) ?? ".", context.WorkingDirectory));

    /// <summary><c>--format</c> with its words, of which the first is the default.</summary>
    public static Option<string> Format(string description, params string[] words)
    {
        var format = new Option<string>("--format") { Description = description, DefaultValueFactory = _ => words[0] };
        format.AcceptOnlyFromAmong(words);
        return format;
    }

    /// <summary>Lets the shell complete an option with the finding types of the catalogue.</summary>
    public static void CompleteFindingTypes(Option option) =>
        option.CompletionSources.Add(_ => StackCatalogue.Types(null).Select(type => new CompletionItem(type.Type)));

    /// <summary>Lets the shell complete an option with the regions that have GuardDuty.</summary>
    public static void CompleteRegions(Option option) => option.CompletionSources.Add(_ => RegionTable.All.Select(region => new CompletionItem(region.Name)));

    // Whoever presses the tab key outside a project gets no names, and no error on the line being typed.
    private static IEnumerable<CompletionItem> Stacks(CommandContext context)
    {
        try
        {
            return ProjectReader.Find(context.WorkingDirectory).Stacks().Select(name => new CompletionItem(name));
        }
        catch (ProblemException)
        {
            return [];
        }
    }
}
