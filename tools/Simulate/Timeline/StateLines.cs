using System.Globalization;
using LandingZone.Tools.Rendering;

namespace LandingZone.Tools.Simulate.Timeline;

/// <summary>What is different afterwards.</summary>
internal static class StateLines
{
    public static IEnumerable<Line> Of(SimulationReport report) =>
        [.. report.NetworkAcls.SelectMany(Acl), .. Changes(report.Changes), .. Ledger(report.Ledger)];

    private static IEnumerable<Line> Acl(NetworkAclChange acl)
    {
        var unchanged = acl.Before.SequenceEqual(acl.After);
        var place = $"account {acl.AccountId}, {acl.Region}, {string.Join(", ", acl.SubnetIds)}{(unchanged ? ", unchanged" : "")}";
        foreach (var line in TimelineText.Section($"Network ACL {acl.Id}", place))
            yield return line;
        foreach (var entry in acl.Before.Union(acl.After).OrderBy(entry => entry.Direction == "egress").ThenBy(entry => entry.RuleNumber))
        {
            var (mark, tone) = (acl.Before.Contains(entry), acl.After.Contains(entry)) switch
            {
                (false, _) => ("+", Tone.Create),
                (_, false) => ("-", Tone.Delete),
                _ => (" ", Tone.Muted),
            };
            yield return Line.Of(string.Create(CultureInfo.InvariantCulture,
                $"  {mark} {entry.RuleNumber,5}  {entry.Direction,-7}  {entry.Action,-5}  {entry.Protocol} {entry.Ports}  {entry.Cidr}"), tone);
        }
    }

    private static IEnumerable<Line> Changes(IReadOnlyList<StateChange> changes)
    {
        if (changes.Count == 0)
            yield break;
        foreach (var line in TimelineText.Section("Changed"))
            yield return line;
        foreach (var change in changes)
        {
            yield return Line.Of($"  {change.Kind} {change.Id}  account {change.AccountId} {change.Region}");
            if (change.Before is { } before)
                yield return Line.Of($"    - {Flat(before)}", Tone.Delete);
            if (change.After is { } after)
                yield return Line.Of($"    + {Flat(after)}", Tone.Create);
        }
    }

    private static IEnumerable<Line> Ledger(IReadOnlyList<LedgerChange> records)
    {
        var shown = records.Where(record => record.IsOfResponse).ToList();
        if (shown.Count == 0)
            yield break;
        foreach (var line in TimelineText.Section("Ledger"))
            yield return line;
        foreach (var record in shown)
        {
            var until = record.ExpiresAt is { } time ? $" until {time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}" : "";
            yield return new(
            [
                new(record.Before is null ? "  + " : "  ~ ", record.Before is null ? Tone.Create : Tone.Update), new($"{record.Status}{until}  "),
                new($"{record.Partition} {record.Sort}", Tone.Muted),
            ]);
        }
    }

    private static string Flat(string text) => text.ReplaceLineEndings("; ");
}
