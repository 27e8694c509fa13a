using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using LandingZone.Findings.Contracts;
using LandingZone.Findings.Notifications;
using LandingZone.Tools.Simulate.Routing;
using LandingZone.Tools.Simulate.Running;
using LandingZone.Tools.Simulate.Stacks;
using LandingZone.Tools.Simulate.Worlds;

namespace LandingZone.Tools.Simulate.Reading;

/// <summary>What the runs of the notify function for one event told people.</summary>
internal static class NotificationReading
{
    public static SimulatedNotification Of(StackDeclaration stack, Delivery delivery, int number, FunctionRun last, IReadOnlyList<HostedRun> runs)
    {
        var name = NameIn(delivery.Input);
        ImmutableArray<SentMessage> messages = [.. runs.SelectMany(run => Messages(stack, run))];
        return new(
            number, last.Number, name, NotificationList.Find(name)?.Description ?? "", delivery.Rule, messages.Length > 0,
            messages.Length > 0 ? null : Silence(runs[^1]), messages);
    }

    private static IEnumerable<SentMessage> Messages(StackDeclaration stack, HostedRun run) =>
    [
        .. run.Published.Select(message => new SentMessage(
            "email", message.TopicArn.Split(':')[^1], stack.Subscribers(message.TopicArn), message.Subject, message.Message)),
        .. run.Posts.Select(post => Chat(stack, post)),
    ];

    private static SentMessage Chat(StackDeclaration stack, (Uri Address, string Body) post)
    {
        var (number, webhook) = ChatStandIn.Find(stack.Chat, post.Address);
        return new(webhook.Kind, string.Create(CultureInfo.InvariantCulture, $"chat webhook {number}"), [], null, post.Body);
    }

    private static string Silence(HostedRun run) => run.Failure
        ?? (string?)run.Log.LastOrDefault(line => (string?)line["message"] == "Silent.")?["reason"] ?? "the notification has no channel for it";

    private static string NameIn(string input)
    {
        using var document = JsonDocument.Parse(input);
        return document.RootElement.ValueKind == JsonValueKind.Object
            && document.RootElement.TryGetProperty(NotificationInput.Notification, out var name) ? name.GetString() ?? "" : "";
    }
}
