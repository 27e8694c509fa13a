using LandingZone.Lambdas.Aws.Organizations;
using LandingZone.Lambdas.Coverage;

namespace LandingZone.Tools.Coverage;

/// <summary>What was found in AWS beside what the settings expect. What counts as a gap is decided by the audit's own comparison.</summary>
public static class ComparedCoverage
{
    /// <summary>The matrix of every active account of the organization, and of those that the stack has still to create.</summary>
    public static CoverageMatrix Matrix(ExpectedCoverage expected, CoverageState state)
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(state);
        var gaps = CoverageComparison.Compare(expected.Expectation, state);
        var byCell = gaps.ToLookup(gap => (gap.Region, gap.AccountId, gap.Plan));
        var regions = state.Regions.ToDictionary(region => region.Region, region => new Found(state.AdministratorId, region), StringComparer.Ordinal);
        return expected.Matrix(
            Accounts(expected, state),
            (row, account, column, word) =>
            {
                if (account.Id.Length == 0)
                    return new(word, CoverageWords.NotCreated);
                var plan = column == CoverageWords.Membership ? "" : column;
                return new(word, regions[row.Region.Name].Word(account.Id, column), byCell.Contains((row.Region.Name, account.Id, plan)));
            },
            gaps, "");
    }

    // Without the list of accounts there is still what the stack knows; that the list is missing is a gap of its own.
    private static List<CoverageAccount> Accounts(ExpectedCoverage expected, CoverageState state)
    {
        var known = expected.Accounts;
        if (state.Accounts is not { } accounts)
            return [.. known.Where(account => account.Id.Length > 0)];
        var active = accounts.Where(account => account.IsActive).DistinctBy(account => account.Id).ToList();
        return
        [
            .. active.OrderBy(account => Place(expected, state, account)).ThenBy(account => account.Id, StringComparer.Ordinal)
                .Select(account => new CoverageAccount(account.Id, account.Name, account.Id == state.AdministratorId)),
            .. known.Where(account => account.Email.Length > 0
                && !accounts.Any(each => string.Equals(each.Email, account.Email, StringComparison.OrdinalIgnoreCase))),
        ];
    }

    private static int Place(ExpectedCoverage expected, CoverageState state, OrganizationAccount account) =>
        account.Id == state.AdministratorId ? 0 : account.Id == expected.Settings.Organization.ManagementAccountId ? 1 : 2;

    /// <summary>One region as it was found, by account.</summary>
    private sealed class Found(string administrator, RegionState region)
    {
        private readonly Dictionary<string, string> _members = (region.Members ?? []).DistinctBy(member => member.AccountId)
            .ToDictionary(member => member.AccountId, member => member.RelationshipStatus, StringComparer.Ordinal);

        private readonly Dictionary<string, IReadOnlyDictionary<string, bool>> _plans = (region.Plans?.Items ?? []).DistinctBy(member => member.AccountId)
            .ToDictionary(member => member.AccountId, member => CoverageComparison.PlansOf(member.Features), StringComparer.Ordinal);

        private readonly IReadOnlyDictionary<string, bool>? _own = region.Detector is { IsEnabled: true } detector ? CoverageComparison.PlansOf(detector.Features) : null;

        public string Word(string account, string column)
        {
            if (column == CoverageWords.Membership)
                return account == administrator ? Administrator() : Membership(account);
            if ((account == administrator ? _own : _plans.GetValueOrDefault(account)) is { } plans)
                return plans.GetValueOrDefault(column) ? CoverageWords.On : plans.ContainsKey(column) ? CoverageWords.Off : CoverageWords.Nothing;
            // An account without GuardDuty has no plans; of another one nobody could say.
            return account == administrator ? NothingUnless(region.Detector is { IsEnabled: true }) : NothingUnless(Membership(account) is CoverageWords.Member or CoverageWords.Unknown);
        }

        private static string NothingUnless(bool isUnknown) => isUnknown ? CoverageWords.Unknown : CoverageWords.Nothing;

        private string Administrator() => region.Detector switch
        {
            { IsEnabled: true } => CoverageWords.Administrator,
            { } => "GuardDuty is off",
            null => region.Failures.Count == 0 ? "no detector" : CoverageWords.Unknown,
        };

        private string Membership(string account) => region.Members is null ? CoverageWords.Unknown : _members.GetValueOrDefault(account) switch
        {
            "Enabled" => CoverageWords.Member,
            null => CoverageWords.Outside,
            var status => status,
        };
    }
}
