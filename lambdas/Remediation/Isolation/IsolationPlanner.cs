using System.Collections.Immutable;

namespace LandingZone.Lambdas.Remediation.Isolation;

/// <summary>
/// Plans the isolation of an instance, interface by interface: ModifyInstanceAttribute refuses instances with more than one. Changing
/// groups alone leaves tracked connections alive; therefore each interface passes through a group whose flows are not tracked.
/// </summary>
public static class IsolationPlanner
{
    /// <summary>Isolates every interface that is not isolated yet; an interrupted isolation is continued where it stopped.</summary>
    /// <param name="instance">The instance; null when EC2 answers <c>InvalidInstanceID.NotFound</c>.</param>
    /// <param name="groups">VPC to its groups; a VPC that is missing has none.</param>
    /// <param name="record">The ledger's record of the instance; null without one.</param>
    /// <param name="findingId">The finding that asks for it.</param>
    /// <param name="exemptTag">The key of the exempting tag.</param>
    public static Plan<IsolationOperation> Plan(
        InstanceFacts? instance,
        IReadOnlyDictionary<string, VpcGroups> groups,
        IsolationRecord? record,
        string findingId,
        string exemptTag)
    {
        ArgumentNullException.ThrowIfNull(groups);
        if (instance is null || instance.State == "terminated")
            return Plans.Nothing<IsolationOperation>(
                new("instanceGone", "The instance does not exist any more; there is nothing to isolate."));
        if (instance.Tags.WhyNot(exemptTag, $"Instance {instance.InstanceId}") is { } exempt)
            return Plans.Nothing<IsolationOperation>(exempt);

        var notes = new List<Reason>();
        var changing = Changing(instance, groups, notes);
        var next = Next(instance, groups, record, findingId, notes);
        if (changing.Count == 0 && (next.OriginalGroups.Count == 0 || record is { Status: IsolationStatus.Active }))
            return new([], notes);

        var operations = new List<IsolationOperation>();
        foreach (var vpc in changing.Select(each => each.VpcId).Distinct())
            operations.AddRange(Prepare(vpc, groups.GetValueOrDefault(vpc)));
        if (changing.Count > 0)
            next = Save(operations, next with { Status = IsolationStatus.Pending });
        operations.AddRange(changing.Where(each => !Wears(each, groups.GetValueOrDefault(each.VpcId)?.UntrackedGroupId))
            .Select(each => new MoveToGroup(each.NetworkInterfaceId, each.VpcId, IsolationGroup.Untracked)));
        operations.AddRange(changing.Select(each => new MoveToGroup(each.NetworkInterfaceId, each.VpcId, IsolationGroup.Isolated)));
        Save(operations, next with { Status = IsolationStatus.Active });
        return new(operations, notes);
    }

    private static List<InterfaceFacts> Changing(
        InstanceFacts instance, IReadOnlyDictionary<string, VpcGroups> groups, List<Reason> notes)
    {
        var changing = new List<InterfaceFacts>();
        foreach (var each in instance.NetworkInterfaces)
        {
            var isolated = groups.GetValueOrDefault(each.VpcId);
            if (each.IsManaged)
                notes.Add(Managed(each));
            else if (Wears(each, isolated?.IsolatedGroupId) && isolated is { IsolatedGroupHasRules: false })
                notes.Add(new("interfaceIsolated", $"Interface {each.NetworkInterfaceId} is isolated already."));
            else
                changing.Add(each);
        }

        return changing;
    }

    // The groups of an interface are recorded once: a later look sees only what isolation gave it.
    private static IsolationRecord Next(
        InstanceFacts instance, IReadOnlyDictionary<string, VpcGroups> groups, IsolationRecord? record, string findingId,
            List<Reason> notes)
    {
        var known = record is null or { Status: IsolationStatus.Removed }
            ? ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal)
            : record.OriginalGroups;
        foreach (var each in instance.NetworkInterfaces.Where(each => !each.IsManaged))
        {
            var own = groups.GetValueOrDefault(each.VpcId);
            if (!Wears(each, own?.IsolatedGroupId) && !Wears(each, own?.UntrackedGroupId))
            {
                if (!known.ContainsKey(each.NetworkInterfaceId))
                    known = known.Add(each.NetworkInterfaceId, [.. each.SecurityGroupIds]);
            }
            else if (!known.ContainsKey(each.NetworkInterfaceId))
            {
                notes.Add(GroupsUnknown(each));
            }
        }

        return new(instance.InstanceId, IsolationStatus.Pending, known, findingId, record?.Version ?? 0);
    }

    private static IEnumerable<IsolationOperation> Prepare(string vpc, VpcGroups? groups)
    {
        if (groups?.UntrackedGroupId is null)
            yield return new CreateGroup(vpc, IsolationGroup.Untracked);
        if (groups is not { UntrackedGroupId: not null, UntrackedGroupIsOpen: true })
            yield return new AllowEverything(vpc);
        if (groups?.IsolatedGroupId is null)
            yield return new CreateGroup(vpc, IsolationGroup.Isolated);
        if (groups is not { IsolatedGroupId: not null, IsolatedGroupHasRules: false })
            yield return new StripRules(vpc);
    }

    private static IsolationRecord Save(List<IsolationOperation> operations, IsolationRecord record)
    {
        var saved = record with { Version = record.Version + 1 };
        operations.Add(new SaveIsolation(saved, record.Version));
        return saved;
    }

    private static bool Wears(InterfaceFacts facts, string? group) =>
        group is not null && facts.SecurityGroupIds is [var only] && only == group;

    private static Reason Managed(InterfaceFacts facts) => new(
        "interfaceManaged",
        $"Interface {facts.NetworkInterfaceId} is managed by an AWS service, which EC2 lets nobody else change; it is skipped.");

    private static Reason GroupsUnknown(InterfaceFacts facts) => new(
        "groupsUnknown",
        $"Interface {facts.NetworkInterfaceId} is in an isolation group, and no record says what it had before; undo will not touch it.");
}
