using System.CommandLine;
using System.CommandLine.Parsing;
using LandingZone.Tools.Rendering;

namespace LandingZone.Tools.Commands;

/// <summary>The <c>lz</c> command.</summary>
public static class LzCommand
{
    /// <summary>The command with all of its commands.</summary>
    public static RootCommand Create(CommandContext context) => new("Previews and checks the landing zone without a cloud account.")
    {
        PreviewCommand.Create(context), PlanCommand.Create(context), DiffCommand.Create(context),
        AccountCommand.Create(context), CoverageCommand.Create(context), InitCommand.Create(context), DoctorCommand.Create(context),
        PatternCommand.Create(context), CatalogueCommand.Create(context), GraphCommand.Create(context),
        SimulateCommand.Create(context), OffboardCommand.Create(context),
    };

    /// <summary>Runs a command line and returns its <see cref="ExitCode"/>.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, CommandContext context)
    {
        var parsed = Create(context).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            ProblemText.Write(context.Error, parsed.Errors.Select(e => new Problem(e.Message, "", $"See '{PathOf(parsed.CommandResult)} --help'.")));
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

    /// <summary>A command with the ones it belongs to, such as <c>lz account add</c>.</summary>
    private static string PathOf(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{PathOf(parent)} {command.Command.Name}" : "lz";
}
