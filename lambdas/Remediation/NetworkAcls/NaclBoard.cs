using System.Net;

namespace LandingZone.Lambdas.Remediation.NetworkAcls;

/// <summary>
/// The network ACL as it will be once the operations so far are done. Planners look at it and write on it; nothing outside a planner
/// sees it.
/// </summary>
internal sealed partial class NaclBoard(NetworkAcl acl, RuleNumberRange range, DateTimeOffset now)
{
    private readonly List<NetworkAclEntry> _entries = [.. acl.Entries];
    private readonly Dictionary<IPAddress, BlockRecord> _records = acl.Records.ToDictionary(record => record.Address);
    private readonly List<NaclOperation> _operations = [];
    private readonly List<Reason> _events = [];
    private readonly List<Reason> _states = [];
    private bool _isBusy;

    public string Id => acl.Id;

    public DateTimeOffset Now => now;

    public int OperationCount => _operations.Count;

    /// <summary>All records, in an order that does not depend on how they were read.</summary>
    public IReadOnlyList<BlockRecord> Records =>
        [.. _records.Values.OrderBy(record => record.LastSeen).ThenBy(record => record.Address.ToString(), StringComparer.Ordinal)];

    public BlockRecord? Find(IPAddress address) => _records.GetValueOrDefault(address);

    /// <summary>Tells of something that the operations do.</summary>
    public void Notice(Reason notice) => _events.Add(notice);

    /// <summary>Tells how things are, until <see cref="ForgetStates"/>.</summary>
    public void State(Reason notice) => _states.Add(notice);

    /// <summary>Another run has to end first.</summary>
    public void Wait(IPAddress address)
    {
        _isBusy = true;
        State(NaclNotices.Busy(Id, address));
    }

    /// <summary>Starts another look at the same addresses.</summary>
    public void ForgetStates()
    {
        _states.Clear();
        _isBusy = false;
    }

    public NaclPlan ToPlan() => new(Id, _operations, [.. _events, .. _states], _isBusy);

    /// <summary>Writes the record with the next version and returns it. Numbers that it gives up become strays.</summary>
    public BlockRecord Save(BlockRecord record)
    {
        var before = Find(record.Address);
        var next = record with { Version = (before?.Version ?? 0) + 1, ChangedAt = now };
        if (!next.IsLive)
            next = next with { IngressRule = null, EgressRule = null };
        foreach (var direction in Directions)
        {
            if (before?.RuleIn(direction) is { } given && given != next.RuleIn(direction))
                next = next with { Strays = next.Strays.With(new(direction, given), now) };
            if (next.RuleIn(direction) is { } number)
                next = next with { Strays = next.Strays.Without(new(direction, number)) };
        }

        return Write(next);
    }

    public void Create(NaclDirection direction, int number, IPAddress address)
    {
        _entries.Add(new(number, direction, NeverBlock.NeverBlockList.SingleAddress(address), IsDeny: true, NetworkAclEntry.AllProtocols));
        _operations.Add(new CreateEntry(direction, number, address));
    }

    /// <summary>Claims the record, deletes those of its rules that are there and deny its address, and closes the record.</summary>
    public void Remove(BlockRecord record)
    {
        var claimed = Claim(record);
        foreach (var direction in Directions)
            Delete(OwnRule(claimed, direction), record.Address);
        DeleteStrays(claimed);
        Save(claimed with { Status = BlockStatus.Removed });
    }

    /// <summary>Deletes the strays of a record that is not being changed, and forgets them. True when there was a rule to delete.</summary>
    public bool Purge(BlockRecord record)
    {
        var isThere = Directions.Any(direction => Stray(record, direction) is not null);
        if (isThere)
            DeleteStrays(Claim(record));
        Save(record with { Strays = StrayRules.None });
        return isThere;
    }

    public static IReadOnlyList<NaclDirection> Directions { get; } = [NaclDirection.Ingress, NaclDirection.Egress];

    // While rules are being deleted, every other run waits or looks elsewhere: a rule that came to the number meanwhile would be lost.
    private BlockRecord Claim(BlockRecord record) => Save(record with { Status = BlockStatus.Pending, Goal = BlockGoal.Unblocked });

    private void DeleteStrays(BlockRecord record)
    {
        foreach (var direction in Directions)
        {
            while (Stray(record, direction) is { } stray)
                Delete(stray, record.Address);
        }
    }

    private void Delete(NetworkAclEntry? entry, IPAddress address)
    {
        if (entry is null)
            return;
        _entries.Remove(entry);
        _operations.Add(new DeleteEntry(entry.Direction, entry.RuleNumber, address));
    }

    private BlockRecord Write(BlockRecord record)
    {
        _operations.Add(new SaveRecord(record, record.Version - 1));
        return _records[record.Address] = record;
    }
}
