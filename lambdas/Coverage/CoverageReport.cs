using System.Text;
using System.Text.Json;
using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Runtime;

namespace LandingZone.Lambdas.Coverage;

/// <summary>The detail of the event that tells of an audit (<see cref="CoverageGapDetail"/>).</summary>
internal static class CoverageReport
{
    /// <summary>Most gaps, and most enrolled accounts, in one event.</summary>
    public const int MaxItems = 100;

    private const int MaxText = 400;

    public static string Detail(string stack, AuditResult result) => Encoding.UTF8.GetString(Json.Write(json =>
    {
        CoverageGap[] gaps = [.. result.Gaps.Select(Short)];
        json.WriteStartObject();
        json.WriteString(CoverageGapDetail.Stack, stack);
        json.WriteNumber(CoverageGapDetail.Total, gaps.Length);
        json.WriteStartArray(CoverageGapDetail.Gaps);
        foreach (var gap in gaps.Take(MaxItems))
            Write(json, gap);
        json.WriteEndArray();
        json.WriteString(CoverageGapDetail.Table, CoverageTable.Render(gaps, MaxItems));
        json.WriteNumber(CoverageGapDetail.EnrolledTotal, result.Enrolled.Count);
        json.WriteStartArray(CoverageGapDetail.Enrolled);
        foreach (var (region, accountId) in result.Enrolled.Take(MaxItems))
        {
            json.WriteStartObject();
            json.WriteString(CoverageGapDetail.Region, region);
            json.WriteString(CoverageGapDetail.AccountId, accountId);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }).Span);

    private static void Write(Utf8JsonWriter json, CoverageGap gap)
    {
        json.WriteStartObject();
        json.WriteString(CoverageGapDetail.Check, gap.Check);
        json.WriteString(CoverageGapDetail.Region, gap.Region);
        json.WriteString(CoverageGapDetail.AccountId, gap.AccountId);
        json.WriteString(CoverageGapDetail.Plan, gap.Plan);
        json.WriteString(CoverageGapDetail.Expected, gap.Expected);
        json.WriteString(CoverageGapDetail.Actual, gap.Actual);
        json.WriteEndObject();
    }

    // Only messages of AWS are ever long.
    private static CoverageGap Short(CoverageGap gap) => gap.Actual.Length <= MaxText
        ? gap
        : gap with { Actual = string.Concat(gap.Actual.EnumerateRunes().Take(MaxText - 1)) + "…" };
}
