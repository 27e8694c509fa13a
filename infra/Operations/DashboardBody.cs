using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace LandingZone.Infra.Operations;

/// <summary>What the dashboard shows.</summary>
/// <param name="Region">Region of the metrics.</param>
/// <param name="Functions">Handler and function name.</param>
/// <param name="DeadLetters">Label and queue name.</param>
/// <param name="FindingsQueue">Name of the queue of findings that wait for a response.</param>
/// <param name="BusName">Name of the findings bus.</param>
public sealed record DashboardFacts(
    string Region,
    ImmutableArray<(string Handler, string Name)> Functions,
    ImmutableArray<(string Label, string Name)> DeadLetters,
    string FindingsQueue,
    string BusName);

/// <summary>The body of the dashboard ("Dashboard body structure and syntax", CloudWatch API reference): two charts a row, most important first.</summary>
public static class DashboardBody
{
    private const int Width = 12;
    private const int Height = 6;

    /// <summary>The body as JSON.</summary>
    public static string For(DashboardFacts facts)
    {
        ImmutableArray<Chart> charts =
        [
            new("Dead letters: all of these stay at zero", "Maximum",
                [.. facts.DeadLetters.Select(queue => new Line("AWS/SQS", "ApproximateNumberOfMessagesVisible", "QueueName", queue.Name, queue.Label))]),
            new("Errors", "Sum", Lines(facts, "Errors")),
            new("Findings that wait for a response", "Maximum",
                [
                    new("AWS/SQS", "ApproximateNumberOfMessagesVisible", "QueueName", facts.FindingsQueue, "waiting"),
                    new("AWS/SQS", "ApproximateAgeOfOldestMessage", "QueueName", facts.FindingsQueue, "age of the oldest, seconds"),
                ]),
            new("Throttles", "Sum", Lines(facts, "Throttles")),
            new("Events on the findings bus", "Sum",
                [
                    new("AWS/Events", "MatchedEvents", "EventBusName", facts.BusName, "matched by rules"),
                    new("AWS/Events", "FailedInvocations", "EventBusName", facts.BusName, "given up"),
                ]),
            new("Invocations", "Sum", Lines(facts, "Invocations")),
            new("Duration, 99 of 100 runs, milliseconds", "p99", Lines(facts, "Duration")),
        ];
        return new JsonObject { ["widgets"] = new JsonArray([.. charts.Select((chart, index) => Widget(chart, index, facts.Region))]) }.ToJsonString();
    }

    private static ImmutableArray<Line> Lines(DashboardFacts facts, string metric) =>
        [.. facts.Functions.Select(function => new Line("AWS/Lambda", metric, "FunctionName", function.Name, function.Handler))];

    private static JsonObject Widget(Chart chart, int index, string region) => new()
    {
        ["type"] = "metric",
        ["x"] = index % 2 * Width,
        ["y"] = index / 2 * Height,
        ["width"] = Width,
        ["height"] = Height,
        ["properties"] = new JsonObject
        {
            ["title"] = chart.Title,
            ["region"] = region,
            ["view"] = "timeSeries",
            ["stat"] = chart.Statistic,
            ["period"] = 300,
            ["metrics"] = new JsonArray([.. chart.Lines.Select(line =>
                new JsonArray(line.Namespace, line.Metric, line.Dimension, line.Resource, new JsonObject { ["label"] = line.Label }))]),
        },
    };

    private sealed record Chart(string Title, string Statistic, ImmutableArray<Line> Lines);

    private sealed record Line(string Namespace, string Metric, string Dimension, string Resource, string Label);
}
