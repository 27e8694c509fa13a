using System.Globalization;
using System.Net;
using Amazon.DynamoDBv2.Model;
using LandingZone.Findings.Contracts;
using LandingZone.Findings.Model;
using Item = System.Collections.Generic.IReadOnlyDictionary<string, Amazon.DynamoDBv2.Model.AttributeValue>;

namespace LandingZone.Lambdas.Ledger;

/// <summary>
/// Reads the attributes of an item: strict about those that are asked for, indifferent to others, which a later version may have written.
/// </summary>
internal sealed class ItemReader(Item item)
{
    public string Key => $"{Find(LedgerTable.PartitionKey)?.S}/{Find(LedgerTable.SortKey)?.S}";

    public string Text(string name) => OptionalText(name) ?? throw Wrong(name, "is missing; it must be a text");

    public string? OptionalText(string name) =>
        Find(name) is not { } value ? null : value.S ?? throw Wrong(name, "is no text");

    public long Number(string name) =>
        long.TryParse(Find(name)?.N, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong(name, "is missing or no whole number");

    public int? OptionalNumber(string name) => Find(name) is null ? null : checked((int)Number(name));

    /// <summary>A time in seconds since 1970, milliseconds after the point.</summary>
    public DateTimeOffset Time(string name) =>
        decimal.TryParse(Find(name)?.N, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
        && seconds is >= 0 and < 253402300800m
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1000))
            : throw Wrong(name, "is missing or no time in seconds since 1970");

    public IPAddress Address(string name) =>
        CanonicalAddress.TryParse(Text(name), out var address)
            ? address
            : throw Wrong(name, $"is '{Text(name)}', but must be an IP address");

    public T Word<T>(string name, Func<string, T?> parse)
        where T : struct =>
        parse(Text(name)) ?? throw Wrong(name, $"is '{Text(name)}', which is no word that it can have");

    public IReadOnlyList<string> Texts(string name) =>
        [.. (Find(name)?.L ?? []).Select(each => each.S ?? throw Wrong(name, "holds something that is no text"))];

    public IEnumerable<(string Name, AttributeValue Value)> Map(string name) =>
        (Find(name)?.M ?? []).Select(pair => (pair.Key, pair.Value));

    public LedgerFormatException Wrong(string attribute, string problem) => new(Key, attribute, problem);

    private AttributeValue? Find(string name) => item.GetValueOrDefault(name) is { } value && value.NULL != true ? value : null;
}
