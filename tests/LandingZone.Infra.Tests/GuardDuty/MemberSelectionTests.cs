using System.Collections.Immutable;
using CsCheck;
using LandingZone.Infra.GuardDuty;
using LandingZone.Infra.Settings;
using LandingZone.Infra.Tests.Harness;

namespace LandingZone.Infra.Tests.GuardDuty;

public sealed class MemberSelectionTests
{
    private const string Team = "222233334444";

    private static readonly GuardDutySettings Settings = Scenario.Settings().GuardDuty;

    // T32, D21
    [Fact]
    public void For_T32_D21_suspendedAdministratorManagementExcludedAndDuplicates_areLeftOut()
    {
        var settings = Settings with
        {
            Members =
            [
                Member(Team), Member(Team), Member(Scenario.Security), Member(Scenario.Management), Member("555566667777"),
                new("888899990000", "suspended@example.com", "SUSPENDED"), new("888899990001", "closing@example.com", "PENDING_CLOSURE"),
            ],
            ExcludedAccounts = ["555566667777"],
        };

        Assert.Equal([Member(Team)], Select(settings, AutoEnable.New).ToArray());
    }

    [Theory]
    [InlineData(AutoEnable.All, 0)]
    [InlineData(AutoEnable.New, 1)]
    [InlineData(AutoEnable.None, 1)]
    public void For_members_areNamedOnlyWhereNothingReachesThem(AutoEnable members, int count) =>
        Assert.Equal(count, Select(Settings with { Members = [Member(Team)] }, members).Length);

    // T09, T10
    [Theory]
    [InlineData(AutoEnable.All)]
    [InlineData(AutoEnable.None)]
    public void For_T09_T10_managementAccountAsMember_isNamedWhateverTheMode(AutoEnable members) => Assert.Equal(
        [new(Scenario.Management, "root@example.com", MemberAccount.Active)],
        Select(Settings with { ManagementAccount = new(true, "root@example.com", Ownership.Manage) }, members).ToArray());

    // T16
    [Fact]
    public void For_T16_offboard_releasesEverybody() => Assert.Empty(Select(
        Settings with { Mode = GuardDutyMode.Offboard, Members = [Member(Team)], ManagementAccount = new(true, "root@example.com", Ownership.Manage) },
        AutoEnable.None));

    [Fact]
    public void For_anyList_namesNobodyTwiceAndOnlyActiveAccounts()
    {
        var account = Gen.OneOf(Team, Scenario.Security, Scenario.Management, "555566667777", "888899990000");
        var member = Gen.Select(account, Gen.OneOf("ACTIVE", "SUSPENDED"), (id, status) => new MemberAccount(id, "a@example.com", status));
        Gen.Select(member.Array, account.Array).Sample((members, excluded) =>
        {
            var selected = Select(Settings with { Members = [.. members], ExcludedAccounts = [.. excluded] }, AutoEnable.New);

            Assert.Equal(selected.Select(one => one.AccountId).Distinct(), selected.Select(one => one.AccountId));
            Assert.All(selected, one => Assert.True(
                one.Status == "ACTIVE" && one.AccountId is not (Scenario.Security or Scenario.Management) && !excluded.Contains(one.AccountId)));
            Assert.Equal(
                members.Where(one => one.Status == "ACTIVE" && one.AccountId is not (Scenario.Security or Scenario.Management) && !excluded.Contains(one.AccountId))
                    .Select(one => one.AccountId).ToHashSet(),
                [.. selected.Select(one => one.AccountId)]);
        });
    }

    private static ImmutableArray<MemberAccount> Select(GuardDutySettings settings, AutoEnable members) =>
        MemberSelection.For(settings, members, Scenario.Management, Scenario.Security);

    private static MemberAccount Member(string id) => new(id, "team@example.com", MemberAccount.Active);
}
