using System.CommandLine;
using LandingZone.Tools.Graph;
using LandingZone.Tools.Preview.Running;
using LandingZone.Tools.Stacks;

namespace LandingZone.Tools.Commands;

/// <summary><c>lz graph</c>: draws the architecture of a stack from its preview.</summary>
public static class GraphCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandContext context)
    {
        var stack = CommonOptions.Stack(context);
        var file = new Option<string>("--out", "-o") { Description = "The file to write: .svg, .html or .mmd (Mermaid).", Required = true, HelpName = "file" };
        var folder = CommonOptions.Folder();
        var command = new Command("graph", "Draws the architecture of a stack; what is switched off is grey.") { stack, file, folder };
        command.SetAction(async (parsed, _) =>
        {
            var name = parsed.GetRequiredValue(file);
            Func<Architecture, string> write = Path.GetExtension(name) switch
            {
                ".svg" => GraphText.Svg,
                ".html" => GraphText.Html,
                ".mmd" => GraphText.Mermaid,
                _ => throw new ProblemException($"'{name}' does not end with .svg, .html or .mmd", "--out", "The ending says what is written."),
            };
            var path = OutputFile.Path(context, name, "--out");
            var project = CommonOptions.Project(context, parsed, folder);
            var preview = await Previewer.PreviewAsync(StackReader.Read(project, parsed.GetRequiredValue(stack)), context.Program);
            File.WriteAllText(path, write(ArchitectureReader.Read(preview)));
            return ExitCode.Fine;
        });
        return command;
    }
}
