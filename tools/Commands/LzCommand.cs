using System.CommandLine;
using LandingZone.Tools.Commands.Help;
using LandingZone.Tools.Rendering;

namespace LandingZone.Tools.Commands;

/// <summary>The <c>lz</c> command.</summary>
public static class LzCommand
{
    /// <summary>All commands, with their help.</summary>
    public static RootCommand Create(CommandContext context)
    {
        var root = new RootCommand("Previews, checks and runs a landing zone that gives every account of an AWS organization Amazon GuardDuty.")
        {
            PreviewCommand.Create(context), PlanCommand.Create(context), DiffCommand.Create(context),
            AccountCommand.Create(context), CoverageCommand.Create(context), InitCommand.Create(context), DoctorCommand.Create(context),
            PatternCommand.Create(context), CatalogueCommand.Create(context), GraphCommand.Create(context),
            SimulateCommand.Create(context), OffboardCommand.Create(context), CompletionCommand.Create(context),
        };
        HelpText.Attach(root);
        return root;
    }

    /// <summary>Runs a command line and returns its <see cref="ExitCode"/>.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, CommandContext context)
    {
        var parsed = Create(context).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            ProblemText.Write(context.Error, UsageErrors.Of(parsed));
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
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            ProblemText.Write(context.Error, [new Problem(error.Message, $"lz {HelpText.PathOf(parsed.CommandResult.Command)}", "Check that the file is there, and that you may read or write it.")]);
            return ExitCode.Wrong;
        }
    }
}
