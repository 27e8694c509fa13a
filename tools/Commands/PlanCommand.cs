using System.Collections.Immutable;
using System.CommandLine;
using LandingZone.Tools.Plans;
using LandingZone.Tools.Preview.Running;
using LandingZone.Tools.Stacks;

namespace LandingZone.Tools.Commands;

/// <summary><c>lz plan</c>: writes the reviewed plan of each stack, or checks that it is what the program declares.</summary>
public static class PlanCommand
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandContext context)
    {
        var stack = CommonOptions.Stack(context);
        stack.Required = false;
        stack.Description = "The stack, as in Pulumi.<stack>.yaml; all of them unless given.";
        var check = new Option<bool>("--check") { Description = "Write nothing; end with 1 where a plan is missing or out of date." };
        var folder = CommonOptions.Folder();
        var command = new Command("plan", "Writes plans/<stack>.json, which a pull request shows the difference of.") { stack, check, folder };
        command.SetAction(async (parsed, _) =>
        {
            var project = CommonOptions.Project(context, parsed, folder);
            var problems = new List<Problem>();
            foreach (var name in Stacks(project, parsed.GetValue(stack)))
            {
                var file = new PlanFile(project, name);
                var preview = await Previewer.PreviewAsync(StackReader.Read(project, name), context.Program);
                if (!parsed.GetValue(check))
                    context.Output.WriteLine($"{file.Name}: {(file.Write(preview) ? "written" : "unchanged")}");
                else if (file.Check(preview) is { } problem)
                    problems.Add(problem);
                else
                    context.Output.WriteLine($"{file.Name}: up to date");
            }
            return problems.Count > 0 ? throw new ProblemException(problems) : ExitCode.Fine;
        });
        return command;
    }

    private static ImmutableArray<string> Stacks(Project project, string? one) => one is not null ? [one]
        : project.Stacks() is { Length: > 0 } all ? all
        : throw new ProblemException("the project has no stack", project.FileName, $"Create {project.StackFileName("dev")}.");
}
