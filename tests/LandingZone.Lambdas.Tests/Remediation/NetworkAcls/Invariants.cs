using LandingZone.Lambdas.Remediation.NetworkAcls;

namespace LandingZone.Lambdas.Tests.Remediation.NetworkAcls;

/// <summary>What must be true of a network ACL and its records when nobody is at work.</summary>
internal static class Invariants
{
    /// <summary>Each live record is active and has exactly its rules; each rule is foreign or has exactly one record.</summary>
    public static void Hold(AclModel model, IReadOnlyCollection<NetworkAclEntry> foreign)
    {
        var owners = new Dictionary<(NaclDirection, int), BlockRecord>();
        foreach (var record in model.LiveRecords)
        {
            Assert.Equal(BlockStatus.Active, record.Status);
            Assert.True(record.IngressRule is not null || record.EgressRule is not null, $"{record.Address} has a record and no rule");
            foreach (var direction in AclModel.NaclDirections)
            {
                if (record.RuleIn(direction) is { } number)
                    Assert.True(owners.TryAdd((direction, number), record), $"{direction} number {number} has two records");
            }
        }

        var rules = model.Entries.Where(entry => !entry.IsDefaultDeny && !foreign.Contains(entry)).ToArray();
        Assert.Equal(owners.Count, rules.Length);
        foreach (var rule in rules)
            Assert.True(rule.Denies(owners[(rule.Direction, rule.RuleNumber)].Address), $"{rule} is not the rule of its record");
    }
}
