using System.Xml.Linq;
using LandingZone.Findings.Contracts;
using LandingZone.Tools.Html;

namespace LandingZone.Tools.Simulate.Html;

/// <summary>What the stack's settings decide about the finding, and why.</summary>
internal static class DecisionSection
{
    public static XElement? Of(SimulationReport report) => report.Decision is not { } decision ? null : Tag.Section("decision", "Decision",
        decision.Reached ? null : Tag.Of("p", "soft", "No rule brings the finding to the remediate function. This is what the settings would decide."),
        decision.Reasons.IsEmpty ? null : Tag.Of("div", "reasons", new XElement("p", "Nothing is done:"), Reasons(decision.Reasons)),
        decision is { Responses.IsEmpty: true, Reasons.IsEmpty: true }
            ? new XElement("p", "The catalogue has no response for findings of this type.") : null,
        decision.Responses.Select(Response));

    private static XElement Response(SimulatedResponse response) => Tag.Of("article", "response",
        new XElement("h3", response.Name, " ", Tag.Of("span", $"badge {Css(response)}", Word(response))),
        response.Subject is null ? null : Tag.Facts(
            ("On", response.Subject), ("Account", response.AccountId), ("Region", response.Region), ("Action", response.ActionId)),
        response.Changes.IsEmpty ? null : new object[]
        {
            new XElement("p", response.Disposition == "dryRun" || response.Result == RemediationOutcome.DryRun ? "Would be changed:" : "Changes:"),
            new XElement("ul", response.Changes.Select(change => new XElement("li", change))),
        },
        response.Reasons.IsEmpty ? null : new object[] { new XElement("p", "Why:"), Reasons(response.Reasons) },
        Command("To approve it:", response.ApproveCommand),
        Command("To undo it:", response.UndoCommand));

    private static XElement Reasons(IEnumerable<SimulatedReason> reasons) =>
        new("ul", reasons.Select(reason => new XElement("li", reason.Text, " ", Tag.Of("code", "soft", reason.Code))));

    private static object[]? Command(string lead, string? command) => command is null ? null : [new XElement("p", lead), Tag.Verbatim(command)];

    private static string Word(SimulatedResponse response) => (response.Result ?? response.Disposition) switch
    {
        "skip" => "skipped",
        "act" => "not run",
        RemediationOutcome.DryRun => "dry run",
        RemediationOutcome.AwaitingApproval or "awaitApproval" => "awaits approval",
        var word => word,
    };

    private static string Css(SimulatedResponse response) => response.Result switch
    {
        RemediationOutcome.Done or RemediationOutcome.Extended => "good",
        RemediationOutcome.Failed => "bad",
        null => "calm",
        _ => "warn",
    };
}
