using LandingZone.Benchmarks.Measuring;
using LandingZone.Benchmarks.Results;

namespace LandingZone.Benchmarks.Figures;

/// <summary>Figures that are true or false. Tests show them; this says which, and runs them when asked to.</summary>
internal static class TestFigure
{
    private const string Project = "tests/LandingZone.Lambdas.Tests";

    private static readonly (string What, string Test)[] Tests =
    [
        ("100 findings at once on one network ACL: one rule and one record per address",
            "StormTests.Remediate_100_parallel_findings_on_one_acl_one_rule_and_one_record_per_address"),
        ("100,000 mutated events: no crash, no action on malformed input",
            "MutatedEventTests.Remediate_100_000_mutated_messages_no_crash_and_no_action_from_malformed_input"),
    ];

    public static async Task<IReadOnlyList<Result>> MeasureAsync(BenchmarkContext context)
    {
        var results = new List<Result>();
        foreach (var (what, test) in Tests)
            results.Add(new Result("tests", what, context.RunTests ? await FailuresAsync(context, test) : null, "failures") { Target = 1, Note = Note(test) });
        return results;

        string Note(string test) => context.RunTests ? test : $"run with --tests, or: dotnet test {Project} --filter FullyQualifiedName~{test}";
    }

    private static async Task<double> FailuresAsync(BenchmarkContext context, string test)
    {
        await context.Progress.WriteLineAsync($"running {test} …");
        try
        {
            var run = await MeasuredCommand.RunAsync(
                ["dotnet", "test", context.PathOf(Project), "--filter", "FullyQualifiedName~" + test], watchMemory: false);
            return run.Output.Contains("Passed:     1", StringComparison.Ordinal)
                ? 0 : throw new BenchmarkException($"No test ran that is named {test}: {run.Output}");
        }
        catch (BenchmarkException error) when (error.Message.StartsWith("dotnet ended with", StringComparison.Ordinal))
        {
            await context.Progress.WriteLineAsync(error.Message);
            return 1;
        }
    }
}
