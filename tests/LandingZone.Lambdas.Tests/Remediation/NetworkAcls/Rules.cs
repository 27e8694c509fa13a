using System.Net;
using LandingZone.Lambdas.Remediation.NetworkAcls;
using LandingZone.Lambdas.Remediation.Policy;

namespace LandingZone.Lambdas.Tests.Remediation.NetworkAcls;

/// <summary>Short ways to write rules, records and policies.</summary>
internal static class Rules
{
    public static DateTimeOffset Noon { get; } = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    public static NetworkAclEntry Allow(int number, string cidr = "0.0.0.0/0", NaclDirection direction = NaclDirection.Ingress) =>
        new(number, direction, IPNetwork.Parse(cidr), IsDeny: false, "-1");

    public static NetworkAclEntry Deny(int number, string address, NaclDirection direction = NaclDirection.Ingress) =>
        new(number, direction, IPNetwork.Parse(address.Contains('/') ? address : address + (address.Contains(':') ? "/128" : "/32")),
            IsDeny: true, "-1");

    public static NetworkAclEntry DefaultDeny(NaclDirection direction, string cidr, int number) =>
        new(number, direction, IPNetwork.Parse(cidr), IsDeny: true, "-1");

    public static NaclPolicy Blocking(int first = 1, int last = 89, bool both = false, int minutes = 60) => new(
        new(first, last),
        both ? [NaclDirection.Ingress, NaclDirection.Egress] : [NaclDirection.Ingress],
        TimeSpan.FromMinutes(minutes));

    public static BlockRecord Record(string address, int? ingress, DateTimeOffset seen, int? egress = null, int minutes = 60) => new(
        IPAddress.Parse(address), ingress, egress, BlockStatus.Active, BlockGoal.Blocked, seen, seen, seen.AddMinutes(minutes), seen,
            "finding", StrayRules.None, 1);

    public static NaclPlan Plan(this AclModel model, NaclPolicy policy, DateTimeOffset now, params IEnumerable<string> addresses) =>
        NaclPlanner.Plan(model.Read(), addresses.Select(IPAddress.Parse), "finding", policy, now);

    /// <summary>Blocks the addresses and returns the notices' codes.</summary>
    public static IReadOnlyList<string> Block(
        this AclModel model, NaclPolicy policy, DateTimeOffset now, params IEnumerable<string> addresses)
    {
        var plan = model.Plan(policy, now, addresses);
        model.ApplyAll(plan);
        return plan.Codes();
    }

    public static IReadOnlyList<string> Codes(this NaclPlan plan) => [.. plan.Notices.Select(notice => notice.Code)];
}
