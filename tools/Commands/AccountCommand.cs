using System.CommandLine;

namespace LandingZone.Tools.Commands;

/// <summary><c>lz account</c>: the accounts that a stack creates.</summary>
public static class AccountCommand
{
    /// <summary>The command with its own commands.</summary>
    public static Command Create(CommandContext context) => new("account", "Adds and lists the accounts that a stack creates.")
    {
        AccountAddCommand.Create(context), AccountListCommand.Create(context),
    };
}
