using LandingZone.Findings.Regions;
using LandingZone.Lambdas.Aws.GuardDuty;
using LandingZone.Lambdas.Aws.Organizations;

namespace LandingZone.Lambdas.Coverage;

/// <summary>Compares protection with the settings: every active account, every region (T53), every plan.</summary>
public static class CoverageComparison
{
    private const string GuardDuty = "guardduty.amazonaws.com";
    private const string MalwareProtection = "malware-protection.guardduty.amazonaws.com";

    /// <summary>The gaps: of the organization first, then region by region in the order of the settings.</summary>
    public static IReadOnlyList<CoverageGap> Compare(CoverageExpectation expected, CoverageState actual)
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(actual);
        return [.. Organization(expected, actual), .. actual.Regions.SelectMany(region => Region(expected, actual, region))];
    }

    /// <summary>
    /// The accounts that have to be members in a region: active, each once, without the administrator and the excluded ones (T32). The
    /// management account only where the settings say so. Where <c>NONE</c> are enrolled automatically, only those that the settings name;
    /// under <c>NEW</c> all, because nobody can tell which accounts were there before.
    /// </summary>
    public static IReadOnlyList<OrganizationAccount> ExpectedMembers(CoverageExpectation expected, CoverageState actual, string region) =>
        [.. (actual.Accounts ?? []).Where(account => account.IsActive && IsExpectedMember(expected, actual.AdministratorId, region, account.Id)).DistinctBy(account => account.Id)];

    /// <summary>Whether an account has to be a member in a region, provided that it is active.</summary>
    public static bool IsExpectedMember(CoverageExpectation expected, string administratorId, string region, string accountId)
    {
        ArgumentNullException.ThrowIfNull(expected);
        if (accountId == administratorId || expected.Excluded.Contains(accountId))
            return false;
        return accountId == expected.ManagementAccount
            ? expected.IsManagementMember
            : expected.MembersOf(region) != "NONE" || expected.Named?.Contains(accountId) != false;
    }

    private static IEnumerable<CoverageGap> Organization(CoverageExpectation expected, CoverageState actual)
    {
        foreach (var failure in actual.Failures)
            yield return failure;
        var wantsMalware = expected.Regions.SelectMany(expected.PlansOf)
            .Any(plan => plan is { Key: ProtectionPlan.EbsMalwareProtection, Value: not "NONE" });
        foreach (var service in wantsMalware ? [GuardDuty, MalwareProtection] : new[] { GuardDuty })
        {
            if (actual.TrustedServices?.Contains(service) == false)
                yield return new(CoverageCheck.TrustedAccess, "", "", "", $"{service} is trusted", "it is not");
        }

        if (actual.Administrators is { } administrators && !administrators.SequenceEqual([actual.AdministratorId]))
        {
            yield return new(CoverageCheck.Administrator, "", "", "", actual.AdministratorId,
                administrators.Count == 0 ? "none" : string.Join(", ", administrators));
        }

        if (actual.Roots?.Any(root => root.EnabledPolicyTypes.Contains("GUARDDUTY_POLICY")) == true)
        {
            yield return new(CoverageCheck.PolicyType, "", "", "", "GUARDDUTY_POLICY is off",
                "it is on, so that automatic enrolment is not applied");
        }
    }

    private static IEnumerable<CoverageGap> Region(CoverageExpectation expected, CoverageState all, RegionState region)
    {
        foreach (var failure in region.Failures)
            yield return failure;
        if (region.Detector is not { IsEnabled: true })
        {
            if (region.Failures.Count == 0)
                yield return new(CoverageCheck.Detector, region.Region, all.AdministratorId, "", "on", region.Detector is null ? "missing" : "off");
            yield break;
        }

        var plans = expected.PlansOf(region.Region);
        foreach (var gap in AutoEnable(expected, region, plans))
            yield return gap;
        foreach (var gap in Plans(region.Region, all.AdministratorId, region.Detector.Features, plans))
            yield return gap;
        foreach (var gap in Members(expected, all, region, plans))
            yield return gap;
        if (region.Destinations is { Count: 0 })
            yield return new(CoverageCheck.Export, region.Region, "", "", "PUBLISHING", "no destination");
        foreach (var destination in (region.Destinations ?? []).Where(destination => destination.Status != "PUBLISHING"))
            yield return new(CoverageCheck.Export, region.Region, "", "", "PUBLISHING", destination.Status);
    }

    private static IEnumerable<CoverageGap> AutoEnable(
        CoverageExpectation expected, RegionState region, IReadOnlyList<KeyValuePair<string, string>> plans)
    {
        if (region.Organization is not { } organization)
            yield break;
        var members = expected.MembersOf(region.Region);
        if (organization.AutoEnableOrganizationMembers != members)
            yield return new(CoverageCheck.AutoEnable, region.Region, "", "", members, organization.AutoEnableOrganizationMembers);
        if (organization.MemberAccountLimitReached)
            yield return new(CoverageCheck.AutoEnable, region.Region, "", "", "room for members", "the limit of members is reached");
        var found = Flat(organization.Features, feature => feature.Name, feature => feature.AutoEnable, feature => feature.AdditionalConfigurations);
        foreach (var (plan, word) in plans.Where(plan => found.GetValueOrDefault(plan.Key, "NONE") != plan.Value))
            yield return new(CoverageCheck.AutoEnable, region.Region, "", plan, word, found.GetValueOrDefault(plan, "NONE"));
    }

    private static IEnumerable<CoverageGap> Members(
        CoverageExpectation expected, CoverageState all, RegionState region, IReadOnlyList<KeyValuePair<string, string>> plans)
    {
        if (region.Members is null)
            yield break;
        var members = region.Members.ToLookup(member => member.AccountId, StringComparer.Ordinal);
        var detectors = region.Plans?.Items.ToLookup(each => each.AccountId, StringComparer.Ordinal);
        var left = region.Plans?.Unprocessed.ToLookup(each => each.AccountId, each => each.Reason, StringComparer.Ordinal);
        foreach (var account in ExpectedMembers(expected, all, region.Region))
        {
            if (members[account.Id].FirstOrDefault() is not { IsEnabled: true } member)
            {
                var status = members[account.Id].FirstOrDefault()?.RelationshipStatus ?? "missing";
                yield return new(CoverageCheck.Member, region.Region, account.Id, "", "Enabled", status);
            }
            else if (detectors?[member.AccountId].FirstOrDefault() is { } detector)
            {
                foreach (var gap in Plans(region.Region, account.Id, detector.Features, plans))
                    yield return gap;
            }
            else if (left is not null)
            {
                yield return new(
                    CoverageCheck.Unanswered, region.Region, account.Id, "", "an answer about its plans",
                    left[account.Id].FirstOrDefault() ?? "none");
            }
        }
    }

    // NEW and NONE leave existing accounts as they are, so only ALL promises anything about an account.
    private static IEnumerable<CoverageGap> Plans(
        string region, string account, IReadOnlyList<DetectorFeature> features, IReadOnlyList<KeyValuePair<string, string>> plans)
    {
        var found = PlansOf(features);
        return plans.Where(plan => plan.Value == "ALL" && !found.GetValueOrDefault(plan.Key))
            .Select(plan => new CoverageGap(
                CoverageCheck.Plan, region, account, plan.Key, "on", found.ContainsKey(plan.Key) ? "off" : "missing"));
    }

    /// <summary>Plans and additional configurations by name, and whether each is on.</summary>
    public static IReadOnlyDictionary<string, bool> PlansOf(IEnumerable<DetectorFeature> features) =>
        Flat(features, feature => feature.Name, feature => feature.IsEnabled, feature => feature.AdditionalConfigurations);

    // The legacy EKS_RUNTIME_MONITORING repeats the name of an agent of RUNTIME_MONITORING; what counts is the plan in use.
    private static Dictionary<string, TValue> Flat<T, TValue>(
        IEnumerable<T> features, Func<T, string> name, Func<T, TValue> value, Func<T, IEnumerable<T>> inner)
    {
        var flat = new Dictionary<string, TValue>(StringComparer.Ordinal);
        foreach (var feature in features)
        {
            flat[name(feature)] = value(feature);
            foreach (var configuration in name(feature) == ProtectionPlan.EksRuntimeMonitoring ? [] : inner(feature))
                flat[name(configuration)] = value(configuration);
        }

        return flat;
    }
}
