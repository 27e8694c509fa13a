using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Remediation;
using LandingZone.Sandbox;
using LandingZone.Sandbox.Lambda;
using LandingZone.Tools.Simulate.Reading;
using LandingZone.Tools.Simulate.Routing;
using LandingZone.Tools.Simulate.Stacks;

namespace LandingZone.Tools.Simulate.Running;

/// <summary>One event on its way, and the events that follow from it, until nothing is left to do.</summary>
/// <param name="stack">The stack.</param>
/// <param name="host">Runs the functions.</param>
/// <param name="clock">The time.</param>
/// <param name="router">The rules.</param>
/// <param name="names">For the accounts' names in calls; null where calls are not kept.</param>
internal sealed class EventRun(StackDeclaration stack, FunctionHost host, SimulatedClock clock, EventRouter router, SandboxState? names)
{
    /// <summary>Events that follow from one event; more would be a loop of rules.</summary>
    private const int MostEvents = 100;

    // By the time at which it is due, then in the order in which it came up.
    private readonly PriorityQueue<Func<Task>, (DateTimeOffset Due, int Order)> _work = new();
    private int _order;

    public List<SimulatedEvent> Events { get; } = [];

    public List<FunctionRun> Functions { get; } = [];

    public List<SimulatedNotification> Notifications { get; } = [];

    public List<SimulatedCall> Calls { get; } = [];

    /// <summary>The details of the result events.</summary>
    public List<JsonElement> Results { get; } = [];

    public bool ReachedRemediate { get; private set; }

    /// <summary>Works until nothing is left to do.</summary>
    public async Task RunAsync(EventInput input)
    {
        Later(TimeSpan.Zero, () => Arrive(input.Json, null, input));
        while (_work.TryDequeue(out var work, out var due))
        {
            clock.MoveTo(due.Due);
            await work();
        }
    }

    private void Later(TimeSpan pause, Func<Task> work) => _work.Enqueue(work, (clock.GetUtcNow() + pause, _order++));

    private Task Arrive(JsonObject json, int? causedBy, EventInput? input)
    {
        if (Events.Count == MostEvents)
            return Task.CompletedTask;
        var route = input is { IsOwn: false } ? router.FromDefaultBus(json, input.Region) : router.FromFindingsBus(json);
        Events.Add(Event(json, causedBy, input, route));
        var number = Events.Count;
        foreach (var delivery in route.Deliveries)
            Later(TimeSpan.Zero, () => DeliverAsync(delivery, number, []));
        return Task.CompletedTask;
    }

    // Until it succeeds or becomes a dead letter: a queue delivers again after its visibility time-out, Lambda repeats an asynchronous
    // invocation after one minute and after two more ("Error handling for asynchronous invocation").
    private async Task DeliverAsync(Delivery delivery, int number, List<HostedRun> runs)
    {
        var (function, queue, attempt) = (delivery.Function, delivery.Queue, runs.Count + 1);
        ReachedRemediate |= function.Handler == FunctionHandlers.Remediate;
        var run = await host.RunAsync(function, queue is null ? delivery.Input : SqsEvent.Of(($"message-{number}", delivery.Input, attempt)));
        runs.Add(run);
        var isLast = attempt == (queue?.Deliveries ?? function.Retries + 1);
        Functions.Add(new(
            Functions.Count + 1, number, delivery.Rule, function.Name, function.Handler, attempt, clock.GetUtcNow(), run.Failure,
            run.Failure is null || !isLast ? null : queue is null ? function.FailureQueue : queue.DeadLetterQueue ?? queue.Name, run.Log));
        Keep(run);
        if (run.Failure is not null && !isLast)
            Later(queue?.Pause ?? TimeSpan.FromMinutes(attempt), () => DeliverAsync(delivery, number, runs));
        else if (function.Handler == FunctionHandlers.Notify)
            Notifications.Add(NotificationReading.Of(stack, delivery, number, Functions[^1], runs));
    }

    private void Keep(HostedRun run)
    {
        foreach (var put in run.Events.Where(put => put.EventBusName == stack.Rules.BusName))
        {
            using var detail = JsonDocument.Parse(put.Detail);
            if (put.DetailType == ProductEvents.RemediationResult)
                Results.Add(detail.RootElement.Clone());
            var cause = Functions.Count;
            Later(TimeSpan.Zero, () => Arrive(Envelope(put), cause, null));
        }

        if (names is null)
            return;
        foreach (var call in run.Calls)
            Calls.Add(CallReading.Of(call, Calls.Count + 1, Functions.Count, names));
    }

    private SimulatedEvent Event(JsonObject json, int? causedBy, EventInput? input, Route route) => new(
        Events.Count + 1, causedBy, (string?)json["source"] ?? "", (string?)json["detail-type"] ?? "", stack.SecurityAccount,
        input is { IsOwn: false } ? input.Region : stack.Rules.HomeRegion, input?.Time ?? clock.GetUtcNow(),
        input?.Finding is { } finding ? FindingReading.Of(finding) : null, route.Rules, route.Path, json);

    private JsonObject Envelope(PutEvent put) => new()
    {
        ["version"] = "0",
        ["id"] = put.EventId,
        ["detail-type"] = put.DetailType,
        ["source"] = put.Source,
        ["account"] = put.AccountId,
        ["time"] = UtcText.Of(clock.GetUtcNow()),
        ["region"] = put.Region,
        ["resources"] = new JsonArray(),
        ["detail"] = JsonNode.Parse(put.Detail),
    };
}
