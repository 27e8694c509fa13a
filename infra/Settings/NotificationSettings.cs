using System.Collections.Immutable;
using LandingZone.Findings;
using LandingZone.Findings.Notifications;

namespace LandingZone.Infra.Settings;

/// <summary>What a stack decides about one notification.</summary>
/// <param name="Notification">The notification.</param>
/// <param name="Enabled">Whether people are told.</param>
/// <param name="Floor">Lowest severity of a finding, 1.0 to 10.0; 1.0 for events that are no findings.</param>
/// <param name="Channels">Names of <see cref="NotificationChannel"/>, at least one.</param>
public sealed record NotificationSettings(Notification Notification, bool Enabled, decimal Floor, ImmutableArray<string> Channels);

/// <summary>Whom notifications reach.</summary>
/// <param name="Email">
/// Addresses by severity band, <see cref="SeverityBand.Low"/> to <see cref="SeverityBand.Critical"/>; a band may have none.
/// </param>
/// <param name="Chat">Webhooks.</param>
public sealed record ChannelSettings(
    ImmutableSortedDictionary<SeverityBand, ImmutableArray<string>> Email,
    ImmutableArray<ChatWebhook> Chat);

/// <summary>A webhook of a chat.</summary>
/// <param name="Kind"><c>slack</c>, <c>teams</c> or <c>json</c>: the form of the messages.</param>
/// <param name="MinimumSeverity">Lowest band that is sent there.</param>
/// <param name="Url">The webhook's URL, which is all that one needs to post to the chat.</param>
public sealed record ChatWebhook(string Kind, SeverityBand MinimumSeverity, SecretText Url);

/// <summary>The archive from which events can be replayed ("Archiving and replaying events", EventBridge user guide).</summary>
/// <param name="RetentionDays">Days for which events are kept.</param>
public sealed record EventArchiveSettings(int RetentionDays);
