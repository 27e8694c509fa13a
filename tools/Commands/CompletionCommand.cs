using System.CommandLine;

namespace LandingZone.Tools.Commands;

/// <summary>
/// <c>lz completion</c>: a script that lets a shell complete commands, options, stacks and finding types. The scripts ask the command itself
/// (<c>[suggest:POSITION]</c>), so they need no change when it changes.
/// </summary>
public static class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish"];

    /// <summary>The command with its argument.</summary>
    public static Command Create(CommandContext context)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or fish." };
        shell.AcceptOnlyFromAmong(Shells);
        var command = new Command("completion", "Prints the script with which a shell completes commands, options, stacks and finding types.") { shell };
        command.SetAction(parsed =>
        {
            context.Output.Write(Script(parsed.GetRequiredValue(shell)));
            return ExitCode.Fine;
        });
        return command;
    }

    private static string Script(string shell)
    {
        using var stream = typeof(CompletionCommand).Assembly.GetManifestResourceStream($"lz.{shell}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
