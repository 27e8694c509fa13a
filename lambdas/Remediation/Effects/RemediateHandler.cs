using System.Collections.Concurrent;
using LandingZone.Findings.Contracts;
using LandingZone.Findings.Model;
using LandingZone.Lambdas.Runtime;
using LandingZone.Lambdas.Settings;

namespace LandingZone.Lambdas.Remediation.Effects;

/// <summary>The <c>remediate</c> handler: a batch of findings from the queue, each with its own success or failure.</summary>
internal static class RemediateHandler
{
    /// <summary>How many findings are worked on at once. More would only queue up behind EC2's request limits.</summary>
    private const int Parallelism = 5;

    public static Func<HandlerServices, Handler> SetUp(SettingsReader settings)
    {
        var read = RemediationSettings.Read(settings, FunctionEnvironment.UndoFunction);
        return services =>
        {
            var responder = new FindingResponder(RemediationServices.Create(read, services));
            return (context, payload, cancellation) => HandleAsync(responder, context, payload, cancellation);
        };
    }

    private static async Task<ReadOnlyMemory<byte>> HandleAsync(
        FindingResponder responder, HandlerContext context, ReadOnlyMemory<byte> payload, CancellationToken cancellation)
    {
        var messages = SqsBatch.Read(payload);
        var failed = new ConcurrentDictionary<string, byte>(StringComparer.Ordinal);
        var groups = messages.Select(message => (Message: message, Event: GuardDutyEventParser.Parse(message.Body)))
            .GroupBy(pair => GroupOf(pair.Message, pair.Event), StringComparer.Ordinal);
        await Parallel.ForEachAsync(
            groups, new ParallelOptions { MaxDegreeOfParallelism = Parallelism }, async (group, _) =>
            {
                foreach (var (message, received) in group)
                {
                    if (!await RespondAsync(responder, context, message, received, cancellation).ConfigureAwait(false))
                        failed[message.Id] = 0;
                }
            }).ConfigureAwait(false);
        return SqsBatch.Answer(messages.Select(message => message.Id).Where(failed.ContainsKey));
    }

    // Also when time is up: what is done must not be delivered again because another message was not reached.
    private static async Task<bool> RespondAsync(
        FindingResponder responder, HandlerContext context, SqsMessage message, GuardDutyEvent received, CancellationToken cancellation)
    {
        try
        {
            cancellation.ThrowIfCancellationRequested();
            var delivery = new Delivery($"{context.RequestId}/{message.Id}", message.ReceiveCount, context.Deadline, context.Log);
            await responder.RespondAsync(received, delivery, cancellation).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception)
        {
            context.Log.Error("The message failed; it is delivered again or becomes a dead letter.", exception, ("messageId", message.Id));
            return false;
        }
    }

    // Findings about one instance wait for each other here rather than for a lease in the ledger.
    private static string GroupOf(SqsMessage message, GuardDutyEvent received) =>
        received is FindingEvent { Finding: { Resource.Instance.InstanceId: { } instance } finding }
            ? $"{finding.AccountId}/{finding.Region}/{instance}"
            : message.Id;
}
