using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using LandingZone.Tools.Init;
using LandingZone.Tools.Stacks;

namespace LandingZone.Tools.Commands;

/// <summary><c>lz init</c>: writes the stack file of an organization that is new to the landing zone.</summary>
public static partial class InitCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandContext context)
    {
        var stack = new Option<string>("--stack", "-s") { Description = "The new stack, such as dev.", Required = true, HelpName = "name" };
        var force = new Option<bool>("--force") { Description = "Replace a stack file that exists." };
        var folder = CommonOptions.Folder();
        var answers = InitQuestion.All.Select(question => new Option<string?>(question.Option) { Description = question.Text, HelpName = "value" }).ToImmutableArray();
        var command = new Command("init", "Writes a stack file for your organization; asks on a terminal for what the options leave out.") { stack, force, folder };
        foreach (var answer in answers)
            command.Add(answer);
        command.Validators.Add(result => Check(result, stack, Given(result, answers), context.Terminal is not null));
        command.SetAction(parsed =>
        {
            var name = parsed.GetRequiredValue(stack);
            var project = CommonOptions.Project(context, parsed, folder);
            var file = project.StackFileName(name);
            var path = Path.Combine(project.Directory, file);
            if (File.Exists(path) && !parsed.GetValue(force))
                throw new ProblemException($"{file} exists already", file, "Choose another --stack, or replace the file with --force.");
            var check = new InitCheck(project, name);
            var given = Given(parsed.CommandResult, answers);
            var complete = context.Terminal is { } terminal ? InitPrompts.Ask(terminal(), check, given) : given;
            if (check.Problems(complete) is { IsEmpty: false } problems)
                throw new ProblemException(problems);
            new StackText(path, file, "", false).Write(StackTemplate.Write(project.Name, complete));
            context.Output.WriteLine($"""
                {file}: written.

                Next:
                  lz preview --stack {name}          # what the stack will declare; needs no cloud account
                  lz plan --stack {name}             # the plan that pull requests show the difference of
                  lz doctor --stack {name}           # what an update needs, and whether it is there
                  pulumi stack init {name}
                  pulumi up --stack {name}
                """.ReplaceLineEndings(context.Output.NewLine));
            return ExitCode.Fine;
        });
        return command;
    }

    private static void Check(CommandResult result, Option<string> stack, InitAnswers given, bool canAsk)
    {
        if (result.GetResult(stack) is { Tokens: [var name] } && !StackName().IsMatch(name.Value))
            result.AddError($"--stack takes 1 to 100 letters, digits, '.', '_' and '-', found '{name.Value}'.");
        if (given.CreatesSecurityAccount && given[InitQuestion.SecurityAccount].Length > 0)
            result.AddError("--security-account names an account that exists; leave --security-name, --security-email and --security-ou out.");
        else if (!canAsk && given.Missing is { IsEmpty: false } missing)
            result.AddError($"{string.Join(", ", missing.Select(question => question.Option))} {(missing.Length == 1 ? "is" : "are")} missing."
                + (missing.Contains(InitQuestion.SecurityAccount) ? " For a security account that is to be created, give --security-name, --security-email and --security-ou instead." : ""));
    }

    private static InitAnswers Given(CommandResult result, ImmutableArray<Option<string?>> answers) => new(answers
        .Where(option => result.GetResult(option) is { Implicit: false, Tokens.Count: > 0 })
        .ToImmutableDictionary(option => option.Name, option => result.GetResult(option)!.Tokens[^1].Value.Trim()));

    [GeneratedRegex(@"^[A-Za-z0-9._-]{1,100}\z")]
    private static partial Regex StackName();
}
