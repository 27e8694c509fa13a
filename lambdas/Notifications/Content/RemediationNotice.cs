using System.Collections.Immutable;
using System.Text.Json;
using LandingZone.Findings;
using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Notifications.Text;

namespace LandingZone.Lambdas.Notifications.Content;

/// <summary>What a notification about the result of a response says.</summary>
internal static class RemediationNotice
{
    public static Notice Of(ReceivedOther received)
    {
        var detail = received.Detail;
        var outcome = DetailFacts.Text(detail, RemediationResultDetail.Outcome) ?? "unknown";
        var response = DetailFacts.Text(detail, RemediationResultDetail.Response) ?? "a response";
        var account = DetailFacts.Text(detail, RemediationResultDetail.AccountId);
        var region = DetailFacts.Text(detail, RemediationResultDetail.Region);
        var severity = new Severity(DetailFacts.Number(detail, RemediationResultDetail.Severity));
        var subject = DetailFacts.Text(detail, RemediationResultDetail.Subject);
        var title = FactList.Join(" ", $"{response}:", InWords(outcome), subject is null ? null : $"({subject})");
        var facts = new FactList()
            .Add("outcome", "Outcome", outcome)
            .Add("response", "Response", response)
            .Add("subject", "Resource", subject)
            .Add("account", "Account", account ?? "unknown")
            .Add("region", "Region", region ?? "unknown")
            .Add("severity", "Severity", severity.ToString())
            .Add("type", "Type", DetailFacts.Text(detail, RemediationResultDetail.FindingType))
            .Add("finding", "Finding", DetailFacts.Text(detail, RemediationResultDetail.FindingId))
            .Add("action", "Action id", DetailFacts.Text(detail, RemediationResultDetail.ActionId));
        return new("productEvent", title ?? response, Urgency(outcome, severity), facts.Facts, [.. Sections(received, outcome)])
        {
            SubjectStart = outcome is RemediationOutcome.Failed or RemediationOutcome.AwaitingApproval ? "ACTION NEEDED" : "Response",
            SubjectEnd = FactList.Join(" ", account, region) ?? "",
            Link = ConsoleLink.Of(region, DetailFacts.Text(detail, RemediationResultDetail.FindingId), partition: null),
        };
    }

    private static IEnumerable<Section> Sections(ReceivedOther received, string outcome)
    {
        var detail = received.Detail;
        var changes = DetailFacts.Lines(detail, RemediationResultDetail.Changes);
        yield return new("done", outcome is RemediationOutcome.DryRun or RemediationOutcome.AwaitingApproval ? "What would be done" : "What was done",
            changes.IsEmpty ? ["No change."] : changes);
        if (Reasons(detail) is { IsEmpty: false } reasons)
            yield return new("reasons", "Reasons", reasons);
        if (DetailFacts.Text(detail, RemediationResultDetail.Omitted) is { } omitted)
            yield return new("omitted", "Left out", [$"{omitted} more changes and reasons; the ledger has all of them."]);
        yield return new("next", "What to do next", [Next(outcome)]);
        if (DetailFacts.Text(detail, RemediationResultDetail.ApproveCommand) is { } approve)
            yield return new("approveCommand", "To approve it", [approve]) { Kind = SectionKind.Command };
        if (DetailFacts.Text(detail, RemediationResultDetail.UndoCommand) is { } undo)
        {
            var heading = outcome == RemediationOutcome.AwaitingApproval ? "To reject it" : "To undo it";
            yield return new("undoCommand", heading, [undo]) { Kind = SectionKind.Command };
        }
    }

    private static ImmutableArray<string> Reasons(JsonElement detail) =>
    [
        .. DetailFacts.Items(detail, RemediationResultDetail.Reasons)
            .Select(reason => DetailFacts.Text(reason, RemediationResultDetail.ReasonText)).OfType<string>(),
    ];

    private static string InWords(string outcome) => outcome switch
    {
        RemediationOutcome.DryRun => "dry run",
        RemediationOutcome.AwaitingApproval => "waits for approval",
        _ => outcome,
    };

    // What needs a person must not end in a topic that nobody reads at night.
    private static Severity Urgency(string outcome, Severity severity)
    {
        // It is over, or goes on as it was: nobody has to be woken for it.
        if (outcome is RemediationOutcome.Expired or RemediationOutcome.Extended)
            return new(Severity.FloorOf(SeverityBand.Low));
        var needed = outcome is RemediationOutcome.Failed or RemediationOutcome.AwaitingApproval ? 7m : 0m;
        return severity.Band == SeverityBand.Unknown
            ? new(Math.Max(needed, 4m))
            : new(Math.Max(needed, severity.Value ?? 0m));
    }

    private static string Next(string outcome) => outcome switch
    {
        RemediationOutcome.Done or RemediationOutcome.Extended => "Check the finding's cause; the response only stops the attack. Undo it if it hit the wrong resource.",
        RemediationOutcome.DryRun => "Nothing was changed. Act by hand, or set the mode to enforce.",
        RemediationOutcome.AwaitingApproval => "Look at the finding, then approve or reject.",
        RemediationOutcome.Refused => "Read the reasons; if the resource has to be contained all the same, do it by hand.",
        RemediationOutcome.Failed => "It is tried again; if it keeps failing it ends in the dead letters. Contain the resource by hand meanwhile.",
        RemediationOutcome.Undone or RemediationOutcome.Rejected => "Nothing, unless this was not you or a colleague.",
        RemediationOutcome.Expired => "Nothing; the address is blocked again when it comes back.",
        RemediationOutcome.Repaired => "Nothing, unless rules of the landing zone were changed by hand.",
        _ => "Look the action up in the ledger.",
    };
}
