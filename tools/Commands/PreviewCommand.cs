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
            preview = Narrowed(preview, parsed.GetValue(region), parsed.GetValue(filter));
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

    /// <summary>Keeps what the options ask for; an option that keeps nothing is a mistake and says what there is.</summary>
    private static StackPreview Narrowed(StackPreview preview, string? region, string? text)
    {
        if (region is not null)
        {
            var regions = preview.Resources.Select(r => r.Region).Where(r => r.Length > 0).Distinct().Order(StringComparer.Ordinal);
            preview = preview.Where(r => r.Region == region) is { Resources.Length: > 0 } found ? found
                : throw new ProblemException($"no resource lives in region '{region}'", "--region", $"Choose one of: {string.Join(", ", regions)}.");
        }
        if (text is not null)
            preview = preview.Where(r => r.Name.Contains(text, StringComparison.OrdinalIgnoreCase)
                || r.Type.Contains(text, StringComparison.OrdinalIgnoreCase)) is { Resources.Length: > 0 } found ? found
                : throw new ProblemException($"no resource has '{text}' in its name or type", "--filter", "Leave the option out to see all of them.");
        return preview;
    }
}
