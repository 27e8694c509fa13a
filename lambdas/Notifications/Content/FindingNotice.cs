using System.Collections.Immutable;
using System.Globalization;
using LandingZone.Findings.Catalogue;
using LandingZone.Findings.Model;
using LandingZone.Lambdas.Notifications.Text;
using LandingZone.Lambdas.Remediation;
using LandingZone.Lambdas.Remediation.Policy;

namespace LandingZone.Lambdas.Notifications.Content;

/// <summary>What a notification about a finding says.</summary>
internal static class FindingNotice
{
    private const string SampleStart = "[SAMPLE]";

    public static Notice Of(Finding finding)
    {
        var entry = FindingCatalogue.Of(finding.Type);
        var facts = new FactList()
            .Add("severity", "Severity", finding.Severity.ToString())
            .Add("type", "Type", finding.Type)
            .Add("account", "Account", finding.AccountId ?? "unknown")
            .Add("region", "Region", finding.Region ?? "unknown")
            .Add("resource", "Resource", finding.Service.Sequence is null ? ResourceText.Of(finding.Resource) : null)
            .Add("actor", "Actor", ActorText.Of(finding))
            .Add("action", "Action", ActionText.Of(finding.Service.Action))
            .Add("remote", "Remote", RemoteText.Of(finding.Service.Action))
            .Add("process", "Process", ActorText.Process(finding.Service.Process))
            .Add("threats", "Threats", FactList.Join(", ", FactList.Few(finding.Service.ThreatNames, 10)))
            .Add("threatLists", "Threat lists", FactList.Join(", ", FactList.Few(finding.Service.ThreatListNames, 10)))
            .Add("customRule", "Custom rule", finding.CustomDetectionRuleName);
        SequenceFacts.Add(facts, finding.Service.Sequence);
        facts.Add("firstSeen", "First seen", Time(finding.Service.EventFirstSeen ?? finding.CreatedAt))
            .Add("lastSeen", "Last seen", Time(finding.Service.EventLastSeen ?? finding.UpdatedAt))
            .Add("count", "Count", finding.Service.Count?.ToString(CultureInfo.InvariantCulture))
            .Add("finding", "Finding", finding.Id);
        return new(
            finding.IsAttackSequence ? "attackSequence" : "finding",
            Title(finding), finding.Severity, facts.Facts, [.. Sections(finding, entry)])
        {
            IsSample = finding.IsSample,
            Link = ConsoleLink.Of(finding),
            SubjectEnd = FactList.Join(" ", finding.AccountId, finding.Region) ?? "",
        };
    }

    // GuardDuty puts the mark into the titles of samples as well; each format has its own.
    private static string Title(Finding finding)
    {
        var title = string.IsNullOrWhiteSpace(finding.Title) ? finding.Type : finding.Title;
        return finding.IsSample && title.StartsWith(SampleStart, StringComparison.Ordinal) ? title[SampleStart.Length..].Trim() : title;
    }

    private static IEnumerable<Section> Sections(Finding finding, FindingTypeEntry entry)
    {
        var description = finding.Service.Sequence?.Description ?? finding.Description;
        if (!string.IsNullOrWhiteSpace(description) && description != finding.Title)
            yield return new("description", "What happened", [description]);
        if (SequenceFacts.Signals(finding.Service.Sequence) is { IsEmpty: false } signals)
            yield return new("signals", "Signals", signals);
        yield return new("done", "What was done", [.. Done(finding, entry)]);
        yield return new("next", "What to do next", [entry.NextStep]);
    }

    // Responses are decided by another function, which tells of each in a notification of its own once its effect is read back: nothing
    // here may claim that something was done.
    private static IEnumerable<string> Done(Finding finding, FindingTypeEntry entry)
    {
        if (finding.Service.Action?.Blocked == true)
            yield return "AWS blocked the activity.";
        if (finding.Service.Action is AwsApiCallAction { Failed: true } call)
            yield return $"AWS refused the call with {call.ErrorCode}; it changed nothing.";
        string[] responses = [.. entry.Responses.Where(each => each.Kind != ResponseKind.Notify && each.AppliesTo(finding))
            .Select(each => ResponseNames.Of(each.Kind)).Distinct(StringComparer.Ordinal)];
        if (finding.IsSample)
            yield return "Nothing: this is a sample finding, and samples never cause an action.";
        else if (responses.Length == 0)
            yield return "Nothing: no automatic response fits this finding.";
        else
            yield return $"Nothing yet. Responses that fit: {string.Join(", ", responses)}. What comes of those that are on follows in a message of its own (remediationResult).";
    }

    private static string? Time(DateTimeOffset? time) => time is { } known ? UtcText.Of(known) : null;
}
