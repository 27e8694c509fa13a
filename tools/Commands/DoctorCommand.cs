using System.CommandLine;
using LandingZone.Tools.Doctor;
using LandingZone.Tools.Rendering;

namespace LandingZone.Tools.Commands;

/// <summary><c>lz doctor</c>: what an update of a stack needs, and whether it is there. Works offline; of AWS it says what to look at.</summary>
public static class DoctorCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandContext context)
    {
        var stack = CommonOptions.Stack(context);
        var format = CommonOptions.Format("text or json.", "text", "json");
        var folder = CommonOptions.Folder();
        var command = new Command("doctor", "Says what 'pulumi up' will need and whether it is there, and how to get what is missing.") { stack, format, folder };
        command.SetAction(async (parsed, _) =>
        {
            var project = CommonOptions.Project(context, parsed, folder);
            var name = parsed.GetRequiredValue(stack);
            var machine = context.Machine();
            var report = new DoctorReport(name,
            [
                .. await MachineChecks.RunAsync(project, machine),
                .. await StackChecks.RunAsync(project, name, context.Program),
                .. AwsQuestions.NotChecked,
            ]);
            if (parsed.GetValue(format) == "json")
                JsonOutput.Write(context.Output, report.Json());
            else
                LineWriter.Write(context.Output, report.Lines(), context.Colour);
            return report.HasProblems ? ExitCode.Wrong : ExitCode.Fine;
        });
        return command;
    }
}
