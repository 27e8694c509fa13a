using System.CommandLine;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LandingZone.Tools.Simulate;
using LandingZone.Tools.Simulate.Reading;
using LandingZone.Tools.Simulate.Running;
using LandingZone.Tools.Simulate.Stacks;
using LandingZone.Tools.Simulate.Worlds;
using LandingZone.Tools.Stacks;

namespace LandingZone.Tools.Commands;

/// <summary><c>lz simulate</c>: what a stack would do if an event arrived.</summary>
public static class SimulateCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandContext context)
    {
        var stack = CommonOptions.Stack(context);
        var file = new Option<string?>("--event") { Description = "The event: a JSON file, or - for standard input.", HelpName = "file|-" };
        var world = new Option<string?>("--world") { Description = "The accounts and what is in them, as YAML; a small organization is built in.", HelpName = "file" };
        var format = CommonOptions.Format("json.", "json");
        var folder = CommonOptions.Folder();
        var sample = new SampleOptions();
        var command = new Command("simulate", "Shows what a stack would do if an event arrived: rules, messages, responses and AWS calls.")
        {
            stack, file, world, format, folder,
        };
        sample.AddTo(command);
        command.SetAction(async (parsed, _) =>
        {
            var project = CommonOptions.Project(context, parsed, folder);
            var declaration = await StackLoading.LoadAsync(StackReader.Read(project, parsed.GetRequiredValue(stack)), context.Program);
            var json = parsed.GetValue(file) is { } name ? Event(context, name) : sample.Event(parsed, declaration);
            var input = EventInput.Read(json, declaration, parsed.GetValue(file) ?? "--type");
            var place = parsed.GetValue(world) is { } path ? WorldFile.Read(Path.GetFullPath(path, context.WorkingDirectory), path) : WorldFile.BuiltIn();
            await using var simulator = await Simulator.StartAsync(declaration, place);
            context.Output.Write(ReportJson.Write(await simulator.SimulateAsync(input)));
            return ExitCode.Fine;
        });
        return command;
    }

    private static JsonObject Event(CommandContext context, string name)
    {
        var path = Path.GetFullPath(name, context.WorkingDirectory);
        if (name != "-" && !File.Exists(path))
            throw new ProblemException($"there is no file {name}", "--event", "Give a JSON file, or - for standard input.");
        try
        {
            return JsonNode.Parse(name == "-" ? context.Input.ReadToEnd() : File.ReadAllText(path, Encoding.UTF8)) as JsonObject
                ?? throw new ProblemException("the document is no JSON object", name, "Give one EventBridge event, or one finding, as a JSON object.");
        }
        catch (JsonException error)
        {
            throw new ProblemException($"the document is not JSON: {error.Message}", name, "Give one EventBridge event, or one finding, as a JSON object.");
        }
    }
}
