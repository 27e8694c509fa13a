using System.Net;
using LandingZone.Lambdas.Remediation.Policy;

namespace LandingZone.Lambdas.Remediation.NetworkAcls;

/// <summary>
/// Plans the deny rules for sighted addresses in one network ACL. The record is written before the rules and confirmed after them, each
/// write on the version that was read; a rule is deleted only by the run whose claim on its record succeeded. Therefore runs may
/// overlap in any way: whoever loses reads again and plans anew.
/// </summary>
public static class NaclPlanner
{
    /// <summary>
    /// Denies each address, extends the blocks that exist, and does nothing where a foreign rule denies the address already. When the
    /// ACL is full, own rules that were seen longest ago give way; without any that was seen before <paramref name="now"/> the notice
    /// <c>noRoom</c> says so.
    /// </summary>
    /// <param name="acl">The network ACL as it is.</param>
    /// <param name="addresses">The addresses; repetitions count once.</param>
    /// <param name="findingId">The finding that they come from.</param>
    /// <param name="policy">Own range, directions, duration.</param>
    /// <param name="now">
    /// The time of the sighting. It stays the same when a plan is made anew: an earlier sighting never pushes out a later one, so that
    /// runs which compete for room come to an end.
    /// </param>
    public static NaclPlan Plan(NetworkAcl acl, IEnumerable<IPAddress> addresses, string findingId, NaclPolicy policy, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(acl);
        ArgumentNullException.ThrowIfNull(policy);
        var board = new NaclBoard(acl, policy.Rules, now);
        board.ReportForeignRules();
        var distinct = addresses.Distinct().ToArray();
        var spared = distinct.ToHashSet();
        int before;
        do
        {
            // An eviction for one address may leave room for another that found none.
            before = board.OperationCount;
            board.ForgetStates();
            foreach (var address in distinct)
                PlanAddress(board, address, findingId, policy, spared);
        }
        while (board.OperationCount > before);
        return board.ToPlan();
    }

    private static void PlanAddress(
        NaclBoard board, IPAddress address, string findingId, NaclPolicy policy, HashSet<IPAddress> spared)
    {
        if (board.Find(address) is { IsLeaving: true } leaving)
        {
            if (!leaving.IsAbandoned(board.Now))
            {
                board.Wait(address);
                return;
            }

            board.Notice(NaclNotices.RemovalFinished(board.Id, leaving));
            board.Remove(leaving);
        }

        MoveIfShadowed(board, address);
        var record = board.Find(address);
        var sighted = Sighted(record, address, findingId, board.Now, policy.BlockFor);
        var (planned, missing) = NaclPlacement.Place(board, sighted, policy.Directions, spared, mayEvict: true);
        if (NaclPlacement.Write(board, record, planned, missing))
            return;
        if (record is { IsLive: true } && planned != record)
        {
            board.Save(planned);
            board.Notice(NaclNotices.Extended(board.Id, address, planned.ExpiresAt));
        }
    }

    private static BlockRecord Sighted(BlockRecord? record, IPAddress address, string findingId, DateTimeOffset now, TimeSpan blockFor)
    {
        var until = now + blockFor;
        if (record is not { IsLive: true })
        {
            return new(
                address, null, null, BlockStatus.Pending, BlockGoal.Blocked, now, now, until, now, findingId,
                record?.Strays ?? StrayRules.None, record?.Version ?? 0);
        }

        // Deliveries are unordered: an older sighting never shortens a block.
        return now <= record.LastSeen && until <= record.ExpiresAt
            ? record
            : record with { LastSeen = Later(now, record.LastSeen), ExpiresAt = Later(until, record.ExpiresAt), FindingId = findingId };
    }

    // Somebody put a foreign rule before ours. Ours has no effect there, so it moves, if there is a number for it.
    private static void MoveIfShadowed(NaclBoard board, IPAddress address)
    {
        if (board.Find(address) is not { IsLive: true } record)
            return;
        var shadowed = NaclBoard.Directions
            .Where(direction => board.OwnRule(record, direction) is { } rule
                && rule.RuleNumber > board.LowestForeign(direction, address.AddressFamily))
            .ToArray();
        if (shadowed.Length == 0)
            return;
        if (shadowed.All(direction => board.FreeNumber(direction, address.AddressFamily) is not null))
        {
            board.Notice(NaclNotices.Moved(board.Id, address));
            board.Remove(record);
            return;
        }

        foreach (var direction in shadowed)
            board.State(NaclNotices.Shadowed(board.Id, address, direction, record.RuleIn(direction) ?? 0));
    }

    private static DateTimeOffset Later(DateTimeOffset first, DateTimeOffset second) => first > second ? first : second;
}
