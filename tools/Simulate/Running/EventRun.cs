using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LandingZone.Findings.Contracts;
using LandingZone.Sandbox;
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

    private readonly Queue<(JsonObject Json, int? CausedBy, EventInput? Input)> _waiting = new();

    public List<SimulatedEvent> Events { get; } = [];

    public List<FunctionRun> Functions { get; } = [];

    public List<SimulatedNotification> Notifications { get; } = [];

    public List<SimulatedCall> Calls { get; } = [];

    /// <summary>The details of the result events.</summary>
    public List<JsonElement> Results { get; } = [];

    public bool ReachedRemediate { get; private set; }

    public async Task RunAsync(EventInput input)
    {
        _waiting.Enqueue((input.Json, null, input));
        while (_waiting.TryDequeue(out var next) && Events.Count < MostEvents)
        {
            var route = next.Input is { IsOwn: false } own ? router.FromDefaultBus(next.Json, own.Region) : router.FromFindingsBus(next.Json);
            Events.Add(Event(next.Json, next.CausedBy, next.Input, route));
            foreach (var delivery in route.Deliveries)
                await DeliverAsync(delivery, Events.Count);
        }
    }

    // Until it succeeds or becomes a dead letter: a queue delivers again after its visibility time-out, Lambda repeats an asynchronous
    // invocation after one minute and after two more ("Error handling for asynchronous invocation").
    private async Task DeliverAsync(Delivery delivery, int number)
    {
        var (function, queue) = (delivery.Function, delivery.Queue);
        var attempts = queue?.Deliveries ?? function.Retries + 1;
        ReachedRemediate |= function.Handler == FunctionHandlers.Remediate;
        var runs = new List<HostedRun>();
        for (var attempt = 1; attempt <= attempts; attempt++)
        {
            var run = await host.RunAsync(function, queue is null ? delivery.Input : Batch(delivery.Input, number, attempt));
            runs.Add(run);
            var isDead = run.Failure is not null && attempt == attempts;
            Functions.Add(new(
                Functions.Count + 1, number, delivery.Rule, function.Name, function.Handler, attempt, clock.GetUtcNow(), run.Failure,
                isDead ? queue is null ? function.FailureQueue : queue.DeadLetterQueue ?? queue.Name : null, run.Log));
            Keep(run);
            if (run.Failure is null)
                break;
            clock.MoveTo(clock.GetUtcNow() + (queue?.Pause ?? TimeSpan.FromMinutes(attempt)));
        }

        if (function.Handler == FunctionHandlers.Notify)
            Notifications.Add(NotificationReading.Of(stack, delivery, number, Functions[^1], runs));
    }

    private void Keep(HostedRun run)
    {
        foreach (var put in run.Events.Where(put => put.EventBusName == stack.Rules.BusName))
        {
            using var detail = JsonDocument.Parse(put.Detail);
            if (put.DetailType == ProductEvents.RemediationResult)
                Results.Add(detail.RootElement.Clone());
            _waiting.Enqueue((Envelope(put), Functions.Count, null));
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
        ["time"] = clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ["region"] = put.Region,
        ["resources"] = new JsonArray(),
        ["detail"] = JsonNode.Parse(put.Detail),
    };

    private static string Batch(string body, int number, int attempt) => new JsonObject
    {
        ["Records"] = new JsonArray(new JsonObject
        {
            ["messageId"] = string.Create(CultureInfo.InvariantCulture, $"message-{number}"),
            ["body"] = body,
            ["attributes"] = new JsonObject { ["ApproximateReceiveCount"] = attempt.ToString(CultureInfo.InvariantCulture) },
        }),
    }.ToJsonString();
}
