using LandingZone.Tools.Commands;
using LandingZone.Tools.Stacks;
using Spectre.Console;

namespace LandingZone.Tools.Tests;

/// <summary>Runs a command line in the test's own process.</summary>
public static class Lz
{
    public static Task<(int ExitCode, string Output, string Error)> RunAsync(string folder, StackProgram program, params string[] args) =>
        RunAsync(folder, program, null, args);

    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(
        string folder, StackProgram program, IAnsiConsole? terminal, params string[] args)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        var exitCode = await LzCommand.RunAsync(args, new CommandContext(output, error, false, folder, program, terminal is null ? null : () => terminal));
        return (exitCode, output.ToString(), error.ToString());
    }
}
