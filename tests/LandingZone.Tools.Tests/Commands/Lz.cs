using LandingZone.Tools.Commands;
using LandingZone.Tools.Stacks;

namespace LandingZone.Tools.Tests;

/// <summary>Runs a command line in the test's own process.</summary>
public static class Lz
{
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(string folder, StackProgram program, params string[] args)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        var exitCode = await LzCommand.RunAsync(args, new CommandContext(output, error, false, folder, program));
        return (exitCode, output.ToString(), error.ToString());
    }
}
