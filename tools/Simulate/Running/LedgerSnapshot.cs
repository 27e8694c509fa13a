using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using LandingZone.Findings.Contracts;
using LandingZone.Sandbox;

namespace LandingZone.Tools.Simulate.Running;

/// <summary>The ledger's records at a moment, by key.</summary>
internal sealed record LedgerSnapshot(ImmutableSortedDictionary<(string Partition, string Sort), string> Items)
{
    /// <summary>An empty ledger.</summary>
    public static LedgerSnapshot Empty { get; } = new(ImmutableSortedDictionary<(string, string), string>.Empty);

    /// <summary>Looks at a table.</summary>
    public static LedgerSnapshot Of(SandboxState state, string account, string region, string table) => new(
        state.TableItems(account, region, table).ToImmutableSortedDictionary(Key, item => item));

    /// <summary>The records that are new or different afterwards.</summary>
    public IEnumerable<LedgerChange> Changes(LedgerSnapshot after) =>
        from key in Items.Keys.Union(after.Items.Keys).Order()
        let was = Items.GetValueOrDefault(key)
        let now = after.Items.GetValueOrDefault(key)
        where was != now
        select Change(key, Attributes(was), Attributes(now));

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
