using System.CommandLine;
using System.Text;
using LandingZone.Tools.Diff;
using LandingZone.Tools.Plans;
using LandingZone.Tools.Preview;
using LandingZone.Tools.Rendering;

namespace LandingZone.Tools.Commands;

/// <summary><c>lz diff</c>: what an update from one plan file to another would do. Needs neither program nor project.</summary>
public static class DiffCommand
{
    /// <summary>The command with its arguments and options.</summary>
    public static Command Create(CommandContext context)
    {
        var before = new Argument<string>("BASE") { Description = "The plan before, a file that 'lz plan' wrote." };
        var after = new Argument<string>("HEAD") { Description = "The plan after." };
        var format = CommonOptions.Format("tree, markdown (fits a pull request's comment) or json.", "tree", "markdown", "json");
        var full = new Option<bool>("--full") { Description = "List what stays the same in the tree too." };
        var exitCode = new Option<bool>("--exit-code") { Description = "End with 1 where the plans differ; without it, with 0." };
        var command = new Command("diff", "Shows what changes between two plan files.") { before, after, format, full, exitCode };
        command.SetAction((parsed, _) =>
        {
            var diff = PlanDiff.Between(Read(context, parsed.GetRequiredValue(before)), Read(context, parsed.GetRequiredValue(after)));
            Write(context, diff, parsed.GetValue(format), parsed.GetValue(full));
            return Task.FromResult(parsed.GetValue(exitCode) && !diff.IsEmpty ? ExitCode.Wrong : ExitCode.Fine);
        });
        return command;
    }

    private static void Write(CommandContext context, PlanDiff diff, string? format, bool full)
    {
        switch (format)
        {
            case "json":
                context.Output.Write(Encoding.UTF8.GetString(DiffJson.Write(diff)));
                break;
            case "markdown":
                context.Output.Write(DiffMarkdown.Render(diff));
                break;
            default:
                LineWriter.Write(context.Output, PreviewTree.Render(diff, showInputs: false, full), context.Colour);
                break;
        }
    }

    private static StackPreview Read(CommandContext context, string file)
    {
        var path = Path.GetFullPath(file, context.WorkingDirectory);
        return File.Exists(path) ? PlanReader.Parse(File.ReadAllText(path), file)
            : throw new ProblemException($"there is no file {file}", file, "Name two plan files, such as plans/dev.json of two commits.");
    }
}
