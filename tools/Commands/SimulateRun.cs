using System.Collections.Immutable;
using System.Text;
using LandingZone.Findings.Catalogue;
using LandingZone.Tools.Catalogue;
using LandingZone.Tools.Graph;
using LandingZone.Tools.Rendering;
using LandingZone.Tools.Simulate;
using LandingZone.Tools.Simulate.Html;
using LandingZone.Tools.Simulate.Reading;
using LandingZone.Tools.Simulate.Running;
using LandingZone.Tools.Simulate.Stacks;
using LandingZone.Tools.Simulate.Streams;
using LandingZone.Tools.Simulate.Timeline;
using LandingZone.Tools.Simulate.Worlds;

namespace LandingZone.Tools.Commands;

/// <summary>Simulates what was asked for and writes it.</summary>
internal sealed class SimulateRun(CommandContext context, StackDeclaration stack, SimulateRequest request)
{
    private readonly SimulationWorld _world = request.World is { } name
        ? WorldFile.Read(Path.GetFullPath(name, context.WorkingDirectory), name) : WorldFile.BuiltIn();

    private readonly StreamSummary _summary = new();
    private readonly ExpectationRecord? _record = request.WriteExpect is null ? null : new();
    private readonly ExpectationCheck? _check = request.Expect is { } file
        ? new(ExpectationFile.Parse(Read(context, file), file)) : null;

    private string? _page;

    /// <summary>Runs to the end.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var types = request.Sample is { IsGlob: true } glob ? StackCatalogue.Types(glob.Sample) : [];
        if (request.Sample is { IsGlob: true } && types.IsEmpty)
            throw new ProblemException($"no finding type fits '{request.Sample.Sample}'", "--type", "List the types with 'lz catalogue'.");
        var isStream = types.Length > 0 || (request.File is { } path && path != "-" && ScenarioFiles.IsStream(Full(path)));
        await using var file = request.Output is { } target
            ? new StreamWriter(Full(target), append: false, new UTF8Encoding(false)) { NewLine = "\n" } : null;
        var output = file ?? context.Output;
        var total = types.Length > 0 ? types.Length : isStream ? ScenarioFiles.Count(Full(request.File!)) : 1;
        await StreamProgress.RunAsync(context.Progress?.Invoke(), total, async advance =>
        {
            foreach (var scenario in Scenarios(types))
                await RunAsync(scenario, isStream, output, advance, cancellation);
        });
        output.Write(_page);
        if (isStream && request.Format == "timeline")
            foreach (var line in _summary.Table())
                output.WriteLine(line);
        return Finish();
    }

    private IEnumerable<Scenario> Scenarios(ImmutableArray<FindingTypeEntry> types) => request switch
    {
        { Sample: { IsGlob: true } glob } => types.Select(type =>
            new Scenario(type.Type, null, [((glob with { Sample = type.Type }).For(stack), "--type")])),
        { Sample: { } sample } => [new(sample.Sample, null, [(sample.For(stack), "--type")])],
        { File: "-" } => [ScenarioFiles.From(context.Input)],
        _ => ScenarioFiles.Find(Full(request.File!), request.File!),
    };

    private async Task RunAsync(Scenario scenario, bool isStream, TextWriter output, Action advance, CancellationToken cancellation)
    {
        var world = scenario.World is { } own ? WorldFile.Read(own, Path.GetFileName(own)) : _world;
        await using var simulator = await Simulator.StartAsync(stack, world, detailed: !isStream || request.Format != "timeline");
        foreach (var (json, place) in scenario.Events)
        {
            cancellation.ThrowIfCancellationRequested();
            var sample = CatalogueEvent.TryRead(json, place);
            sample?.Check(place);
            var whole = sample?.For(stack) ?? json;
            var report = await simulator.SimulateAsync(EventInput.Read(whole, stack, place));
            _summary.Add(report);
            _record?.Add(scenario.Name, Expectation.Of(report.Outcome));
            _check?.Add(scenario.Name, Expectation.Of(report.Outcome));
            if (request.Format == "json")
                output.Write(isStream ? ReportJson.WriteLine(report) : ReportJson.Write(report));
            else if (request.Format == "html")
                _page = _page is null ? ReportPage.Write(report, ArchitectureReader.Read(stack.Preview))
                    : throw new ProblemException("a page shows one event, and these are several", "--format html", "Give one event, or choose timeline or json.");
            else if (!isStream)
                LineWriter.Write(output, TimelineText.Render(report, request.Full), context.Colour && request.Output is null);
            advance();
        }
    }

    private int Finish()
    {
        if (_record is not null)
        {
            var heading = $"What the stack {stack.Preview.Stack} does about each event; written by lz simulate --write-expect.";
            File.WriteAllText(Full(request.WriteExpect!), ExpectationFile.Write(heading, _record.All));
        }

        if (_check is null)
            return ExitCode.Fine;
        var lines = _check.Finish();
        foreach (var line in lines)
            context.Error.WriteLine(line);
        return _check.IsMet ? ExitCode.Fine : ExitCode.Wrong;
    }

    private string Full(string path) => Path.GetFullPath(path, context.WorkingDirectory);

    private static string Read(CommandContext context, string file)
    {
        var path = Path.GetFullPath(file, context.WorkingDirectory);
        return File.Exists(path) ? File.ReadAllText(path, Encoding.UTF8)
            : throw new ProblemException($"there is no file {file}", "--expect", "Write one with --write-expect.");
    }
}
