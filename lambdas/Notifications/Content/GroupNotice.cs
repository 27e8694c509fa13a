using System.Globalization;
using LandingZone.Findings;
using LandingZone.Findings.Catalogue;
using LandingZone.Lambdas.Notifications.Text;
using LandingZone.Lambdas.Remediation;

namespace LandingZone.Lambdas.Notifications.Content;

/// <summary>What a notification about findings that were counted instead of told says.</summary>
internal static class GroupNotice
{
    /// <param name="type">Their type.</param>
    /// <param name="accountId">Their account.</param>
    /// <param name="similar">The findings.</param>
    public static Notice Of(string type, string accountId, SimilarFindings similar)
    {
        var severity = new Severity(similar.All.Max(each => each.Severity.Value));
        string[] regions = [.. similar.All.Select(each => each.Region).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var facts = new FactList()
            .Add("severity", "Severity", similar.All.Length == 1 || severity.Value is null ? severity.ToString() : $"{severity} at most")
            .Add("type", "Type", type)
            .Add("account", "Account", accountId)
            .Add("region", regions.Length == 1 ? "Region" : "Regions", FactList.Join(", ", regions))
            .Add("count", "Findings", similar.All.Length.ToString(CultureInfo.InvariantCulture))
            .Add("since", "Since", UtcText.Of(similar.Since));
        return new(
            "findingGroup",
            $"{ProductNotice.Count(similar.All.Length, "more finding", "more findings")}: {type}",
            severity,
            facts.Facts,
            [
                new("findings", "Findings that were not told one by one", similar.Lines),
                new("next", "What to do next", [FindingCatalogue.Of(type).NextStep]),
            ])
        {
            SubjectEnd = FactList.Join(" ", accountId, regions.Length == 1 ? regions[0] : null) ?? "",
            Link = similar.All.Length == 1
                ? ConsoleLink.Of(regions.FirstOrDefault(), similar.All[0].Id, partition: null)
                : ConsoleLink.OfRegion(regions.FirstOrDefault()),
        };
    }
}
