using System.CommandLine;
using System.Text;
using LandingZone.Findings.Patterns;
using LandingZone.Tools.Patterns;

namespace LandingZone.Tools.Commands;

/// <summary><c>lz pattern</c>: tries event patterns as EventBridge would. Needs neither program nor project.</summary>
public static class PatternCommand
{
    /// <summary>The command with its own commands.</summary>
    public static Command Create(CommandContext context) => new("pattern", "Tries event patterns on events, as EventBridge would.")
    {
        Test(context), Explain(context),
    };

    private static Command Test(CommandContext context)
    {
        var file = new Argument<string>("CASES") { Description = "A JSON file of cases: name, pattern, event, and expected: match, no-match or invalid." };
        var command = new Command("test", "Runs a file of cases and ends with 1 where any failed.") { file };
        command.SetAction(parsed =>
        {
            var name = parsed.GetRequiredValue(file);
            var failed = 0;
            var cases = PatternCaseFile.Parse(Contents(context, name, "Name a JSON file of cases."), name);
            foreach (var one in cases)
            {
                var verdict = PatternVerdict.Evaluate(one.Pattern, one.Event);
                if (verdict.Label == one.Expected)
                    continue;
                failed++;
                context.Output.WriteLine($"FAILED {one.Name}: expected {one.Expected}, came {verdict.Label}: {verdict.Reason ?? "Every condition is met."}");
            }
            context.Output.WriteLine($"{cases.Length - failed} passed, {failed} failed");
            return failed == 0 ? ExitCode.Fine : ExitCode.Wrong;
        });
        return command;
    }

    private static Command Explain(CommandContext context)
    {
        var pattern = new Option<string>("--pattern") { Description = "The pattern: a file, or the JSON itself.", Required = true, HelpName = "file|json" };
        var candidate = new Option<string>("--event") { Description = "The event: a file, or - for standard input.", Required = true, HelpName = "file|-" };
        var command = new Command("explain", "Says whether an event matches a pattern, and if not, which condition failed first.") { pattern, candidate };
        command.SetAction(parsed =>
        {
            var (patternText, eventName) = (parsed.GetRequiredValue(pattern), parsed.GetRequiredValue(candidate));
            var isJson = patternText.TrimStart().StartsWith('{');
            var rule = Pattern(isJson ? patternText : Contents(context, patternText, "Give a file, or JSON that starts with {."), isJson ? "--pattern" : patternText);
            var explanation = rule.Explain(Event(eventName == "-" ? context.Input.ReadToEnd() : Contents(context, eventName, "Give a file, or - for standard input."), eventName));
            context.Output.WriteLine(explanation.Matched ? "match" : "no-match");
            if (!explanation.Matched)
            {
                context.Output.WriteLine($"  path:     {explanation.Path}");
                context.Output.WriteLine($"  expected: {explanation.Expected}");
                context.Output.WriteLine($"  found:    {(explanation.Found.Count == 0 ? "nothing" : string.Join(", ", explanation.Found))}");
            }
            context.Output.WriteLine($"  {explanation.Reason}");
            return ExitCode.Fine;
        });
        return command;
    }

    private static EventPattern Pattern(string json, string place)
    {
        try
        {
            return EventPattern.Parse(json);
        }
        catch (InvalidPatternException error)
        {
            throw new ProblemException(error.Message, place, "EventBridge would refuse the rule; see \"Creating Amazon EventBridge event patterns\".");
        }
    }

    private static FlatEvent Event(string json, string place)
    {
        try
        {
            return FlatEvent.Parse(json);
        }
        catch (FormatException error)
        {
            throw new ProblemException(error.Message, place == "-" ? "standard input" : place, "Give the whole event as one JSON object.");
        }
    }

    private static string Contents(CommandContext context, string file, string fix)
    {
        var path = Path.GetFullPath(file, context.WorkingDirectory);
        return File.Exists(path) ? File.ReadAllText(path, Encoding.UTF8) : throw new ProblemException($"there is no file {file}", file, fix);
    }
}
