using System.Collections.Immutable;
using LandingZone.Findings;
using LandingZone.Lambdas.Remediation;

namespace LandingZone.Lambdas.Notifications.Content;

/// <summary>A finding that was counted instead of told.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Severity">Its severity.</param>
/// <param name="Region">Its region; null when the finding states none.</param>
/// <param name="Resource">Its resource, in words.</param>
public sealed record SimilarFinding(string Id, Severity Severity, string? Region, string Resource);

/// <summary>Findings of one type, account and severity band that were counted instead of told.</summary>
/// <param name="Since">When counting began.</param>
/// <param name="All">The findings, each once; at least one.</param>
public sealed record SimilarFindings(DateTimeOffset Since, ImmutableArray<SimilarFinding> All)
{
    /// <summary>The section that tells of them beside another finding.</summary>
    internal Section BesideAnother => new("similar", "Similar findings",
    [
        $"{ProductNotice.Count(All.Length, "more finding", "more findings")} of this type, account and severity since {UtcText.Of(Since)}, not told one by one:",
        .. Lines,
    ]);

    /// <summary>A line each.</summary>
    internal ImmutableArray<string> Lines => [.. All.Select(each => FactList.Join(
        ", ", each.Resource, each.Region, each.Severity.ToString(), $"finding {each.Id}")!)];
}
