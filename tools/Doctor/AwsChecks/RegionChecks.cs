using LandingZone.Lambdas.Aws;
using LandingZone.Tools.AwsCalls;
using LandingZone.Tools.Coverage;

namespace LandingZone.Tools.Doctor.AwsChecks;

/// <summary>What has to be so in every region of the stack before an update.</summary>
internal sealed class RegionChecks(AwsNeeds needs, AwsAnswers answers, CancellationToken cancellation)
{
    /// <summary>Whether both accounts have every region of the stack switched on (T49).</summary>
    public Task<CheckResult> EnabledAsync(AwsSession? management, AwsSession? security) => answers.AskAsync("regions", async () =>
    {
        var looked = new[] { (Account: needs.Management, Session: management), (Account: needs.Security ?? "", Session: security) }.Where(each => each.Session is not null).ToList();
        if (looked.Count == 0)
            return AwsAnswers.NotChecked("regions", "neither account can be entered", "See the lines 'management role' and 'security role'.");
        var off = new List<(string Account, string Region)>();
        foreach (var (account, session) in looked)
        {
            var on = await session!.EnabledRegionsAsync(needs.Settings.HomeRegion.Name, cancellation).ConfigureAwait(false);
            off.AddRange(needs.Regions.Where(region => !on.Contains(region)).Select(region => (account, region)));
        }
        var places = string.Join(" and ", looked.Select(each => each.Account));
        return off.Count == 0
            ? AwsAnswers.Ok("regions", $"{Listed(needs.Regions)}: on in {places}")
            : AwsAnswers.Problem("regions", $"off: {string.Join(", ", off.Select(each => $"{each.Region} in {each.Account}"))}",
                $"Run 'aws account enable-region --region-name {off[0].Region}' in account {off[0].Account}"
                + (off.Count == 1 ? "" : ", and the same for the others") + "; it takes some minutes, in rare cases hours.");
    });

    /// <summary>Whom the organization has named as GuardDuty's administrator: nobody yet, or the security account.</summary>
    public Task<CheckResult> AdministratorsAsync(AwsSession? management) => Sessions.InManagement("delegated administrator", management, answers, async session =>
    {
        const string name = "delegated administrator";
        var found = await Sessions.InRegionsAsync(needs.Regions, region => session.GuardDutyAdministratorsAsync(region, cancellation), [], cancellation).ConfigureAwait(false);
        var others = Regions(found, list => list.Any(each => each.AccountId != needs.Security || each.Status != "ENABLED"));
        if (others.FirstOrDefault() is { } first)
        {
            var each = found[first].First(each => each.AccountId != needs.Security || each.Status != "ENABLED");
            return AwsAnswers.Problem(name,
                string.Join(", ", others.Select(region => $"{string.Join(" and ", found[region].Select(each => $"{each.AccountId} ({each.Status})"))} in {region}")),
                each.Status == "ENABLED"
                    ? $"Run 'aws guardduty disable-organization-admin-account --admin-account-id {each.AccountId} --region {first}' in account {needs.Management}, for each region; its members keep GuardDuty, without an administrator."
                    : "Wait until the removal is finished, and run the command again.");
        }
        var (named, open) = (Regions(found, list => list.Count > 0), Regions(found, list => list.Count == 0));
        return AwsAnswers.Ok(name, string.Join("; ", new[]
        {
            named.Count == 0 ? "" : $"{needs.Security} in {Listed(named)}",
            open.Count == 0 ? "" : $"nobody yet in {Listed(open)}",
        }.Where(text => text.Length > 0)));
    });

    /// <summary>Whether another account administers the security account, which then could not become an administrator (T54).</summary>
    public Task<CheckResult> OtherAdministratorsAsync(AwsSession? security) => Sessions.InSecurity("other administrators", security, answers, async session =>
    {
        const string name = "other administrators";
        var found = await Sessions.InRegionsAsync(
            needs.Regions,
            async region => await session.GuardDuty(region).FindDetectorAsync(cancellation).ConfigureAwait(false) is { } detector
                ? await session.GuardDutyAdministratorAsync(region, detector, cancellation).ConfigureAwait(false) ?? "" : "",
            "", cancellation).ConfigureAwait(false);
        var others = Regions(found, administrator => administrator.Length > 0);
        return others.FirstOrDefault() is { } first
            ? AwsAnswers.Problem(name, $"account {needs.Security} is a member of {string.Join(", ", others.Select(region => $"{found[region]} in {region}"))}",
                $"Let {found[first]} run 'aws guardduty disassociate-members' and 'delete-members' for account {needs.Security}, in each of the regions.")
            : AwsAnswers.Ok(name, $"account {needs.Security} has none; 'lz coverage' tells of member accounts that have another one");
    });

    private List<string> Regions<T>(IReadOnlyDictionary<string, T> found, Func<T, bool> keep) => [.. needs.Regions.Where(region => keep(found[region]))];

    private string Listed(IReadOnlyList<string> regions) => CoverageText.Listed(regions, needs.Regions);
}
