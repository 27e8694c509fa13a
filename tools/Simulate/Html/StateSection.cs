using System.Collections.Immutable;
using System.Xml.Linq;
using LandingZone.Tools.Html;

namespace LandingZone.Tools.Simulate.Html;

/// <summary>What is different afterwards: network ACLs, other resources, the ledger.</summary>
internal static class StateSection
{
    public static XElement Of(SimulationReport report) => Tag.Section("state", "Before and after",
        report is { NetworkAcls.IsEmpty: true, Changes.IsEmpty: true, Ledger.IsEmpty: true }
            ? new XElement("p", "Nothing is different afterwards.") : null,
        report.NetworkAcls.SelectMany(Acl),
        report.Changes.IsEmpty ? null : new[] { new XElement("h3", "Other resources"), Changes(report.Changes) },
        report.Ledger.IsEmpty ? null : Ledger(report.Ledger));

    private static IEnumerable<XElement> Acl(NetworkAclChange acl)
    {
        var isSame = acl.Before.SequenceEqual(acl.After);
        yield return new("h3", $"Network ACL {acl.Id} ", Tag.Of("span", isSame ? "badge calm" : "badge good", isSame ? "unchanged" : "changed"));
        yield return Tag.Of("p", "soft", $"Account {acl.AccountId}, {acl.Region}, filters {string.Join(", ", acl.SubnetIds)}. "
            + $"Entries: {acl.Before.Length} before, {acl.After.Length} after. Lower numbers decide first.");
        yield return Tag.Table($"Entries of {acl.Id}", ["Rule", "Direction", "Action", "Protocol", "Ports", "Addresses", "Change"],
            acl.Before.Union(acl.After).OrderByDescending(entry => entry.Direction == "ingress").ThenBy(entry => entry.RuleNumber)
                .ThenBy(acl.After.Contains).Select(entry => Entry(acl, entry)));
    }

    private static XElement Entry(NetworkAclChange acl, AclEntry entry)
    {
        var (css, mark) = (acl.Before.Contains(entry), acl.After.Contains(entry)) switch
        {
            (false, _) => ("good", "+ added"),
            (_, false) => ("bad", "− removed"),
            _ => (null, "same"),
        };
        return Tag.Row(
            css, entry.RuleNumber, entry.Direction, entry.Action, entry.Protocol, entry.Ports,
            Tag.Of("code", "whole", entry.Cidr), Tag.Of("span", "whole", mark));
    }

    private static XElement Changes(IEnumerable<StateChange> changes) => Tag.Table(
        "Other resources that are different", ["Resource", "Account", "Region", "Before", "After"],
        changes.Select(change => Tag.Row(null,
            $"{change.Kind} {change.Id}", change.AccountId, change.Region.Length == 0 ? "global" : Tag.Of("span", "whole", change.Region),
            Tag.Of("div", "wide lines", change.Before ?? "not there"), Tag.Of("div", "wide lines", change.After ?? "gone"))));

    private static IEnumerable<XElement> Ledger(IReadOnlyList<LedgerChange> records)
    {
        yield return new("h3", "Ledger");
        var shown = records.Where(record => record.IsOfResponse).ToList();
        foreach (var record in shown)
        {
            var until = record.ExpiresAt is { } end ? $" until {ReportWords.Time(end)}" : "";
            yield return Tag.Folded($"{record.Kind} {record.Status}{until}: {record.Partition} {record.Sort}", Attributes(record));
        }

        if (records.Count > shown.Count)
            yield return Tag.Folded($"{ReportWords.Count(records.Count - shown.Count, "record")} that only keep work from being repeated",
                records.Except(shown).Select(record => new[] { new XElement("h4", $"{record.Partition} {record.Sort}"), Attributes(record) }));
    }

    private static XElement Attributes(LedgerChange record)
    {
        var (before, after) = (record.Before ?? Nothing, record.After ?? Nothing);
        var names = before.Keys.Union(after.Keys).Order(StringComparer.Ordinal);
        return Tag.Table($"Attributes of {record.Partition} {record.Sort}", ["Attribute", "Before", "After", "Change"], names.Select(name =>
        {
            var (old, now) = (before.GetValueOrDefault(name), after.GetValueOrDefault(name));
            var (css, mark) = old == now ? (null, "same") : old is null ? ("good", "+ added") : now is null ? ("bad", "− removed") : ("warn", "≠ changed");
            return Tag.Row(css, name, Tag.Of("div", "wide", old ?? "–"), Tag.Of("div", "wide", now ?? "–"), Tag.Of("span", "whole", mark));
        }));
    }

    private static ImmutableSortedDictionary<string, string> Nothing => ImmutableSortedDictionary<string, string>.Empty;
}
