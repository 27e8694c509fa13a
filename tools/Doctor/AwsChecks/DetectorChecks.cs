using LandingZone.Lambdas.Aws;
using LandingZone.Tools.AwsCalls;
using LandingZone.Tools.Coverage;

namespace LandingZone.Tools.Doctor.AwsChecks;

/// <summary>
/// Whether an update could create its detectors (T01, T51). A region has one at most, and it is there already where somebody named an
/// administrator in the console. The stack's own ones are known by the stack's tags.
/// </summary>
internal sealed class DetectorChecks(AwsNeeds needs, AwsAnswers answers, CancellationToken cancellation)
{
    private const string Name = "detectors";

    /// <summary>The line.</summary>
    public Task<CheckResult> RunAsync(AwsSession? security) => Sessions.InSecurity(Name, security, answers, async session =>
    {
        var adopted = needs.Settings.GuardDuty.Adopt.Detectors;
        var found = await Sessions.InRegionsAsync(needs.Regions, region => FindAsync(session, region), new("", true), cancellation).ConfigureAwait(false);
        var wrong = needs.Regions.Where(region => adopted.TryGetValue(region, out var id) && found[region].Id != id).ToList();
        if (wrong.Count > 0)
        {
            return AwsAnswers.Problem(Name, $"guardDuty.adopt.detectors names {string.Join(", ", wrong.Select(region => $"{adopted[region]} in {region}, where {(found[region].Id.Length == 0 ? "none" : found[region].Id)} is"))}",
                "Correct guardDuty.adopt.detectors, or leave the region out for a new detector.");
        }
        var foreign = needs.Regions.Where(region => found[region].Id.Length > 0 && !found[region].IsOwn && !adopted.ContainsKey(region)).ToList();
        return foreign.Count == 0
            ? AwsAnswers.Ok(Name, $"none besides the stack's own{(adopted.IsEmpty ? "" : " and the adopted ones")} in {CoverageText.Listed(needs.Regions, needs.Regions)}")
            : AwsAnswers.NotChecked(Name, $"without the stack's tags: {string.Join(", ", foreign.Select(region => $"{found[region].Id} in {region}"))}",
                $"Where the stack did not create it, adopt it: {string.Join(", ", foreign.Select(region => $"guardDuty.adopt.detectors.{region}: {found[region].Id}"))}. A second one in a region cannot be created.");
    });

    private async Task<Found> FindAsync(AwsSession session, string region)
    {
        if (await session.GuardDuty(region).FindDetectorAsync(cancellation).ConfigureAwait(false) is not { } id)
            return new("", true);
        var tags = await session.DetectorTagsAsync(region, id, cancellation).ConfigureAwait(false);
        return new(id, !needs.Settings.Tags.IsEmpty && needs.Settings.Tags.All(tag => tags.GetValueOrDefault(tag.Key) == tag.Value));
    }

    private sealed record Found(string Id, bool IsOwn);
}
