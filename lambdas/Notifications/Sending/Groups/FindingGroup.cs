using LandingZone.Findings;
using LandingZone.Findings.Model;
using LandingZone.Lambdas.Notifications.Content;

namespace LandingZone.Lambdas.Notifications.Sending.Groups;

/// <summary>
/// Findings that people read as one: of one type, account and severity band. Grouping by id groups nothing, for a thousand scanned
/// instances are a thousand ids.
/// </summary>
/// <param name="Notification">The notification.</param>
/// <param name="Type">The type.</param>
/// <param name="AccountId">The account.</param>
/// <param name="Band">The band: a rise to another is another group, and so is told at once.</param>
internal sealed record FindingGroup(string Notification, string Type, string AccountId, SeverityBand Band)
{
    /// <summary>Begins the partition key of every group.</summary>
    public const string Prefix = "GROUP";

    /// <summary>Partition key in the ledger.</summary>
    public string Key => Occurrence.Shortened($"{Prefix}#{Notification}#{AccountId}#{Band}#{Type}");

    /// <summary>
    /// The group of a request; null for what is never grouped: critical findings, which each need a person at once; samples, which must not
    /// hide a real one; events that are no findings, and findings that do not say which and whose they are.
    /// </summary>
    public static FindingGroup? Of(NotificationRequest request) =>
        request.Event is ReceivedFinding { Finding: { IsSample: false, Id.Length: > 0, AccountId.Length: > 0 } finding }
        && finding.Severity.Band != SeverityBand.Critical
            ? new(request.Notification, finding.Type, finding.AccountId, finding.Severity.Band)
            : null;

    /// <summary>What is remembered of a finding that is counted.</summary>
    public static SimilarFinding Member(Finding finding) => new(
        finding.Id!, finding.Severity, finding.Region, Text.Fitted.Of(ResourceText.Of(finding.Resource), 200, Text.Escaping.Plain));
}
