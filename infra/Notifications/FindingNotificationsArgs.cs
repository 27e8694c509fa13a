using System.Collections.Immutable;
using LandingZone.Infra.Functions;
using LandingZone.Infra.Hub;
using LandingZone.Infra.Ledger;
using LandingZone.Infra.Runtime;
using LandingZone.Infra.Settings;
using Pulumi;

namespace LandingZone.Infra.Notifications;

/// <summary>Inputs of <see cref="FindingNotifications"/>.</summary>
public sealed class FindingNotificationsArgs : ResourceArgs
{
    /// <summary>Account, region and key.</summary>
    public required Home Home { get; init; }

    /// <summary>The bus that findings arrive on.</summary>
    public required FindingsHub Hub { get; init; }

    /// <summary>The topics that e-mail goes to.</summary>
    public required NotificationTopics Topics { get; init; }

    /// <summary>Remembers what was sent.</summary>
    public required ResponseLedger Ledger { get; init; }

    /// <summary>Code of the function.</summary>
    public required FunctionPackage Package { get; init; }

    /// <summary>Every notification, on or off.</summary>
    public required ImmutableArray<NotificationSettings> Notifications { get; init; }

    /// <summary>Chat webhooks.</summary>
    public required ImmutableArray<ChatWebhook> Chat { get; init; }

    /// <summary>Minutes for which updates of a finding stay silent.</summary>
    public required int QuietMinutes { get; init; }

    /// <summary>Minutes for which further findings of one type, account and severity band are counted; 0 to tell each.</summary>
    public required int GroupMinutes { get; init; }
}
