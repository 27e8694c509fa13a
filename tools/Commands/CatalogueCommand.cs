using System.CommandLine;
using LandingZone.Tools.Catalogue;
using LandingZone.Tools.Preview.Running;
using LandingZone.Tools.Rendering;
using LandingZone.Tools.Stacks;

namespace LandingZone.Tools.Commands;

/// <summary><c>lz catalogue</c>: every finding type, and what a stack does about it.</summary>
public static class CatalogueCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandContext context)
    {
        var stack = CommonOptions.Stack(context);
        stack.Required = false;
        stack.Description = "The stack whose notifications and responses to show.";
        var type = new Option<string?>("--type") { Description = "Only types that fit, with * for any characters.", HelpName = "glob" };
        CommonOptions.CompleteFindingTypes(type);
        var format = CommonOptions.Format("table, json or markdown.", "table", "json", "markdown");
        var folder = CommonOptions.Folder();
        var command = new Command("catalogue", "Lists finding types with severity, protection plan and family, and what a stack does about each.") { stack, type, format, folder };
        command.SetAction(async (parsed, _) =>
        {
            var (name, glob) = (parsed.GetValue(stack), parsed.GetValue(type));
            var types = StackCatalogue.Types(glob);
            if (types.IsEmpty)
                throw new ProblemException($"no finding type fits '{glob}'", "--type", "Leave the option out to see all of them.");
            var rows = name is null ? StackCatalogue.Of(types) : StackCatalogue.Of(types,
                await Previewer.PreviewAsync(StackReader.Read(CommonOptions.Project(context, parsed, folder), name), context.Program));
            if (parsed.GetValue(format) == "json")
                JsonOutput.Write(context.Output, CatalogueText.Json(name, rows));
            else
                foreach (var line in parsed.GetValue(format) == "markdown" ? CatalogueText.Markdown(rows) : CatalogueText.Table(rows))
                    context.Output.WriteLine(line);
            return ExitCode.Fine;
        });
        return command;
    }
}
