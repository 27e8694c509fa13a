using System.Net;

namespace LandingZone.Lambdas.Remediation.NetworkAcls;

/// <summary>The notices of network ACL plans.</summary>
internal static class NaclNotices
{
    public static Reason Blocked(string acl, IPAddress address, DateTimeOffset until) =>
        new("addressBlocked", $"{address} is denied in {acl} until {Utc(until)}.");

    public static Reason Extended(string acl, IPAddress address, DateTimeOffset until) =>
        new("blockExtended", $"{address} was seen again; it stays denied in {acl} until {Utc(until)}.");

    public static Reason AlreadyDenied(string acl, IPAddress address, NetworkAclEntry entry) =>
        new(
            "alreadyDenied",
            $"{address} is denied already by {Lower(entry.Direction)} rule {entry.RuleNumber} ({entry.Network}) of {acl}, "
            + "which is not ours.");

    public static Reason Evicted(string acl, BlockRecord record, IPAddress by) =>
        new("blockEvicted", $"{acl} is full: the block of {record.Address}, last seen {Utc(record.LastSeen)}, gives way to {by}.");

    public static Reason NoRoom(string acl, IPAddress address, NaclDirection direction) =>
        new(
            "noRoom",
            $"{address} cannot be denied in {acl}: no {Lower(direction)} rule number below the lowest foreign rule, or no "
            + "quota, is left, and no own rule can give way.");

    public static Reason ForeignInRange(string acl, NetworkAclEntry entry, RuleNumberRange range) =>
        new(
            "foreignRuleInRange",
            $"{Lower(entry.Direction)} rule {entry.RuleNumber} of {acl} is in our range {range} but not ours; it is left alone "
            + "and its number skipped.");

    public static Reason Shadowed(string acl, IPAddress address, NaclDirection direction, int number) =>
        new(
            "blockShadowed",
            $"{Lower(direction)} rule {number} of {acl} denies {address}, but a foreign rule now stands before it and no lower "
            + "number is free.");

    public static Reason Moved(string acl, IPAddress address) =>
        new("blockMoved", $"The block of {address} moves below the lowest foreign rule of {acl}.");

    public static Reason Busy(string acl, IPAddress address) =>
        new("busy", $"{address} waits: another run is removing rules of {acl}.");

    public static Reason Expired(string acl, BlockRecord record) =>
        new("blockExpired", $"The block of {record.Address} in {acl} ended {Utc(record.ExpiresAt)}.");

    public static Reason Undone(string acl, IPAddress address) =>
        new("blockUndone", $"The block of {address} in {acl} is undone.");

    public static Reason NothingToUndo(string acl, IPAddress address) =>
        new("nothingToUndo", $"{acl} holds no block of {address} that is ours.");

    public static Reason Repaired(string acl, BlockRecord record) =>
        new("blockRepaired", $"The block of {record.Address} in {acl} was incomplete and is completed.");

    public static Reason Lost(string acl, BlockRecord record) =>
        new("blockLost", $"The rule of {record.Address} in {acl} is gone and there is no room for it; its record is closed.");

    public static Reason RemovalFinished(string acl, BlockRecord record) =>
        new("removalFinished", $"The removal of the block of {record.Address} in {acl} was interrupted and is finished.");

    private static string Utc(DateTimeOffset time) => UtcText.Of(time);

    private static string Lower(NaclDirection direction) => direction == NaclDirection.Ingress ? "ingress" : "egress";
}
