using System.Globalization;
using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Remediation;
using LandingZone.Lambdas.Remediation.NetworkAcls;
using Item = System.Collections.Generic.IReadOnlyDictionary<string, Amazon.DynamoDBv2.Model.AttributeValue>;

namespace LandingZone.Lambdas.Ledger;

/// <summary>Blocked addresses as items: the network ACL is the partition, the address the sort key.</summary>
internal static class BlockItems
{
    /// <summary>What the sort keys of blocks begin with.</summary>
    public const string SortPrefix = "IP#";

    public static ItemWriter Write(NetworkAclKey acl, BlockRecord record) =>
        new ItemWriter(acl.Partition, IdempotencyKeys.Address(record.Address))
            .Text(LedgerTable.Status, Status(record.Status).Text())
            .Time(LedgerTable.ExpiresAt, record.ExpiresAt)
            .Text("goal", record.Goal == BlockGoal.Blocked ? "BLOCKED" : "UNBLOCKED")
            .Text("address", record.Address.ToString())
            .Text("accountId", acl.AccountId)
            .Text("region", acl.Region)
            .Text("networkAclId", acl.NetworkAclId)
            .Number("ingressRule", record.IngressRule)
            .Number("egressRule", record.EgressRule)
            .Time("firstSeen", record.FirstSeen)
            .Time("lastSeen", record.LastSeen)
            .Time("changedAt", record.ChangedAt)
            .Text("findingId", record.FindingId)
            .Texts("strays", record.Strays.Rules.Select(stray => $"{Word(stray.Direction)}:{Number(stray.RuleNumber)}"))
            .Time("straysSince", record.Strays.Since);

    /// <summary>The record in an item.</summary>
    /// <exception cref="LedgerFormatException">The item is no block.</exception>
    public static BlockRecord Read(Item item)
    {
        var reader = new ItemReader(item);
        return new(
            reader.Address("address"),
            reader.OptionalNumber("ingressRule"),
            reader.OptionalNumber("egressRule"),
            reader.Word<BlockStatus>(LedgerTable.Status, Status),
            reader.Word<BlockGoal>(
                "goal", word => word switch { "BLOCKED" => BlockGoal.Blocked, "UNBLOCKED" => BlockGoal.Unblocked, _ => null }),
            reader.Time("firstSeen"),
            reader.Time("lastSeen"),
            reader.Time(LedgerTable.ExpiresAt),
            reader.Time("changedAt"),
            reader.Text("findingId"),
            new([.. reader.Texts("strays").Select(text => Stray(reader, text))], reader.Time("straysSince")),
            reader.Number("version"));
    }

    private static StrayRule Stray(ItemReader reader, string text)
    {
        var number = 0;
        var direction = text.Split(':') is [var word, var rest]
            && int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out number)
                ? word switch { "ingress" => NaclDirection.Ingress, "egress" => NaclDirection.Egress, _ => (NaclDirection?)null }
                : null;
        return direction is { } known
            ? new(known, number)
            : throw reader.Wrong("strays", $"holds '{text}', but must hold texts such as ingress:7");
    }

    private static LedgerStatus Status(BlockStatus status) => status switch
    {
        BlockStatus.Pending => LedgerStatus.Pending,
        BlockStatus.Active => LedgerStatus.Active,
        BlockStatus.Removed => LedgerStatus.Removed,
        _ => LedgerStatus.Failed,
    };

    private static BlockStatus? Status(string word) => LedgerStatuses.Parse(word) switch
    {
        LedgerStatus.Pending => BlockStatus.Pending,
        LedgerStatus.Active => BlockStatus.Active,
        LedgerStatus.Removed => BlockStatus.Removed,
        LedgerStatus.Failed => BlockStatus.Failed,
        _ => null,
    };

    private static string Word(NaclDirection direction) => direction == NaclDirection.Ingress ? "ingress" : "egress";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
