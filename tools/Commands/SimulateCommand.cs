using System.CommandLine;
using LandingZone.Tools.Simulate.Stacks;
using LandingZone.Tools.Stacks;

namespace LandingZone.Tools.Commands;

/// <summary><c>lz simulate</c>: what a stack would do if an event arrived.</summary>
public static class SimulateCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandContext context)
    {
        var stack = CommonOptions.Stack(context);
        var file = new Option<string?>("--event")
        {
            Description = "A JSON event, a JSON Lines sequence, a folder of both, or - for standard input.",
            HelpName = "file|folder|-",
        };
        var sample = new SampleOptions();
        var world = new Option<string?>("--world")
        {
            Description = "The accounts and what is in them, as YAML; a small organization is built in.",
            HelpName = "file",
        };
        var format = CommonOptions.Format("timeline, json, or html for one page to read and pass on.", "timeline", "json", "html");
        var output = new Option<string?>("--out") { Description = "Write to this file instead of the terminal.", HelpName = "file" };
        var full = new Option<bool>("--full") { Description = "Show every rule and call in the timeline, also those that led to nothing." };
        var expect = new Option<string?>("--expect")
        {
            Description = "Compare with the expectations in this file, and end with 1 where something is different.",
            HelpName = "file",
        };
        var write = new Option<string?>("--write-expect") { Description = "Write what happened to this file, as expectations.", HelpName = "file" };
        var folder = CommonOptions.Folder();
        var command = new Command(
            "simulate", "Shows what a stack would do if an event arrived: the rules it meets, messages, responses and AWS calls.") { stack, file };
        sample.AddTo(command);
        foreach (var option in new Option[] { world, format, output, full, expect, write, folder })
            command.Options.Add(option);
        command.SetAction(async (parsed, cancellation) =>
        {
            var request = new SimulateRequest(
                parsed.GetValue(file), sample.Read(parsed), parsed.GetValue(world), parsed.GetValue(format)!, parsed.GetValue(output),
                parsed.GetValue(full), parsed.GetValue(expect), parsed.GetValue(write));
            request.Check();
            var project = CommonOptions.Project(context, parsed, folder);
            var declaration = await StackLoading.LoadAsync(StackReader.Read(project, parsed.GetRequiredValue(stack)), context.Program);
            return await new SimulateRun(context, declaration, request).RunAsync(cancellation);
        });
        return command;
    }
}
