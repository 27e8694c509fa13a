using System.CommandLine;
using LandingZone.Tools.Offboarding;
using LandingZone.Tools.Preview.Running;
using LandingZone.Tools.Rendering;
using LandingZone.Tools.Stacks;

namespace LandingZone.Tools.Commands;

/// <summary><c>lz offboard</c>: what leaving GuardDuty takes, step by step, and what stays behind. Changes nothing.</summary>
public static class OffboardCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandContext context)
    {
        var stack = CommonOptions.Stack(context);
        var format = CommonOptions.Format("text or json.", "text", "json");
        var folder = CommonOptions.Folder();
        var command = new Command("offboard", "Lists the steps of leaving GuardDuty with what each does in which region, and what stays behind. Changes nothing.")
        {
            stack, format, folder,
        };
        command.SetAction(async (parsed, _) =>
        {
            var settings = StackReader.Read(CommonOptions.Project(context, parsed, folder), parsed.GetRequiredValue(stack));
            var plan = OffboardPlan.Between(
                await Previewer.PreviewAsync(settings, context.Program),
                await Previewer.PreviewAsync(OffboardSettings.Of(settings), context.Program));
            if (parsed.GetValue(format) == "json")
                JsonOutput.Write(context.Output, OffboardText.Json(plan));
            else
                LineWriter.Write(context.Output, OffboardText.Lines(plan), context.Colour);
            return ExitCode.Fine;
        });
        return command;
    }
}
