using System.CommandLine;
using LandingZone.Tools.Accounts;
using LandingZone.Tools.Rendering;
using LandingZone.Tools.Stacks;

namespace LandingZone.Tools.Commands;

/// <summary><c>lz account list</c>.</summary>
public static class AccountListCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandContext context)
    {
        var stack = CommonOptions.Stack(context);
        var format = CommonOptions.Format("table or json.", "table", "json");
        var folder = CommonOptions.Folder();
        var command = new Command("list", "Lists the accounts that a stack creates.") { stack, format, folder };
        command.SetAction(parsed =>
        {
            var name = parsed.GetRequiredValue(stack);
            var accounts = LandingZoneLoader.Settings(StackReader.Read(CommonOptions.Project(context, parsed, folder), name)).Accounts;
            if (parsed.GetValue(format) == "json")
                JsonOutput.Write(context.Output, AccountList.Json(name, accounts));
            else
                foreach (var line in AccountList.Table(name, accounts))
                    context.Output.WriteLine(line);
            return ExitCode.Fine;
        });
        return command;
    }
}
