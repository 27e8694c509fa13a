using LandingZone.Findings.Model;
using LandingZone.Lambdas.Notifications.Sending.Groups;
using LandingZone.Lambdas.Runtime;
using LandingZone.Lambdas.Settings;

namespace LandingZone.Lambdas.Notifications.Sending;

/// <summary>The <c>notify</c> handler: tells people of an event that a notification's rule matched.</summary>
internal static class NotifyHandler
{
    public static Func<HandlerServices, Handler> SetUp(SettingsReader settings) => SetUp(settings, SharedHttp.Create);

    /// <param name="settings">The settings.</param>
    /// <param name="http">Makes the client for webhooks, which lives as long as the process.</param>
    internal static Func<HandlerServices, Handler> SetUp(SettingsReader settings, Func<HttpClient> http)
    {
        var read = NotifySettings.Read(settings);
        return services =>
        {
            var (own, region) = (services.Aws.Own, services.Aws.HomeRegion);
            var table = own.DynamoDb(region, read.LedgerTable);
            var (sent, groups) = (new SentLedger(table), new GroupLedger(table, read.Group));
            var sender = new RoundSender(
                read,
                sent,
                own.Sns(region),
                new(own.Ssm(region), read.WebhooksParameter, services.Clock),
                new(http(), services.Clock));
            var notifier = new Notifier(read, sent, new(groups, read.Group, services.Clock), sender, services.Clock);
            var teller = new GroupTeller(read, groups, sent, sender, services.Clock);
            return (context, payload, cancellation) => EventUnwrapping.AsksForGroups(payload)
                ? TellGroupsAsync(teller, context, cancellation)
                : HandleAsync(notifier, context, payload, cancellation);
        };
    }

    private static async Task<ReadOnlyMemory<byte>> TellGroupsAsync(GroupTeller teller, HandlerContext context, CancellationToken cancellation)
    {
        var (windows, told) = await teller.TellAsync(context, cancellation).ConfigureAwait(false);
        return Json.Write(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("groups", windows);
            json.WriteNumber("told", told);
            json.WriteEndObject();
        });
    }

    private static async Task<ReadOnlyMemory<byte>> HandleAsync(
        Notifier notifier, HandlerContext context, ReadOnlyMemory<byte> payload, CancellationToken cancellation)
    {
        var requests = EventUnwrapping.Read(payload);
        var (sent, failures) = (0, new List<string>());
        foreach (var request in requests)
        {
            var about = About(context, request.Event);
            try
            {
                sent += await notifier.NotifyAsync(request, about, cancellation).ConfigureAwait(false) ? 1 : 0;
            }
            catch (NotificationFailedException exception)
            {
                about.Log.Error("The notification failed; Lambda tries the event again.", exception, ("notification", request.Notification));
                failures.Add(exception.Message);
            }
        }

        if (failures.Count > 0)
            throw new NotificationFailedException(failures);
        return Json.Write(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("events", requests.Count);
            json.WriteNumber("told", sent);
            json.WriteEndObject();
        });
    }

    private static HandlerContext About(HandlerContext context, ReceivedEvent received)
    {
        var finding = (received as ReceivedFinding)?.Finding;
        return context with
        {
            Log = context.Log.With(scope => scope with
            {
                FindingId = finding?.Id,
                Account = finding?.AccountId ?? received.Envelope.Account,
                Region = finding?.Region ?? received.Envelope.Region,
            }),
        };
    }
}
