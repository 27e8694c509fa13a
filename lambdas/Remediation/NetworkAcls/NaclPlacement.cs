using System.Net;

namespace LandingZone.Lambdas.Remediation.NetworkAcls;

/// <summary>Gives a record the rules that it lacks.</summary>
internal static class NaclPlacement
{
    /// <summary>The record with a number in each direction that has room, and the rules that have to be created for it.</summary>
    public static (BlockRecord Record, IReadOnlyList<(NaclDirection Direction, int Number)> Missing) Place(
        NaclBoard board, BlockRecord record, IReadOnlyList<NaclDirection> directions, IReadOnlySet<IPAddress> spared, bool mayEvict)
    {
        var missing = new List<(NaclDirection, int)>();
        foreach (var direction in NaclBoard.Directions)
        {
            if (board.OwnRule(record, direction) is not null)
                continue;
            var kept = record.RuleIn(direction);
            record = record.WithRule(direction, board.Stray(record, direction)?.RuleNumber);
            if (!directions.Contains(direction) || record.RuleIn(direction) is not null)
                continue;
            if (board.ForeignDeny(direction, record.Address) is { } foreign)
            {
                board.State(NaclNotices.AlreadyDenied(board.Id, record.Address, foreign));
                continue;
            }

            if (NaclAllocator.Allocate(board, direction, record.Address, kept, spared, mayEvict) is not { } number)
                continue;
            record = record.WithRule(direction, number);
            missing.Add((direction, number));
        }

        return (record, missing);
    }

    /// <summary>
    /// Writes record, rules and confirmation. False when nothing of that is needed: the rules are there and confirmed, or there is no
    /// rule to write.
    /// </summary>
    public static bool Write(
        NaclBoard board, BlockRecord? before, BlockRecord planned, IReadOnlyList<(NaclDirection Direction, int Number)> missing)
    {
        if (planned.IngressRule is null && planned.EgressRule is null)
        {
            if (before is { IsLive: true })
                board.Remove(before);
            return true;
        }

        if (missing.Count == 0 && before is { Status: BlockStatus.Active })
            return false;

        var pending = planned with { Status = BlockStatus.Pending, Goal = BlockGoal.Blocked };
        if (missing.Count > 0 && pending != before)
            pending = board.Save(pending);
        foreach (var (direction, number) in missing)
            board.Create(direction, number, planned.Address);
        board.Save(pending with { Status = BlockStatus.Active });
        board.Notice(NaclNotices.Blocked(board.Id, planned.Address, planned.ExpiresAt));
        return true;
    }
}
