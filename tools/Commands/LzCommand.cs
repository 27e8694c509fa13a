using System.CommandLine;
using LandingZone.Tools.Rendering;

namespace LandingZone.Tools.Commands;

/// <summary>The <c>lz</c> command.</summary>
public static class LzCommand
{
    /// <summary>Runs a command line and returns its <see cref="ExitCode"/>.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, CommandContext context)
    {
        var root = new RootCommand("Previews and checks the landing zone without a cloud account.")
        {
            PreviewCommand.Create(context), PlanCommand.Create(context), DiffCommand.Create(context),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            var command = parsed.CommandResult.Command == root ? "lz" : $"lz {parsed.CommandResult.Command.Name}";
            ProblemText.Write(context.Error, parsed.Errors.Select(e => new Problem(e.Message, "", $"See '{command} --help'.")));
            return ExitCode.Usage;
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = context.Output,
                Error = context.Error,
                EnableDefaultExceptionHandler = false,
            });
        }
        catch (ProblemException error)
        {
            ProblemText.Write(context.Error, error.Problems);
            return ExitCode.Wrong;
        }
    }
}
