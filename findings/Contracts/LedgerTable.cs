namespace LandingZone.Findings.Contracts;

/// <summary>
/// The shape of the ledger table that the program declares and the functions use. One item is one thing done, planned or
/// waiting: a blocked address on one network ACL, an isolated instance, a deactivated key, a sent notification.
/// </summary>
public static class LedgerTable
{
    /// <summary>Partition key, a string: what the item is about, for example <c>NACL#111122223333#eu-west-1#acl-0abc</c>.</summary>
    public const string PartitionKey = "pk";

    /// <summary>Sort key, a string: which part of it, for example <c>IP#203.0.113.9</c>.</summary>
    public const string SortKey = "sk";

    /// <summary>
    /// A string: <c>PENDING</c>, <c>ACTIVE</c>, <c>REMOVED</c>, <c>FAILED</c> or <c>AWAITING_APPROVAL</c>; <c>COUNTING</c> for a
    /// group of findings whose count is not told yet. Items without a life
    /// cycle, such as sent notifications, do not have it and so are not in the index.
    /// </summary>
    public const string Status = "status";

    /// <summary>
    /// A number: when the item's effect ends, in seconds since 1970-01-01 UTC. Of an action that is under way, until when somebody may
    /// be at work on it.
    /// </summary>
    public const string ExpiresAt = "expiresAt";

    /// <summary>
    /// A number: when DynamoDB may delete the item, in whole seconds since 1970-01-01 UTC; the table's time to live attribute. Only what is
    /// remembered for a while has it: claims on deliveries, sent notifications and their groups. Records of responses, leases with their
    /// fencing tokens and looks at the usage never do.
    /// </summary>
    public const string RemoveAt = "removeAt";

    /// <summary>The global secondary index by status and expiry, which the expiry run reads.</summary>
    public const string StatusIndex = "byStatus";
}
