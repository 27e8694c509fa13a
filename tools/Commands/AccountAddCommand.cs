using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using LandingZone.Tools.Accounts;
using LandingZone.Tools.Diff;
using LandingZone.Tools.Preview.Running;
using LandingZone.Tools.Rendering;
using LandingZone.Tools.Stacks;

namespace LandingZone.Tools.Commands;

/// <summary><c>lz account add</c>: puts accounts into a stack file, after showing what an update would then do.</summary>
public static class AccountAddCommand
{
    private sealed record Options(Option<string> Stack, Option<string?> Name, Option<string?> Email, Option<string?> Unit, Option<string[]> Tags,
        Option<string?> From, Option<bool> DryRun, Option<string?> Folder)
    {
        public ImmutableArray<Option> OfOneAccount => [Name, Email, Unit];
    }

    /// <summary>The command with its options.</summary>
    public static Command Create(CommandContext context)
    {
        var options = new Options(
            CommonOptions.Stack(context),
            new("--name") { Description = "Name of the account, which identifies it in the stack.", HelpName = "text" },
            new("--email") { Description = "Address of its root user, which no other AWS account has.", HelpName = "address" },
            new("--ou") { Description = "Its organizational unit, ou-….", HelpName = "id" },
            new("--tag") { Description = "A tag, key=value; as often as needed.", HelpName = "key=value", DefaultValueFactory = _ => [] },
            new("--from") { Description = "Add every account of a CSV file with the columns name, email, ou and tag:KEY.", HelpName = "file" },
            new("--dry-run") { Description = "Show what would change and write nothing." },
            CommonOptions.Folder());
        var command = new Command("add", "Adds accounts to a stack file and shows what an update will do. Comments and the order of keys stay.")
        {
            options.Stack, options.Name, options.Email, options.Unit, options.Tags, options.From, options.DryRun, options.Folder,
        };
        command.Validators.Add(result => Check(result, options));
        command.SetAction((parsed, _) => RunAsync(context, parsed, options));
        return command;
    }

    private static void Check(CommandResult result, Options options)
    {
        var given = options.OfOneAccount.Where(option => result.GetResult(option) is { Implicit: false }).Select(option => option.Name).ToList();
        var tags = result.GetResult(options.Tags) is { Implicit: false } tag ? [.. tag.Tokens.Select(token => token.Value)] : ImmutableArray<string>.Empty;
        if (result.GetResult(options.From) is { Implicit: false })
        {
            if (given.Count > 0 || tags.Length > 0)
                result.AddError($"--from takes every account from the file; leave {string.Join(", ", given.Concat(tags.Length > 0 ? ["--tag"] : []))} out.");
            return;
        }
        var missing = options.OfOneAccount.Select(option => option.Name).Except(given).ToList();
        if (missing.Count > 0)
            result.AddError($"{string.Join(", ", missing)} {(missing.Count == 1 ? "is" : "are")} missing. Give --name, --email and --ou for one account, or --from for a file of them.");
        foreach (var wrong in tags.Where(text => text.IndexOf('=', StringComparison.Ordinal) < 1))
            result.AddError($"--tag takes key=value, found '{wrong}'.");
        foreach (var twice in tags.CountBy(text => text.Split('=')[0]).Where(count => count.Value > 1))
            result.AddError($"--tag gives the key '{twice.Key}' {twice.Value} times.");
    }

    private static async Task<int> RunAsync(CommandContext context, ParseResult parsed, Options options)
    {
        var project = CommonOptions.Project(context, parsed, options.Folder);
        var stack = parsed.GetRequiredValue(options.Stack);
        var file = StackText.Read(project, stack);
        var accounts = parsed.GetValue(options.From) is { } from ? FromFile(context, from)
            : [new NewAccount(parsed.GetValue(options.Name)!, parsed.GetValue(options.Email)!, parsed.GetValue(options.Unit)!,
                [.. parsed.GetRequiredValue(options.Tags).Select(Tag)], AccountSource.CommandLine)];
        var addition = AccountAddition.Plan(project, stack, file.Text, accounts);

        // The preview finds what the settings alone do not show, such as names that are too long; it comes before anything is written.
        var diff = PlanDiff.Between(await Previewer.PreviewAsync(addition.Before, context.Program), await Previewer.PreviewAsync(addition.After, context.Program));
        LineWriter.Write(context.Output, PreviewTree.Render(diff, showInputs: false, full: false), context.Colour);
        context.Output.WriteLine();
        var count = $"{accounts.Length} {(accounts.Length == 1 ? "account" : "accounts")}";
        if (parsed.GetValue(options.DryRun))
        {
            context.Output.WriteLine($"{file.Name}: {count} to add; nothing is written in a dry run.");
            return ExitCode.Fine;
        }
        file.Write(addition.Text);
        context.Output.WriteLine($"{file.Name}: {count} added. Next: lz plan --stack {stack}");
        return ExitCode.Fine;
    }

    private static ImmutableArray<NewAccount> FromFile(CommandContext context, string file)
    {
        var path = Path.GetFullPath(file, context.WorkingDirectory);
        return File.Exists(path) ? AccountCsv.Parse(File.ReadAllText(path), file)
            : throw new ProblemException($"there is no file {file}", file, "Name a CSV file with the columns name, email and ou.");
    }

    private static KeyValuePair<string, string> Tag(string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        return KeyValuePair.Create(text[..at], text[(at + 1)..]);
    }
}
