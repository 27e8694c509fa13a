using System.Net;
using System.Net.Sockets;

namespace LandingZone.Lambdas.Remediation.NetworkAcls;

/// <summary>Finds a place for one rule: a free number and quota, or those of the own rule that was seen longest ago.</summary>
internal static class NaclAllocator
{
    /// <summary>
    /// The number for a rule, or null after a notice. <paramref name="kept"/> is a number that the address's record already holds;
    /// <paramref name="spared"/> are addresses that must not give way.
    /// </summary>
    public static int? Allocate(
        NaclBoard board, NaclDirection direction, IPAddress address, int? kept, IReadOnlySet<IPAddress> spared, bool mayEvict)
    {
        if (Number(board, direction, address, kept) is { } free && board.FreeSlots(direction, address.AddressFamily) > 0)
            return free;
        BlockRecord[] victims = mayEvict ? Victims(board, direction, address, kept, spared) : [];
        if (victims.Length == 0)
        {
            ReportFull(board, direction, address);
            return null;
        }

        foreach (var victim in victims)
        {
            board.Notice(NaclNotices.Evicted(board.Id, victim, address));
            board.Remove(victim);
        }

        return Number(board, direction, address, kept);
    }

    private static int? Number(NaclBoard board, NaclDirection direction, IPAddress address, int? kept) =>
        kept is { } number && board.EntryAt(direction, number) is null && board.IsUsable(direction, address.AddressFamily, number)
            ? number
            : board.FreeNumber(direction, address.AddressFamily);

    // As few as are needed; none when even all of them would not make room. Numbers are shared by both families, quotas are not.
    private static BlockRecord[] Victims(
        NaclBoard board, NaclDirection direction, IPAddress address, int? kept, IReadOnlySet<IPAddress> spared)
    {
        var family = address.AddressFamily;
        var candidates = board.Records
            .Where(record => record.Status == BlockStatus.Active
                && record.LastSeen < board.Now
                && !spared.Contains(record.Address)
                && board.OwnRule(record, direction) is not null)
            .OrderByDescending(record => record.ExpiresAt <= board.Now)
            .ThenBy(record => record.LastSeen)
            .ToArray();
        var slots = Math.Max(0, 1 - board.FreeSlots(direction, family));
        if (Number(board, direction, address, kept) is not null)
            return Enough(candidates, family, slots) ?? [];

        var giver = candidates
            .Where(record => board.IsUsable(direction, family, record.RuleIn(direction) ?? 0))
            .MaxBy(record => slots > 0 && record.Address.AddressFamily == family);
        if (giver is null)
            return [];
        var others = slots - (giver.Address.AddressFamily == family ? 1 : 0);
        return Enough(candidates.Where(record => record != giver), family, others) is { } more ? [giver, .. more] : [];
    }

    private static BlockRecord[]? Enough(IEnumerable<BlockRecord> candidates, AddressFamily family, int wanted)
    {
        BlockRecord[] found = [.. candidates.Where(record => record.Address.AddressFamily == family).Take(Math.Max(0, wanted))];
        return found.Length >= wanted ? found : null;
    }

    private static void ReportFull(NaclBoard board, NaclDirection direction, IPAddress address)
    {
        // Rules that another run is deleting will soon leave room.
        if (board.Records.Any(record => record.IsLeaving && !record.IsAbandoned(board.Now)))
            board.Wait(address);
        else
            board.State(NaclNotices.NoRoom(board.Id, address, direction));
    }
}
