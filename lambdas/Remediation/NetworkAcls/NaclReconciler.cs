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

    /// <summary>
    /// Plans the run. It never evicts: a lost rule without room is given up, and a new sighting brings it back. Records that were closed
    /// within the last hour belong into <paramref name="acl"/> too, because their strays are cleaned up here.
    /// </summary>
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
            board.Wait(address);
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
        if (!record.IsLive || record.Status == BlockStatus.Active)
        {
            PlanSettled(board, record);
        }
        else if (record.IsAbandoned(board.Now))
        {
            if (record.IsLeaving)
                Remove(board, record, NaclNotices.RemovalFinished(board.Id, record));
            else if (record.ExpiresAt <= board.Now)
                Remove(board, record, NaclNotices.Expired(board.Id, record));
            else
                Complete(board, record);
        }
    }

    private static void PlanSettled(NaclBoard board, BlockRecord record)
    {
        if (record.IsLive && record.ExpiresAt <= board.Now)
            Remove(board, record, NaclNotices.Expired(board.Id, record));
        else if (record.Strays.AreSettled(board.Now))
            Purge(board, record);
        else if (record.IsLive)
            Complete(board, record);
    }

    private static void Remove(NaclBoard board, BlockRecord record, Reason notice)
    {
        board.Notice(notice);
        board.Remove(record);
    }

    private static void Purge(NaclBoard board, BlockRecord record)
    {
        if (board.Purge(record))
            board.Notice(NaclNotices.RemovalFinished(board.Id, record));
        if (board.Find(record.Address) is { IsLive: true } purged)
            Complete(board, purged);
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
