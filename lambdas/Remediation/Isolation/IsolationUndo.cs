namespace LandingZone.Lambdas.Remediation.Isolation;

/// <summary>Plans the end of an isolation.</summary>
public static class IsolationUndo
{
    /// <summary>
    /// Gives each interface the groups that it had. Interfaces that are gone, or whose groups somebody has changed since, are left alone
    /// with a note.
    /// </summary>
    /// <param name="record">The ledger's record.</param>
    /// <param name="instance">The instance; null when it is gone.</param>
    /// <param name="groups">VPC to its groups.</param>
    public static Plan<IsolationOperation> Plan(
        IsolationRecord? record, InstanceFacts? instance, IReadOnlyDictionary<string, VpcGroups> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        if (record is null or { Status: IsolationStatus.Removed })
            return Plans.Nothing<IsolationOperation>(new("nothingToUndo", "The ledger holds no isolation of this instance."));

        var operations = new List<IsolationOperation>();
        var notes = new List<Reason>();
        foreach (var (id, original) in record.OriginalGroups)
        {
            var now = instance?.NetworkInterfaces.FirstOrDefault(each => each.NetworkInterfaceId == id);
            if (now is null)
                notes.Add(new("interfaceGone", $"Interface {id} does not exist any more."));
            else if (now.SecurityGroupIds.ToHashSet(StringComparer.Ordinal).SetEquals(original))
                notes.Add(new("groupsRestored", $"Interface {id} has its own security groups already."));
            else if (IsOurs(now, groups.GetValueOrDefault(now.VpcId)))
                operations.Add(new RestoreGroups(id, original));
            else
                notes.Add(new(
                    "changedSince", $"Somebody changed the security groups of interface {id} after its isolation; they are left alone."));
        }

        operations.Add(new SaveIsolation(record with { Status = IsolationStatus.Removed, Version = record.Version + 1 }, record.Version));
        return new(operations, notes);
    }

    private static bool IsOurs(InterfaceFacts facts, VpcGroups? groups) =>
        facts.SecurityGroupIds is [var only] && (only == groups?.IsolatedGroupId || only == groups?.UntrackedGroupId);
}
