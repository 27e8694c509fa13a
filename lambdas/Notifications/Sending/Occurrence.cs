using LandingZone.Findings;
using LandingZone.Lambdas.Remediation;

namespace LandingZone.Lambdas.Notifications.Sending;

/// <summary>
/// What is told, as the ledger knows it. A finding keeps its key through all updates; with a delegated administrator it may be delivered
/// by two buses under two event ids, so that its own state, not the event, tells deliveries apart.
/// </summary>
/// <param name="Key">Partition key in the ledger.</param>
/// <param name="State">The state of the finding, or the event's id.</param>
/// <param name="Severity">The severity; unknown for events.</param>
internal sealed record Occurrence(string Key, string State, Severity Severity)
{
    private const string Prefix = "NOTIFY";

    /// <summary>The occurrence in a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="requestId">Stands for the id of an event that has none.</param>
    public static Occurrence Of(NotificationRequest request, string requestId)
    {
        var eventId = request.Event.Envelope.Id ?? requestId;
        if (request.Event is not ReceivedFinding { Finding: { Id.Length: > 0 } finding })
        {
            var severity = (request.Event as ReceivedFinding)?.Finding.Severity ?? Severity.Unknown;
            return new(Shortened($"{Prefix}#{request.Notification}#EVENT#{eventId}"), eventId, severity);
        }

        var state = finding.UpdatedAt is { } updated
            ? FormattableString.Invariant($"{UtcText.Of(updated)}#{finding.Service.Count}#{finding.Severity.Value}")
            : eventId;
        return new(
            Shortened($"{Prefix}#{request.Notification}#{finding.AccountId}#{finding.Region}#{finding.Id}"), state, finding.Severity);
    }

    // A partition key is at most 2,048 bytes ("Quotas in Amazon DynamoDB"); real ones are about 100.
    internal static string Shortened(string key) => key.Length <= 500 ? key : key[..500];
}
