using LandingZone.Findings.Regions;
using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Aws.GuardDuty;

namespace LandingZone.Lambdas.Coverage;

/// <summary>Finds out how an organization is protected, with reading calls only.</summary>
/// <param name="session">A session of the delegated administrator.</param>
/// <param name="administratorId">Its account.</param>
public sealed class CoverageCollector(AwsSession session, string administratorId)
{
    private const string GuardDutyPrincipal = "guardduty.amazonaws.com";

    /// <summary>Regions that are looked at side by side. GuardDuty limits calls in each region by itself.</summary>
    private const int RegionsAtOnce = 4;

    /// <summary>The organization and the regions, in the order given.</summary>
    public async Task<CoverageState> CollectAsync(IReadOnlyList<string> regions, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(regions);
        var organizations = session.Organizations();
        var questions = new CoverageQuestions("");
        var accounts = await questions.AskAsync(() => organizations.ListAccountsAsync(cancellation)).ConfigureAwait(false);
        var roots = await questions.AskAsync(() => organizations.ListRootsAsync(cancellation)).ConfigureAwait(false);
        var trusted = await questions.AskAsync(() => organizations.ListAwsServiceAccessAsync(cancellation)).ConfigureAwait(false);
        var administrators = await questions.AskAsync(
            () => organizations.ListDelegatedAdministratorsAsync(GuardDutyPrincipal, cancellation)).ConfigureAwait(false);
        return new(
            administratorId, accounts, roots, trusted, administrators,
            await RegionsAsync(regions, cancellation).ConfigureAwait(false), questions.Failures);
    }

    /// <summary>The regions, in the order given.</summary>
    public async Task<IReadOnlyList<RegionState>> RegionsAsync(IReadOnlyList<string> regions, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(regions);
        var states = new RegionState[regions.Count];
        await Parallel.ForAsync(
            0, regions.Count, new ParallelOptions { MaxDegreeOfParallelism = RegionsAtOnce, CancellationToken = cancellation },
            async (index, token) => states[index] = await RegionAsync(regions[index], token).ConfigureAwait(false)).ConfigureAwait(false);
        return states;
    }

    private async Task<RegionState> RegionAsync(string region, CancellationToken cancellation)
    {
        var guardDuty = session.GuardDuty(region);
        var questions = new CoverageQuestions(region);
        var id = await questions.AskAsync(() => guardDuty.FindDetectorAsync(cancellation), error => RegionOff(region, error)).ConfigureAwait(false);
        if (id is null)
            return new(region, null, null, null, null, null, null, questions.Failures);
        var detector = await questions.AskAsync(() => guardDuty.GetDetectorAsync(id, cancellation)).ConfigureAwait(false);
        var destinations = await questions.AskAsync(() => guardDuty.ListPublishingDestinationsAsync(id, cancellation)).ConfigureAwait(false);
        var organization = await questions.AskAsync(
            () => guardDuty.DescribeOrganizationConfigurationAsync(id, cancellation), error => OtherAdministrator(region, error)).ConfigureAwait(false);
        // Of an account that does not administer the region, the members say nothing: one gap tells it all.
        if (questions.Failures.Any(failure => failure.Check == CoverageCheck.Administrator))
            return new(region, id, detector, null, null, null, destinations, questions.Failures);
        var members = await questions.AskAsync(() => guardDuty.ListMembersAsync(id, cancellation)).ConfigureAwait(false);
        var plans = members is null ? null : await questions.AskAsync(
            () => guardDuty.GetMemberDetectorsAsync(id, Enabled(members), cancellation)).ConfigureAwait(false);
        return new(region, id, detector, organization, members, plans, destinations, questions.Failures);
    }

    private static string[] Enabled(IEnumerable<Member> members) =>
        [.. members.Where(member => member.IsEnabled).Select(member => member.AccountId)];

    // "Enable or disable AWS Regions in your account": credentials are unknown in a region that is off.
    private CoverageGap? RegionOff(string region, AwsError error) =>
        error.IsUnknownCredentials && RegionTable.Find(region)?.IsOptIn == true
            ? new(CoverageCheck.RegionEnabled, region, administratorId, "", "switched on", "switched off")
            : null;

    // The detector is there, and the request has no other part that could be wrong: what is refused is the account. The code alone
    // decides, because the wording is no contract: "... is not the GuardDuty delegated administrator account of an organization",
    // "... do not have required AWS Organization master permission" (aws-security-reference-architecture-examples #141).
    private CoverageGap? OtherAdministrator(string region, AwsError error) =>
        error.Code == "BadRequestException"
            ? new(CoverageCheck.Administrator, region, "", "", administratorId, $"another account or none: {error.Message}")
            : null;
}
