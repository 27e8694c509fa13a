using System.CommandLine;
using System.Text;
using LandingZone.Tools.Diff;
using LandingZone.Tools.Plans;
using LandingZone.Tools.Preview;
using LandingZone.Tools.Preview.Running;
using LandingZone.Tools.Rendering;
using LandingZone.Tools.Stacks;

namespace LandingZone.Tools.Commands;

/// <summary>
/// <c>lz preview</c>: what a stack declares, without a cloud account, a Pulumi CLI or a passphrase; where the stack has a plan file, what
/// changes against it.
/// </summary>
public static class PreviewCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandContext context)
    {
        var stack = CommonOptions.Stack(context);
        var format = CommonOptions.Format("tree, json or markdown.", "tree", "json", "markdown");
        var folder = CommonOptions.Folder();
        var filter = new Option<string?>("--filter") { Description = "Only resources whose name or type contains this text.", HelpName = "text" };
        var region = new Option<string?>("--region") { Description = "Only resources of this region.", HelpName = "region" };
        CommonOptions.CompleteRegions(region);
        var inputs = new Option<bool>("--show-inputs") { Description = "Show the inputs of each resource in the tree." };
        var full = new Option<bool>("--full") { Description = "Show what stays the same beside what changes. Without changes everything is shown." };
        var command = new Command("preview", "Shows every resource that a stack declares, what changes against its plan, and what the engine or AWS would refuse.")
        {
            stack, format, folder, filter, region, inputs, full,
        };
        command.SetAction(async (parsed, _) =>
        {
            var project = CommonOptions.Project(context, parsed, folder);
            var preview = await Previewer.PreviewAsync(StackReader.Read(project, parsed.GetRequiredValue(stack)), context.Program);
            var plan = new PlanFile(project, preview.Stack).Read();
            var (inRegion, withText) = (parsed.GetValue(region), parsed.GetValue(filter));
            var narrowed = Narrowed(preview, inRegion, withText);
            var diff = plan is null ? null : Narrowed(PlanDiff.Between(plan, preview), narrowed, inRegion, withText);
            switch (parsed.GetValue(format))
            {
                case "json":
                    context.Output.Write(Encoding.UTF8.GetString(PreviewJson.Write(narrowed, diff)));
                    break;
                case "markdown":
                    context.Output.Write(diff is null || parsed.GetValue(full) ? PreviewMarkdown.Render(narrowed) : DiffMarkdown.Render(diff));
                    break;
                default:
                    LineWriter.Write(context.Output, diff is null ? PreviewTree.Render(narrowed, parsed.GetValue(inputs))
                        : PreviewTree.Render(diff, parsed.GetValue(inputs), parsed.GetValue(full) || diff.IsEmpty), context.Colour);
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
            preview = preview.Where(r => HasText(r, text)) is { Resources.Length: > 0 } found ? found
                : throw new ProblemException($"no resource has '{text}' in its name or type", "--filter", "Leave the option out to see all of them.");
        return preview;
    }

    /// <summary>Keeps the changes of what a preview was narrowed to, and of what is gone and would have been kept.</summary>
    private static PlanDiff Narrowed(PlanDiff diff, StackPreview kept, string? region, string? text)
    {
        var urns = kept.Resources.Select(r => r.Urn).ToHashSet();
        var deleted = diff.Changes.Where(c => c.After is null).Select(c => c.Before!.Urn).ToHashSet();
        // With the components above them, without which the tree has no place for them.
        var gone = diff.Base.Where(r => deleted.Contains(r.Urn) && (region is null || r.Region == region) && (text is null || HasText(r, text)))
            .Resources.Select(r => r.Urn).ToHashSet();
        return diff with
        {
            Head = kept,
            Changes = [.. diff.Changes.Where(c => (c.After is { } after && urns.Contains(after.Urn)) || (c.Before is { } before && gone.Contains(before.Urn)))],
        };
    }

    private static bool HasText(PreviewResource resource, string text) =>
        resource.Name.Contains(text, StringComparison.OrdinalIgnoreCase) || resource.Type.Contains(text, StringComparison.OrdinalIgnoreCase);
}
