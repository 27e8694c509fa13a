using LandingZone.Lambdas.Aws;

namespace LandingZone.Lambdas.Coverage;

/// <summary>What an audit found and did.</summary>
/// <param name="Gaps">The gaps that are left.</param>
/// <param name="Enrolled">Accounts that were enrolled, by region; read back before it is told.</param>
/// <param name="EnrolmentFailures">Those of the gaps that are enrolments that failed.</param>
internal sealed record AuditResult(
    IReadOnlyList<CoverageGap> Gaps,
    IReadOnlyList<(string Region, string AccountId)> Enrolled,
    IReadOnlyList<CoverageGap> EnrolmentFailures);

/// <summary>One audit: look, enrol if the settings say so, and look again where something was done.</summary>
/// <param name="session">A session of the delegated administrator.</param>
/// <param name="administratorId">Its account.</param>
internal sealed class CoverageAudit(AwsSession session, string administratorId)
{
    private readonly CoverageCollector _collector = new(session, administratorId);

    public async Task<AuditResult> RunAsync(CoverageExpectation expected, bool enrolMissing, CancellationToken cancellation)
    {
        var state = await _collector.CollectAsync(expected.Regions, cancellation).ConfigureAwait(false);
        if (!enrolMissing)
            return new(CoverageComparison.Compare(expected, state), [], []);
        var (tries, failures) = await new MemberEnrolment(session).RunAsync(expected, state, cancellation).ConfigureAwait(false);
        var after = (await _collector.RegionsAsync([.. tries.Select(each => each.Region)], cancellation).ConfigureAwait(false))
            .ToDictionary(region => region.Region, StringComparer.Ordinal);
        state = state with { Regions = [.. state.Regions.Select(region => after.GetValueOrDefault(region.Region) ?? region)] };
        return new(
            [.. CoverageComparison.Compare(expected, state), .. failures],
            [.. tries.SelectMany(each => Enrolled(each, after[each.Region]).Select(id => (each.Region, id)))],
            failures);
    }

    private static IEnumerable<string> Enrolled(EnrolmentTry tried, RegionState after) =>
        tried.AccountIds.Intersect((after.Members ?? []).Where(member => member.IsEnabled).Select(member => member.AccountId));
}
