using System.Net;
using LandingZone.Lambdas.Remediation.NetworkAcls;

namespace LandingZone.Lambdas.Tests.Remediation.NetworkAcls;

/// <summary>What EC2 and the ledger answer to an operation.</summary>
internal enum Answer
{
    Done,
    AlreadyExists,
    LimitExceeded,
    ConditionFailed,
}

/// <summary>A network ACL and its records that behave as EC2 and DynamoDB do: one-shot creates, quota, conditional writes.</summary>
internal sealed class AclModel
{
    public const string Id = "acl-0abc";

    private readonly Dictionary<(NaclDirection, int), NetworkAclEntry> _entries = [];
    private readonly Dictionary<IPAddress, BlockRecord> _records = [];
    private readonly int _quota;

    public AclModel(int quota, params IEnumerable<NetworkAclEntry> entries)
    {
        _quota = quota;
        foreach (var direction in NaclDirections)
        {
            Add(Rules.DefaultDeny(direction, "0.0.0.0/0", 32767));
            Add(Rules.DefaultDeny(direction, "::/0", 32768));
        }

        foreach (var entry in entries)
            Add(entry);
    }

    public static IReadOnlyList<NaclDirection> NaclDirections { get; } = [NaclDirection.Ingress, NaclDirection.Egress];

    public IReadOnlyList<NetworkAclEntry> Entries => [.. _entries.Values.OrderBy(entry => (entry.Direction, entry.RuleNumber))];

    public IReadOnlyList<BlockRecord> Records => [.. _records.Values];

    public IReadOnlyList<BlockRecord> LiveRecords => [.. _records.Values.Where(record => record.IsLive)];

    public BlockRecord? Record(string address) => _records.GetValueOrDefault(IPAddress.Parse(address));

    public NetworkAcl Read(int? quota = null) => new(Id, Entries, Records, quota ?? _quota);

    public void Add(NetworkAclEntry entry) => _entries.Add((entry.Direction, entry.RuleNumber), entry);

    public void Drop(NaclDirection direction, int number) => _entries.Remove((direction, number));

    public void Put(BlockRecord record) => _records[record.Address] = record;

    public bool HasRule(NaclDirection direction, int number) => _entries.ContainsKey((direction, number));

    public Answer Apply(NaclOperation operation)
    {
        switch (operation)
        {
            case SaveRecord save:
                if ((_records.GetValueOrDefault(save.Record.Address)?.Version ?? 0) != save.ExpectedVersion)
                    return Answer.ConditionFailed;
                Assert.Equal(save.ExpectedVersion + 1, save.Record.Version);
                _records[save.Record.Address] = save.Record;
                return Answer.Done;
            case CreateEntry create:
                var entry = Rules.Deny(create.RuleNumber, create.Address.ToString(), create.Direction);
                if (_entries.ContainsKey((create.Direction, create.RuleNumber)))
                    return Answer.AlreadyExists;
                if (_entries.Values.Count(each => each.Direction == entry.Direction && each.Family == entry.Family) >= _quota)
                    return Answer.LimitExceeded;
                Add(entry);
                return Answer.Done;
            case DeleteEntry delete:
                Drop(delete.Direction, delete.RuleNumber);
                return Answer.Done;
            default:
                throw new InvalidOperationException($"{operation} is no operation of a network ACL.");
        }
    }

    public void ApplyAll(NaclPlan plan)
    {
        foreach (var operation in plan.Operations)
            Assert.Equal(Answer.Done, Apply(operation));
    }
}
