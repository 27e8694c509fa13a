using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace LandingZone.Tools.Simulate;

/// <summary>A notification whose rule fired.</summary>
/// <param name="Event">The <see cref="SimulatedEvent.Number"/> of the event.</param>
/// <param name="Function">The <see cref="FunctionRun.Number"/> of the last run for it.</param>
/// <param name="Name">The notification, as settings name it.</param>
/// <param name="Description">What it is about.</param>
/// <param name="Rule">The rule that fired.</param>
/// <param name="Sent">Whether anything was sent.</param>
/// <param name="Silence">Why nothing was sent; null when something was.</param>
/// <param name="Messages">What was sent, one for each channel.</param>
public sealed record SimulatedNotification(
    int Event, int Function, string Name, string Description, string Rule, bool Sent, string? Silence, ImmutableArray<SentMessage> Messages)
{
    /// <summary>Whether any of the messages reaches somebody.</summary>
    public bool Heard => Messages.Any(message => !message.IsUnread);
}

/// <summary>A message as its channel gets it.</summary>
/// <param name="Channel"><c>email</c>, <c>slack</c>, <c>teams</c> or <c>json</c>.</param>
/// <param name="Destination">The topic, or the webhook's number in the stack file; never its URL.</param>
/// <param name="Recipients">The e-mail addresses behind a topic; empty for chat.</param>
/// <param name="Subject">The e-mail's subject; null for chat.</param>
/// <param name="Body">The e-mail's text, or the JSON that is posted to the chat.</param>
public sealed record SentMessage(string Channel, string Destination, ImmutableArray<string> Recipients, string? Subject, string Body)
{
    /// <summary>Whether it went to a topic to which no address of the stack file subscribes.</summary>
    [JsonIgnore]
    public bool IsUnread => Channel == "email" && Recipients.IsEmpty;
}
