using System.Net;
using System.Net.Sockets;

namespace LandingZone.Lambdas.Remediation.NetworkAcls;

// What planners see on the board: own and foreign rules, free numbers, free quota.
internal sealed partial class NaclBoard
{
    /// <summary>The rule of a record, if it is there and still denies the record's address.</summary>
    public NetworkAclEntry? OwnRule(BlockRecord record, NaclDirection direction) =>
        record.RuleIn(direction) is { } number && EntryAt(direction, number) is { } entry && entry.Denies(record.Address) ? entry : null;

    /// <summary>A rule that the record has given up and that is there nevertheless.</summary>
    public NetworkAclEntry? Stray(BlockRecord record, NaclDirection direction) =>
        record.Strays.Rules.Where(stray => stray.Direction == direction)
            .Select(stray => EntryAt(direction, stray.RuleNumber))
            .FirstOrDefault(entry => entry?.Denies(record.Address) == true);

    /// <summary>Whether a rule is the product's own: a record names its number and its address.</summary>
    public bool IsOwn(NetworkAclEntry entry) =>
        Find(entry.Network.BaseAddress) is { } record
        && entry.Denies(record.Address)
        && (record.RuleIn(entry.Direction) == entry.RuleNumber || record.Strays.Rules.Contains(new(entry.Direction, entry.RuleNumber)));

    public NetworkAclEntry? EntryAt(NaclDirection direction, int number) =>
        _entries.FirstOrDefault(entry => entry.Direction == direction && entry.RuleNumber == number);

    /// <summary>Own rules must stand below this number to take effect; without foreign rules it is the default deny.</summary>
    public int LowestForeign(NaclDirection direction, AddressFamily family) =>
        _entries.Where(entry => entry.Direction == direction && entry.Family == family && !IsOwn(entry))
            .Select(entry => entry.RuleNumber)
            .Append(NetworkAclEntry.HighestRuleNumber + 1)
            .Min();

    public bool IsUsable(NaclDirection direction, AddressFamily family, int number) =>
        range.Contains(number) && number < LowestForeign(direction, family);

    /// <summary>The lowest number that neither a rule (of any family) nor a record has, or null.</summary>
    public int? FreeNumber(NaclDirection direction, AddressFamily family)
    {
        var taken = _entries.Where(entry => entry.Direction == direction).Select(entry => entry.RuleNumber)
            .Concat(_records.Values.Where(record => record.IsLive).Select(record => record.RuleIn(direction) ?? 0))
            .ToHashSet();
        var limit = Math.Min(range.Last, LowestForeign(direction, family) - 1);
        for (var number = range.First; number <= limit; number++)
        {
            if (!taken.Contains(number))
                return number;
        }

        return null;
    }

    /// <summary>Rules that still fit; the default deny counts also where EC2 does not list it.</summary>
    public int FreeSlots(NaclDirection direction, AddressFamily family) =>
        acl.Quota - 1 - _entries.Count(entry => entry.Direction == direction && entry.Family == family && !entry.IsDefaultDeny);

    /// <summary>The foreign rule that already stops all of the address's traffic, if one does and nothing before it lets some
    /// through.</summary>
    public NetworkAclEntry? ForeignDeny(NaclDirection direction, IPAddress address)
    {
        var first = _entries
            .Where(entry => entry.Direction == direction && !entry.IsDefaultDeny && entry.Network.Contains(address) && !IsOwn(entry))
            .OrderBy(entry => entry.RuleNumber)
            .FirstOrDefault();
        return first is { IsDeny: true, Protocol: NetworkAclEntry.AllProtocols } ? first : null;
    }

    /// <summary>Tells of foreign rules inside the product's range.</summary>
    public void ReportForeignRules()
    {
        foreach (var entry in _entries.Where(entry => range.Contains(entry.RuleNumber) && !IsOwn(entry))
            .OrderBy(entry => (entry.Direction, entry.RuleNumber)))
            Notice(NaclNotices.ForeignInRange(Id, entry, range));
    }
}
