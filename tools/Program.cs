using LandingZone.Tools;
using LandingZone.Tools.Commands;
using LandingZone.Tools.Doctor;
using LandingZone.Tools.Stacks;
using Spectre.Console;

// One large buffer: the console flushes after every write otherwise.
await using var output = new StreamWriter(Console.OpenStandardOutput(), bufferSize: 1 << 16) { NewLine = "\n" };
return await LzCommand.RunAsync(args,
    new CommandContext(output, Console.Error, ProcessEnvironment.WantsColour, ProcessEnvironment.WorkingDirectory, LandingZoneLoader.Load,
        ProcessEnvironment.IsInteractive ? () => AnsiConsole.Create(new AnsiConsoleSettings()) : null)
    {
        Input = Console.In,
        Progress = ProcessEnvironment.ShowsProgress ? () => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }) : null,
        Machine = () => new Machine(Programs.RunAsync, ProcessEnvironment.Variables),
    });
