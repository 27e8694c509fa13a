using System.CommandLine;
using LandingZone.Tools.Doctor;
using LandingZone.Tools.Doctor.AwsChecks;
using LandingZone.Tools.Rendering;
using LandingZone.Tools.Stacks;

namespace LandingZone.Tools.Commands;

/// <summary><c>lz doctor</c>: what an update of a stack needs, and whether it is there. Works offline; without credentials it says of AWS what to look at.</summary>
public static class DoctorCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandContext context)
    {
        var stack = CommonOptions.Stack(context);
        var format = CommonOptions.Format("text or json.", "text", "json");
        var folder = CommonOptions.Folder();
        var command = new Command("doctor", "Says what 'pulumi up' will need and whether it is there, and how to get what is missing.") { stack, format, folder };
        command.SetAction(async (parsed, cancellation) =>
        {
            var project = CommonOptions.Project(context, parsed, folder);
            var name = parsed.GetRequiredValue(stack);
            var machine = context.Machine();
            var (stackResults, preview) = await StackChecks.RunAsync(project, name, context.Program);
            var settings = preview is null ? null : LandingZoneLoader.Settings(StackReader.Read(project, name));
            var report = new DoctorReport(name,
            [
                .. await MachineChecks.RunAsync(project, machine),
                .. stackResults,
                .. await AwsDoctor.RunAsync(settings, preview, machine, project.Directory, cancellation),
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
