using System.Collections.Immutable;
using LandingZone.Findings.Regions;
using LandingZone.Infra.GuardDuty;
using LandingZone.Infra.Operations;
using LandingZone.Infra.Settings;
using LandingZone.Lambdas.Coverage;

namespace LandingZone.Tools.Coverage;

/// <summary>What a stack's settings expect, without asking anybody.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="Settings">Its settings.</param>
public sealed record ExpectedCoverage(string Stack, LandingZoneSettings Settings)
{
    /// <summary>The regions with their plans: the same rows that the program declares.</summary>
    public ImmutableArray<RegionPlans> Rows { get; } = ProtectionPlanMatrix.For(Settings.GuardDuty, Settings.Regions);

    /// <summary>The expectation of the audit, read from the very text that its function gets.</summary>
    public CoverageExpectation Expectation => CoverageExpectation.Parse(
        ReviewEnvironment.Coverage(Settings.GuardDuty, Rows), Settings.Organization.ManagementAccountId,
        Settings.GuardDuty.ManagementAccount.IsMember, Settings.GuardDuty.ExcludedAccounts)
        ?? throw new InvalidOperationException("The function's own variable cannot be read.");

    /// <summary>Every plan of any region, each followed by the agents under it.</summary>
    public ImmutableArray<string> Plans =>
    [
        .. Rows.SelectMany(row => row.Plans).Select(cell => cell.Plan).Distinct().OrderBy(plan => ProtectionPlan.All.ToList().IndexOf(plan))
            .SelectMany(plan => plan.IsLegacy ? [plan.Name] : plan.AdditionalConfigurations.Prepend(plan.Name)),
    ];

    /// <summary>
    /// The accounts that the stack knows: the administrator, the management account, those that it creates, those that it names, and one
    /// row for all the others.
    /// </summary>
    public ImmutableArray<CoverageAccount> Accounts
    {
        get
        {
            var guardDuty = Settings.GuardDuty;
            var (security, management) = (Settings.SecurityAccount.Id, Settings.Organization.ManagementAccountId);
            return
            [
                new(security ?? "", security is null ? "security account, created by the stack" : "security account", IsAdministrator: true),
                new(management, "management account"),
                .. Settings.Accounts.Select(account => new CoverageAccount("", account.Account.Name) { Email = account.Account.Email }),
                .. guardDuty.Members.Select(member => member.AccountId).Except([security ?? "", management]).Distinct()
                    .Select(id => new CoverageAccount(id, "member by name")),
                .. guardDuty.ExcludedAccounts.Except([security ?? "", management]).Distinct().Select(id => new CoverageAccount(id, "excluded")),
                new("", "every other account"),
            ];
        }
    }

    /// <summary>The matrix, with the reason why nothing more is known.</summary>
    public CoverageMatrix Matrix(string note) => Matrix(Accounts, (_, _, _, expected) => new CoverageCell(expected), null, note);

    /// <summary>A matrix of accounts.</summary>
    /// <param name="accounts">The accounts.</param>
    /// <param name="cell">Makes a cell of region, account, column and what is expected there.</param>
    /// <param name="gaps">The gaps; null where nothing was compared.</param>
    /// <param name="note">Why nothing was compared.</param>
    internal CoverageMatrix Matrix(
        IReadOnlyList<CoverageAccount> accounts, Func<RegionPlans, CoverageAccount, string, string, CoverageCell> cell,
        IReadOnlyList<CoverageGap>? gaps, string note)
    {
        var expectation = Expectation;
        var plans = Plans;
        return new(
            Stack, plans,
            [
                .. Rows.Select(row => new CoverageRegion(
                    row.Region.Name, row.Members.ToApi(),
                    [
                        .. accounts.Select(account => new CoverageRow(
                            account.Id, account.Name,
                            [.. plans.Prepend(CoverageWords.Membership).Select(column => cell(row, account, column, Expected(expectation, row, account, column)))])),
                    ])),
            ],
            gaps, note);
    }

    private static string Expected(CoverageExpectation expectation, RegionPlans row, CoverageAccount account, string column)
    {
        if (account.IsAdministrator)
            return column == CoverageWords.Membership ? CoverageWords.Administrator : OnDetector(row, column);
        var isMember = CoverageComparison.IsExpectedMember(expectation, "none of these", row.Region.Name, account.Id);
        if (column == CoverageWords.Membership)
            return !isMember ? CoverageWords.Outside : row.Members == AutoEnable.New && account.Id.Length == 0 ? CoverageWords.New : CoverageWords.Member;
        return !isMember || Organization(row, column) is not { } word ? CoverageWords.Nothing : word switch
        {
            AutoEnable.All => CoverageWords.On,
            AutoEnable.New => CoverageWords.New,
            _ => CoverageWords.Off,
        };
    }

    private static string OnDetector(RegionPlans row, string column)
    {
        var cells = row.Plans.Where(cell => !cell.Plan.IsLegacy || cell.Plan.Name == column);
        foreach (var cell in cells)
        {
            if (cell.Plan.Name == column)
                return cell.OnDetector ? CoverageWords.On : CoverageWords.Off;
            if (cell.Agents.FirstOrDefault(agent => agent.Name == column) is { } agent)
                return agent.OnDetector ? CoverageWords.On : CoverageWords.Off;
        }
        return CoverageWords.Nothing;
    }

    private static AutoEnable? Organization(RegionPlans row, string column) =>
        row.Plans.FirstOrDefault(cell => cell.Plan.Name == column) is { } plan ? plan.Organization
        : row.Plans.Where(cell => !cell.Plan.IsLegacy).SelectMany(cell => cell.Agents).FirstOrDefault(agent => agent.Name == column)?.Organization;
}

/// <summary>An account of a matrix.</summary>
/// <param name="Id">Its id; empty for one that does not exist yet, or stands for many.</param>
/// <param name="Name">What people call it.</param>
/// <param name="IsAdministrator">Whether it administers GuardDuty.</param>
public sealed record CoverageAccount(string Id, string Name, bool IsAdministrator = false)
{
    /// <summary>The address by which an account that the stack creates is found again; empty for others.</summary>
    public string Email { get; init; } = "";
}
