using System.Net;
using System.Net.Sockets;

namespace LandingZone.Lambdas.Remediation.NetworkAcls;

/// <summary>
/// The network ACL as it will be once the operations so far are done. Planners look at it and write on it; nothing outside a planner
/// sees it.
/// </summary>
internal sealed class NaclBoard(NetworkAcl acl, RuleNumberRange range, DateTimeOffset now)
{
    private readonly List<NetworkAclEntry> _entries = [.. acl.Entries];
    private readonly Dictionary<IPAddress, BlockRecord> _records = acl.Records.ToDictionary(record => record.Address);
    private readonly List<NaclOperation> _operations = [];
    private readonly List<Reason> _notices = [];

    public string Id => acl.Id;

    public DateTimeOffset Now => now;

    public bool IsBusy { get; set; }

    public IReadOnlyList<NetworkAclEntry> Entries => _entries;

    /// <summary>All records, in an order that does not depend on how they were read.</summary>
    public IReadOnlyList<BlockRecord> Records => [.. _records.Values.OrderBy(record => record.LastSeen).ThenBy(record => record.Address.ToString(), StringComparer.Ordinal)];

    public BlockRecord? Find(IPAddress address) => _records.GetValueOrDefault(address);

    public void Notice(Reason notice) => _notices.Add(notice);

    public NaclPlan ToPlan() => new(Id, _operations, _notices, IsBusy);

    /// <summary>Writes the record with the next version and returns it.</summary>
    public BlockRecord Save(BlockRecord record)
    {
        var expected = Find(record.Address)?.Version ?? 0;
        var next = record with { Version = expected + 1, ChangedAt = now };
        _records[record.Address] = next;
        _operations.Add(new SaveRecord(next, expected));
        return next;
    }

    public void Create(NaclDirection direction, int number, IPAddress address)
    {
        _entries.Add(new(number, direction, NeverBlock.NeverBlockList.SingleAddress(address), IsDeny: true, NetworkAclEntry.AllProtocols));
        _operations.Add(new CreateEntry(direction, number, address));
    }

    /// <summary>Claims the record, deletes those of its rules that are there and deny its address, and closes the record.</summary>
    public void Remove(BlockRecord record)
    {
        var claimed = Save(record with { Status = BlockStatus.Pending, Goal = BlockGoal.Unblocked });
        foreach (var direction in Directions)
        {
            if (OwnRule(claimed, direction) is not { } entry)
                continue;
            _entries.Remove(entry);
            _operations.Add(new DeleteEntry(direction, entry.RuleNumber, record.Address));
        }

        Save(claimed with { Status = BlockStatus.Removed });
    }

    public static IReadOnlyList<NaclDirection> Directions { get; } = [NaclDirection.Ingress, NaclDirection.Egress];

    /// <summary>The rule of a record, if it is there and still denies the record's address.</summary>
    public NetworkAclEntry? OwnRule(BlockRecord record, NaclDirection direction) =>
        record.RuleIn(direction) is { } number && EntryAt(direction, number) is { } entry && entry.Denies(record.Address) ? entry : null;

    /// <summary>Whether a rule is the product's own: a record names its number and its address.</summary>
    public bool IsOwn(NetworkAclEntry entry) =>
        Find(entry.Network.BaseAddress) is { } record && OwnRule(record, entry.Direction) == entry;

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

    /// <summary>The foreign rule that already stops all of the address's traffic, if one does and nothing before it lets some through.</summary>
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
        foreach (var entry in _entries.Where(entry => range.Contains(entry.RuleNumber) && !IsOwn(entry)).OrderBy(entry => (entry.Direction, entry.RuleNumber)))
            Notice(NaclNotices.ForeignInRange(Id, entry, range));
    }
}
