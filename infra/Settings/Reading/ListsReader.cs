using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;

namespace LandingZone.Infra.Settings.Reading;

/// <summary>Reads the lists of addresses ("Amazon GuardDuty quotas" for their sizes).</summary>
internal static partial class ListsReader
{
    private const int MaximumTrustedEntries = 2_000;
    private const int MaximumThreatLists = 6;

    /// <summary>The threat lists: at most six, with names of their own.</summary>
    public static ImmutableArray<AddressList> ThreatLists(ConfigValue? value, Problems problems)
    {
        var lists = ImmutableArray.CreateBuilder<AddressList>();
        foreach (var item in value?.Items() ?? [])
        {
            if (List(item) is not { } list)
                continue;
            if (lists.Any(known => known.Name == list.Name))
                problems.Add($"{item.Path}.name", $"\"{list.Name}\" is in the list twice. GuardDuty takes a name once per region.");
            else
                lists.Add(list);
        }

        if (lists.Count > MaximumThreatLists)
            problems.Add(value!.Path, $"expected at most {MaximumThreatLists} lists, found {lists.Count}. Merge some of them.");
        return lists.ToImmutable();
    }

    /// <summary>One list; null when it is not usable.</summary>
    public static AddressList? List(ConfigValue value)
    {
        if (value.Object() is not { } map)
            return null;
        var name = map.Required("name", "the name of the list")
            ?.Text("a name of 1 to 300 letters, digits, hyphens and underscores", NamePattern().IsMatch);
        var entries = map.Optional("entries");
        var location = map.Optional("location");
        var format = map.Optional("format")?.Word("TXT", "STIX", "OTX_CSV", "ALIEN_VAULT", "PROOF_POINT", "FIRE_EYE") ?? "TXT";
        map.RejectUnknownKeys();

        if (entries is null == location is null)
        {
            value.Problems.Add(
                map.Path, "expected either entries (addresses in this file) or location (an object in S3). Give exactly one of them.");
            return null;
        }

        if (entries is not null && format != "TXT")
            value.Problems.Add(map.PathOf("format"), $"expected TXT for a list with entries, found \"{format}\". Remove the key.");
        var addresses = entries is null ? [] : Addresses(entries);
        var url = location?.Text(
            "an S3 location such as s3://bucket/key",
            LocationPattern().IsMatch,
            "Give every new content a new key: GuardDuty does not look again.");
        return name is null ? null : new(name, format, addresses, url);
    }

    private static ImmutableArray<string> Addresses(ConfigValue value)
    {
        var items = value.Items().ToList();
        if (items.Count is 0 or > MaximumTrustedEntries)
        {
            value.Problems.Unexpected(
                value, $"1 to {MaximumTrustedEntries:N0} addresses or CIDR ranges", "Put longer lists into S3 and give their location.");
        }

        return [.. items.Select(item => item.Text("an address or CIDR range", IsAddress)).OfType<string>().Distinct()];
    }

    // .NET also takes "10" and "10.1" for addresses.
    private static bool IsAddress(string text) => text.Contains('/')
        ? IPNetwork.TryParse(text, out _)
        : IPAddress.TryParse(text, out _) && (text.Contains(':') || text.Count(character => character == '.') == 3);

    [GeneratedRegex("^[A-Za-z0-9_-]{1,300}\\z")]
    private static partial Regex NamePattern();

    [GeneratedRegex("^(s3://|https://)[^\\s]+/[^\\s]+\\z")]
    private static partial Regex LocationPattern();
}
