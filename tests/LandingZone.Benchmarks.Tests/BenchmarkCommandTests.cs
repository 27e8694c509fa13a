using System.CommandLine;
using LandingZone.Benchmarks.Figures;
using LandingZone.Benchmarks.Results;

namespace LandingZone.Benchmarks.Tests;

public sealed class BenchmarkCommandTests : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _progress = new();
    private readonly List<BenchmarkContext> _measured = [];

    public void Dispose()
    {
        _output.Dispose();
        _progress.Dispose();
    }

    [Fact]
    public async Task Run_without_arguments_measures_everything_and_prints_the_table()
    {
        Assert.Equal(BenchmarkCommand.Met, await RunAsync([Figure("one", 1), Figure("two", 2)]));

        Assert.StartsWith("a machine\n\n| figure | what", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("| one ", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("| two ", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal(new BenchmarkContext("root", 15, 10_000, 2, false, _progress), _measured[0]);
    }

    [Fact]
    public async Task Run_with_names_measures_only_these()
    {
        Assert.Equal(BenchmarkCommand.Met, await RunAsync([Figure("one", 1), Figure("two", 2)], "two", "--json", "--runs", "3"));

        Assert.Contains("\"figure\": \"two\"", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal(3, Assert.Single(_measured).Runs);
    }

    [Fact]
    public async Task Run_missed_target_is_an_exit_code_of_its_own() =>
        Assert.Equal(BenchmarkCommand.Missed, await RunAsync([Figure("one", 11)]));

    [Fact]
    public async Task Run_figure_that_breaks_is_told_and_the_others_are_measured()
    {
        var broken = new Figure("broken", "breaks", _ => throw new BenchmarkException("This is lost.\nmore"));

        Assert.Equal(BenchmarkCommand.Broken, await RunAsync([broken, Figure("two", 2)]));

        Assert.Contains("error: broken: This is lost.", _progress.ToString(), StringComparison.Ordinal);
        Assert.Contains("not measured", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("| two ", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_names_every_figure_and_measures_none()
    {
        Assert.Equal(BenchmarkCommand.Met, await RunAsync(AllFigures.List, "--list"));

        Assert.Equal(
            AllFigures.List.Select(figure => figure.Name),
            _output.ToString().TrimEnd().Split('\n').Select(line => line.Split(' ')[0]));
    }

    [Theory]
    [InlineData("--runs", "0")]
    [InlineData("nonsense", "--json")]
    public async Task Run_wrong_arguments_measure_nothing(params string[] arguments)
    {
        Assert.NotEqual(BenchmarkCommand.Met, await RunAsync([Figure("one", 1)], arguments));
        Assert.Empty(_measured);
    }

    private Figure Figure(string name, double value) => new(name, name, context =>
    {
        _measured.Add(context);
        return Task.FromResult<IReadOnlyList<Result>>([new(name, "what", value, "s") { Target = 10 }]);
    });

    private Task<int> RunAsync(IReadOnlyList<Figure> figures, params string[] arguments) => BenchmarkCommand
        .Create(figures, "root", () => "a machine", _output, _progress)
        .Parse(arguments).InvokeAsync(new InvocationConfiguration { Output = _output, Error = _progress });
}
