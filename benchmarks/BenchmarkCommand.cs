using System.CommandLine;
using LandingZone.Benchmarks.Figures;
using LandingZone.Benchmarks.Results;
using LandingZone.Tools.Rendering;

namespace LandingZone.Benchmarks;

/// <summary>The command line of the benchmarks.</summary>
public static class BenchmarkCommand
{
    /// <summary>Every target is met, or has none.</summary>
    public const int Met = 0;

    /// <summary>A figure could not be measured.</summary>
    public const int Broken = 1;

    /// <summary>Something was measured that misses its target.</summary>
    public const int Missed = 3;

    /// <summary>Makes the command.</summary>
    /// <param name="figures">What can be measured.</param>
    /// <param name="repository">The root of the repository.</param>
    /// <param name="machine">Describes the machine.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="progress">Where to say what is going on.</param>
    public static RootCommand Create(
        IReadOnlyList<Figure> figures, string repository, Func<string> machine, TextWriter output, TextWriter progress)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var names = new Argument<string[]>("figure") { Description = "The figures to measure; all of them without one.", Arity = ArgumentArity.ZeroOrMore };
        names.AcceptOnlyFromAmong([.. figures.Select(figure => figure.Name)]);
        var json = new Option<bool>("--json") { Description = "Print JSON instead of a table." };
        var list = new Option<bool>("--list") { Description = "Print the figures and measure nothing." };
        var runs = Number("--runs", 15, "How often to start a process for one figure.");
        var findings = Number("--findings", 10_000, "How many findings make the storm.");
        var processes = Number("--processes", 2, "How many functions work on the storm at once.");
        var tests = new Option<bool>("--tests") { Description = "Run the tests that show figures which are no measurements." };
        var command = new RootCommand("Measures the figures that the landing zone promises, and says which are missed.")
        {
            names, json, list, runs, findings, processes, tests,
        };
        command.SetAction(async (parsed, _) =>
        {
            var chosen = parsed.GetValue(names) is { Length: > 0 } some ? [.. figures.Where(figure => some.Contains(figure.Name))] : figures;
            if (parsed.GetValue(list))
            {
                foreach (var figure in chosen)
                    await output.WriteLineAsync($"{figure.Name,-10} {figure.Description}");
                return Met;
            }

            var context = new BenchmarkContext(
                repository, parsed.GetValue(runs), parsed.GetValue(findings), parsed.GetValue(processes), parsed.GetValue(tests), progress);
            var description = machine();
            var (results, broken) = await MeasureAsync(chosen, context);
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(output, ResultJson.Write(description, results));
            }
            else
            {
                await output.WriteLineAsync(description + "\n");
                foreach (var line in ResultTable.Render(results))
                    await output.WriteLineAsync(line);
            }

            return broken ? Broken : results.Any(result => result.IsMiss) ? Missed : Met;
        });
        return command;
    }

    private static async Task<(IReadOnlyList<Result> Results, bool Broken)> MeasureAsync(IReadOnlyList<Figure> figures, BenchmarkContext context)
    {
        var (results, broken) = (new List<Result>(), false);
        foreach (var figure in figures)
        {
            await context.Progress.WriteLineAsync($"measuring {figure.Name}: {figure.Description} …");
            try
            {
                results.AddRange(await figure.MeasureAsync(context));
            }
            catch (BenchmarkException error)
            {
                await context.Progress.WriteLineAsync($"error: {figure.Name}: {error.Message}");
                results.Add(new(figure.Name, figure.Description, null, "") { Note = error.Message.Split('\n')[0] });
                broken = true;
            }
        }

        return (results, broken);
    }

    private static Option<int> Number(string name, int usual, string description)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual, HelpName = "n" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
                result.AddError($"{name} is {result.GetValueOrDefault<int>()}, but must be at least 1.");
        });
        return option;
    }
}
