using System.Collections.Frozen;
using System.Net;

namespace LandingZone.Lambdas.Remediation.NetworkAcls;

/// <summary>
/// Plans the expiry run of one network ACL: ends the blocks whose time is over, finishes what a crashed run began, and makes rules and
/// records agree. A rule without a record is reported and never deleted, because nothing proves that it is ours.
/// </summary>
public static class NaclReconciler
{
    private static readonly FrozenSet<IPAddress> Nobody = FrozenSet<IPAddress>.Empty;

    /// <summary>Plans the run. It never evicts: a lost rule without room is given up, and a new sighting brings it back.</summary>
    public static NaclPlan Plan(NetworkAcl acl, RuleNumberRange range, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(acl);
        var board = new NaclBoard(acl, range, now);
        board.ReportForeignRules();
        foreach (var record in board.Records)
            PlanRecord(board, record);
        return board.ToPlan();
    }

    /// <summary>Ends the block of one address before its time.</summary>
    public static NaclPlan PlanUndo(NetworkAcl acl, IPAddress address, RuleNumberRange range, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(acl);
        var board = new NaclBoard(acl, range, now);
        if (board.Find(address) is not { IsLive: true } record)
        {
            board.Notice(NaclNotices.NothingToUndo(acl.Id, address));
        }
        else if (record.IsLeaving && !record.IsAbandoned(now))
        {
            board.IsBusy = true;
            board.Notice(NaclNotices.Busy(acl.Id, address));
        }
        else
        {
            board.Notice(NaclNotices.Undone(acl.Id, address));
            board.Remove(record);
        }

        return board.ToPlan();
    }

    private static void PlanRecord(NaclBoard board, BlockRecord record)
    {
        var unfinished = record.Status != BlockStatus.Active;
        // Somebody may still be at work, or the rules were read before the record was closed.
        if (unfinished && !record.IsAbandoned(board.Now))
            return;

        var leftover = !record.IsLive && NaclBoard.Directions.Any(direction => board.OwnRule(record, direction) is not null);
        if (record.IsLeaving || leftover)
        {
            board.Notice(NaclNotices.RemovalFinished(board.Id, record));
            board.Remove(record);
        }
        else if (record.IsLive && record.ExpiresAt <= board.Now)
        {
            board.Notice(NaclNotices.Expired(board.Id, record));
            board.Remove(record);
        }
        else if (record.IsLive)
        {
            Complete(board, record);
        }
    }

    private static void Complete(NaclBoard board, BlockRecord record)
    {
        IReadOnlyList<NaclDirection> directions = [.. NaclBoard.Directions.Where(direction => record.RuleIn(direction) is not null)];
        var (planned, missing) = NaclPlacement.Place(board, record, directions, Nobody, mayEvict: false);
        if (missing.Count == 0 && record.Status == BlockStatus.Active && planned == record)
            return;
        if (planned.IngressRule is null && planned.EgressRule is null)
            board.Notice(NaclNotices.Lost(board.Id, record));
        else
            board.Notice(NaclNotices.Repaired(board.Id, record));
        if (!NaclPlacement.Write(board, record, planned, missing))
            board.Save(planned);
    }
}
