using System.Net;
using CsCheck;
using LandingZone.Lambdas.Remediation.NetworkAcls;
using LandingZone.Lambdas.Remediation.Policy;

namespace LandingZone.Lambdas.Tests.Remediation.NetworkAcls;

/// <summary>A sighting of some addresses.</summary>
/// <param name="Minute">Minutes after noon.</param>
/// <param name="Addresses">The addresses.</param>
internal sealed record Sighting(int Minute, IPAddress[] Addresses);

/// <summary>A network ACL with foreign rules, a policy, and what has been sighted so far.</summary>
internal sealed record Scenario(int Quota, NetworkAclEntry[] Foreign, NaclPolicy Policy, Sighting[] Past)
{
    /// <summary>The ACL after all sightings, each planned and carried out.</summary>
    public AclModel Model()
    {
        var model = new AclModel(Quota, Foreign);
        foreach (var sighting in Past.OrderBy(sighting => sighting.Minute))
            model.ApplyAll(NaclPlanner.Plan(model.Read(), sighting.Addresses, "finding", Policy, Rules.Noon.AddMinutes(sighting.Minute)));
        return model;
    }
}

/// <summary>Generators of network ACLs in states that can be reached.</summary>
internal static class Scenarios
{
    private static readonly IPAddress[] Pool =
    [
        .. Enumerable.Range(1, 9).Select(host => IPAddress.Parse($"198.51.100.{host}")),
        .. Enumerable.Range(1, 5).Select(host => IPAddress.Parse($"2001:db8::{host}")),
    ];

    public static Gen<IPAddress> Address { get; } = Gen.OneOf(Pool);

    public static Gen<Sighting> Sighting { get; } =
        Gen.Select(Gen.Int[0, 240], Address.Array[1, 4], (minute, addresses) => new Sighting(minute, addresses));

    private static readonly Gen<NetworkAclEntry> ForeignRule = Gen.Select(
        Gen.Int[1, 120],
        Gen.OneOf(NaclDirection.Ingress, NaclDirection.Egress),
        Gen.OneOf("0.0.0.0/0", "198.51.100.0/29", "198.51.100.4/32", "203.0.113.0/24", "::/0", "2001:db8::/127", "2001:db8:1::/48"),
        Gen.Bool,
        Gen.OneOf("-1", "6"),
        (number, direction, cidr, deny, protocol) => new NetworkAclEntry(number, direction, IPNetwork.Parse(cidr), deny, protocol));

    private static readonly Gen<NaclPolicy> Policy = Gen.Select(
        Gen.Int[1, 20], Gen.Int[0, 60], Gen.Bool, Gen.Int[5, 120],
        (first, length, both, minutes) => Rules.Blocking(first, first + length, both, minutes));

    public static Gen<Scenario> Any { get; } = Gen.Select(
        Gen.Int[2, 12], ForeignRule.Array[0, 5], Policy, Sighting.Array[0, 6],
        (quota, foreign, policy, past) => new Scenario(quota, Fitting(foreign, quota), policy, past));

    /// <summary>Enough numbers and quota for every address of the pool.</summary>
    public static Gen<Scenario> Roomy { get; } = Sighting.Array[0, 3].Select(past =>
        new Scenario(20, [Rules.Allow(100), Rules.Allow(101, "::/0")], Rules.Blocking(), past));

    // EC2 holds neither two rules with one number nor more rules than the quota.
    private static NetworkAclEntry[] Fitting(NetworkAclEntry[] foreign, int quota) =>
    [
        .. foreign.DistinctBy(entry => (entry.Direction, entry.RuleNumber))
            .GroupBy(entry => (entry.Direction, entry.Family))
            .SelectMany(group => group.Take(quota - 1)),
    ];
}
