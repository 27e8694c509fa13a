using LandingZone.Findings;
using LandingZone.Findings.Contracts;

namespace LandingZone.Lambdas.Notifications.Content;

/// <summary>What a notification about an audit of the protection says.</summary>
internal static class CoverageNotice
{
    public static Notice Of(ReceivedOther received)
    {
        var detail = received.Detail;
        var gaps = DetailFacts.Number(detail, CoverageGapDetail.Total) ?? 0m;
        var enrolled = DetailFacts.Number(detail, CoverageGapDetail.EnrolledTotal) ?? 0m;
        string[] table = gaps == 0m ? [] : (DetailFacts.Text(detail, CoverageGapDetail.Table) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return ProductNotice.Notice(
            received,
            Title(gaps, enrolled),
            gaps == 0m ? SeverityBand.Low : SeverityBand.Medium,
            new FactList(),
            [
                new("gaps", "Not as the settings say", [.. table]) { Kind = SectionKind.Table },
                new("enrolled", "Accounts that were enrolled", [.. DetailFacts.Items(detail, CoverageGapDetail.Enrolled)
                    .Select(each => FactList.Join(
                        " in ", DetailFacts.Text(each, CoverageGapDetail.AccountId), DetailFacts.Text(each, CoverageGapDetail.Region)))
                    .OfType<string>()]),
            ],
            gaps == 0m
                ? "Nothing; the next audit checks that they stay enrolled."
                : "Enrol the account or switch the plan on (pulumi up does what the settings say), or change the settings if the gap is meant.");
    }

    private static string Title(decimal gaps, decimal enrolled)
    {
        var added = $"{ProductNotice.Count(enrolled, "account was", "accounts were")} enrolled";
        var missing = $"{ProductNotice.Count(gaps, "gap", "gaps")} in the protection by GuardDuty";
        return gaps == 0m ? added : enrolled == 0m ? missing : $"{missing}; {added}";
    }
}
