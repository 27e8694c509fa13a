using System.Net.Sockets;
using LandingZone.Lambdas.Remediation.NetworkAcls;
using static LandingZone.Lambdas.Tests.Remediation.NetworkAcls.Rules;

namespace LandingZone.Lambdas.Tests.Remediation.NetworkAcls;

public sealed class RuleQuotaTests // R33
{
    [Theory]
    [InlineData(19, 20)]
    [InlineData(20, 40)]
    public void From_rulesBesideTheDefaultDeny_showsTheQuota(int rules, int quota) =>
        Assert.Equal(quota, RuleQuota.From(Entries(rules)));

    [Fact]
    public void From_manyRulesOfDifferentDirectionsAndFamilies_areCountedApart()
    {
        NetworkAclEntry[] entries =
        [
            .. Entries(15),
            .. Enumerable.Range(1, 15).Select(number => Deny(number, $"198.51.100.{number}", NaclDirection.Egress)),
            .. Enumerable.Range(200, 15).Select(number => Deny(number, $"2001:db8::{number}")),
        ];

        Assert.Equal(RuleQuota.Default, RuleQuota.From(entries));
    }

    [Fact]
    public void AfterLimitExceeded_countsTheDefaultDenyOnceWhetherListedOrNot()
    {
        var entries = Entries(7);

        Assert.Equal(8, RuleQuota.AfterLimitExceeded(entries, NaclDirection.Ingress, AddressFamily.InterNetwork));
        Assert.Equal(8,
            RuleQuota.AfterLimitExceeded(entries.Where(entry => !entry.IsDefaultDeny), NaclDirection.Ingress, AddressFamily.InterNetwork));
        Assert.Equal(1, RuleQuota.AfterLimitExceeded(entries, NaclDirection.Ingress, AddressFamily.InterNetworkV6));
    }

    private static NetworkAclEntry[] Entries(int rules) =>
    [
        .. Enumerable.Range(1, rules).Select(number => Deny(number, $"198.51.100.{number}")),
        DefaultDeny(NaclDirection.Ingress, "0.0.0.0/0", 32767),
    ];
}
