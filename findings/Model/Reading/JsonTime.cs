using System.Globalization;
using System.Text.Json;

namespace LandingZone.Findings.Model.Reading;

/// <summary>Reads the times that findings carry: ISO 8601 with or without zone, with a blank for the T, up to nine decimals, or seconds or
/// milliseconds since 1970.</summary>
internal static class JsonTime
{
    // Seconds reach this number in the year 5138, milliseconds did in 1973.
    private const decimal FirstMilliseconds = 100_000_000_000m;

    public static DateTimeOffset? Time(this JsonElement element, string name)
    {
        var value = element.Field(name);
        if (value.Number() is { } number)
            return FromEpoch(number);
        return value.ValueKind == JsonValueKind.String ? FromText(value.GetString()!) : null;
    }

    private static DateTimeOffset? FromEpoch(decimal number)
    {
        var milliseconds = Math.Abs(number) < FirstMilliseconds ? number * 1000m : number;
        return milliseconds >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds()
            && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds)
            : null;
    }

    private static DateTimeOffset? FromText(string text) =>
        DateTimeOffset.TryParse(
            WithSevenDecimals(text),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var time)
            ? time
            : null;

    private static string WithSevenDecimals(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (point < 0)
            return text;
        var end = point + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return end - point - 1 > 7 ? string.Concat(text.AsSpan(0, point + 8), text.AsSpan(end)) : text;
    }
}
