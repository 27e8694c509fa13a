using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using LandingZone.Findings.Contracts;

namespace LandingZone.Tools.Simulate.Reading;

/// <summary>The records of the ledger that an event changed.</summary>
internal static class LedgerReading
{
    /// <summary>The changes of items, as the sandbox tells them.</summary>
    public static IEnumerable<LedgerChange> Of(IEnumerable<(string? Before, string? After)> items) =>
        items.Where(item => item.Before != item.After && (item.After ?? item.Before) is not null)
            .Select(item => Change(Key((item.After ?? item.Before)!), Attributes(item.Before), Attributes(item.After)))
            .OrderBy(change => change.Partition, StringComparer.Ordinal).ThenBy(change => change.Sort, StringComparer.Ordinal);

    private static LedgerChange Change(
        (string Partition, string Sort) key, ImmutableSortedDictionary<string, string>? was, ImmutableSortedDictionary<string, string>? now)
    {
        var latest = now ?? was!;
        return new(
            key.Partition, key.Sort, KindOf(key.Partition, key.Sort), latest.GetValueOrDefault(LedgerTable.Status),
            long.TryParse(latest.GetValueOrDefault(LedgerTable.ExpiresAt), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null,
            was, now);
    }

    private static string KindOf(string partition, string sort) => (partition.Split('#')[0], sort.Split('#')[0]) switch
    {
        ("NACL", "IP") => "block",
        ("ACTION", _) => "action",
        ("NOTIFY", _) => "notification",
        _ => "bookkeeping",
    };

    private static (string Partition, string Sort) Key(string item)
    {
        using var document = JsonDocument.Parse(item);
        return (Text(document.RootElement.GetProperty(LedgerTable.PartitionKey)), Text(document.RootElement.GetProperty(LedgerTable.SortKey)));
    }

    private static ImmutableSortedDictionary<string, string>? Attributes(string? item)
    {
        if (item is null)
            return null;
        using var document = JsonDocument.Parse(item);
        return document.RootElement.EnumerateObject().ToImmutableSortedDictionary(member => member.Name, member => Text(member.Value), StringComparer.Ordinal);
    }

    // An attribute is an object with its type as the one member: {"S":"text"}.
    private static string Text(JsonElement attribute) => attribute.EnumerateObject().First().Value is { ValueKind: JsonValueKind.String } text
        ? text.GetString()! : attribute.EnumerateObject().First().Value.GetRawText();
}
