using System.Collections.Frozen;
using LandingZone.Findings;
using LandingZone.Findings.Catalogue;
using LandingZone.Findings.Model;
using LandingZone.Lambdas.Notifications.Text;
using LandingZone.Lambdas.Remediation;

namespace LandingZone.Lambdas.Notifications.Content;

/// <summary>What a notification about GuardDuty's events that are no findings says: health of agents and plans, scan results.</summary>
internal static class OtherNotice
{
    private const string Prefix = "GuardDuty ";
    private static readonly FrozenSet<string> Known = new[] { "accountId", "resourceAccountId", "resourceDetails.resourceAccountId", "schemaVersion" }.ToFrozenSet(StringComparer.Ordinal);

    public static Notice Of(ReceivedOther received)
    {
        var (envelope, detail) = (received.Envelope, received.Detail);
        var type = envelope.DetailType ?? "";
        var what = type.StartsWith(Prefix, StringComparison.Ordinal) ? type[Prefix.Length..] : type;
        var account = DetailFacts.Text(detail, "accountId") ?? DetailFacts.Text(detail, "resourceAccountId")
            ?? DetailFacts.Text(detail, "resourceDetails", "resourceAccountId") ?? envelope.Account;
        var threats = DetailFacts.Text(detail, "scanResultDetails", "scanResultStatus");
        var facts = new FactList()
            .Add("event", "Event", type)
            .Add("account", "Account", account ?? "unknown")
            .Add("region", "Region", envelope.Region ?? "unknown")
            .Add("time", "Time", envelope.Time is { } time ? UtcText.Of(time) : null);
        DetailFacts.Add(facts, detail, Known);
        return new(
            "guardDutyEvent",
            FactList.Join(": ", what, threats) ?? "An event of GuardDuty",
            threats == "THREATS_FOUND" ? new Severity(Severity.FloorOf(SeverityBand.High)) : Severity.Unknown,
            facts.Facts,
            [new("next", "What to do next", [Next(type)])])
        {
            SubjectStart = "GuardDuty",
            SubjectEnd = FactList.Join(" ", account, envelope.Region) ?? "",
            Link = ConsoleLink.OfRegion(envelope.Region),
        };
    }

    private static string Next(string detailType) => detailType switch
    {
        _ when detailType.Contains("Scan Result", StringComparison.Ordinal) => FamilyGuide.NextStep(FindingFamily.Malware),
        _ when detailType.Contains("Post Scan Action", StringComparison.Ordinal) =>
            "Check that the plan's role may tag objects; until it can, whatever relies on the tag does not know that the object was scanned.",
        _ when detailType.Contains("Runtime Protection", StringComparison.Ordinal) =>
            "Open runtime coverage in the GuardDuty console: it names the issue and the fix; agents that just start recover by themselves.",
        _ when detailType.Contains("Malware Protection", StringComparison.Ordinal) =>
            "Check the role and bucket policy of the malware protection plan; until it is active again, new objects are not scanned.",
        _ => "Open GuardDuty in the region and look at the resource that the event names.",
    };
}
