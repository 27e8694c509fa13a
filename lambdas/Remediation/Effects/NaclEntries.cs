using System.Net;
using LandingZone.Lambdas.Remediation.NetworkAcls;
using Ec2Entry = LandingZone.Lambdas.Aws.Ec2.NetworkAclEntry;

namespace LandingZone.Lambdas.Remediation.Effects;

/// <summary>Rules in EC2's form and in the planner's.</summary>
internal static class NaclEntries
{
    public static IReadOnlyList<NetworkAclEntry> FromEc2(IReadOnlyList<Ec2Entry> entries) => [.. entries.Select(FromEc2)];

    public static Ec2Entry ToEc2(CreateEntry create) => new(
        create.RuleNumber,
        create.Direction == NaclDirection.Egress,
        IsDeny: true,
        NetworkAclEntry.AllProtocols,
        NeverBlock.NeverBlockList.SingleAddress(create.Address).ToString(),
        null);

    /// <summary>The operation as a sentence; null for bookkeeping.</summary>
    public static string? Describe(string acl, NaclOperation operation) => operation switch
    {
        CreateEntry create => $"Rule {create.RuleNumber} ({Word(create.Direction)}) of {acl} denies {create.Address}.",
        DeleteEntry delete => $"Rule {delete.RuleNumber} ({Word(delete.Direction)}) of {acl}, which denied {delete.Address}, is deleted.",
        _ => null,
    };

    private static NetworkAclEntry FromEc2(Ec2Entry entry) => new(
        entry.RuleNumber,
        entry.IsEgress ? NaclDirection.Egress : NaclDirection.Ingress,
        IPNetwork.Parse(entry.Cidr),
        entry.IsDeny,
        entry.Protocol);

    private static string Word(NaclDirection direction) => direction == NaclDirection.Ingress ? "ingress" : "egress";
}
