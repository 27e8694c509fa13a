using System.CommandLine;
using System.Text;
using LandingZone.Tools.Preview;
using LandingZone.Tools.Preview.Running;
using LandingZone.Tools.Rendering;
using LandingZone.Tools.Stacks;

namespace LandingZone.Tools.Commands;

/// <summary><c>lz preview</c>: what a stack declares, without a cloud account, a Pulumi CLI or a passphrase.</summary>
public static class PreviewCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandContext context)
    {
        var stack = new Option<string>("--stack", "-s") { Description = "The stack, as in Pulumi.<stack>.yaml.", Required = true, HelpName = "name" };
        var format = new Option<string>("--format") { Description = "tree, json or markdown.", DefaultValueFactory = _ => "tree" };
        format.AcceptOnlyFromAmong("tree", "json", "markdown");
        var folder = new Option<string?>("--cwd") { Description = "Start the search for Pulumi.yaml here.", HelpName = "folder" };
        var filter = new Option<string?>("--filter") { Description = "Only resources whose name or type contains this text.", HelpName = "text" };
        var region = new Option<string?>("--region") { Description = "Only resources of this region.", HelpName = "region" };
        var inputs = new Option<bool>("--show-inputs") { Description = "Show the inputs of each resource in the tree." };
        var command = new Command("preview", "Shows every resource that a stack declares, and what the engine or AWS would refuse.")
        {
            stack, format, folder, filter, region, inputs,
        };
        command.SetAction(async (parsed, _) =>
        {
            var project = ProjectReader.Find(Path.GetFullPath(parsed.GetValue(folder) ?? ".", context.WorkingDirectory));
            var preview = await Previewer.PreviewAsync(StackReader.Read(project, parsed.GetRequiredValue(stack)), context.Program);
            if (parsed.GetValue(region) is { } wanted)
                preview = preview.Where(r => r.Region == wanted);
            if (parsed.GetValue(filter) is { } text)
                preview = preview.Where(r => r.Name.Contains(text, StringComparison.OrdinalIgnoreCase)
                    || r.Type.Contains(text, StringComparison.OrdinalIgnoreCase));
            switch (parsed.GetValue(format))
            {
                case "json":
                    context.Output.Write(Encoding.UTF8.GetString(PreviewJson.Write(preview)));
                    break;
                case "markdown":
                    context.Output.Write(PreviewMarkdown.Render(preview));
                    break;
                default:
                    LineWriter.Write(context.Output, PreviewTree.Render(preview, parsed.GetValue(inputs)), context.Colour);
                    break;
            }
            return ExitCode.Fine;
        });
        return command;
    }
}
