namespace LandingZone.Findings.Tests;

/// <summary>Damages documents as broken senders and hostile ones do.</summary>
internal static class Mutation
{
    private static readonly string[] Fragments =
    [
        "{", "}", "[", "]", "\"", ",", ":", "null", "true", "-1", "1e999",
        "\\u0000", "\\ud800", "\\", "[[[[[[", "{\"a\":{\"a\":", "\"\"", "é", "\0", "*",
    ];

    public static string Of(string text, Random random)
    {
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            var at = random.Next(text.Length + 1);
            var length = Math.Min(random.Next(1, 40), text.Length - at);
            text = random.Next(5) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, Fragments[random.Next(Fragments.Length)]),
                2 => text[..at] + Fragments[random.Next(Fragments.Length)] + text[(at + length)..],
                3 => text.Insert(at, text.Substring(at, length)),
                _ => random.Next(20) == 0 ? text[..at] : SwapKind(text, random),
            };
        }

        return text;
    }

    // Well-formed documents with a value of another kind get further than broken ones.
    private static string SwapKind(string text, Random random)
    {
        var colon = text.IndexOf(':', random.Next(text.Length + 1) is var from && from < text.Length ? from : 0);
        if (colon < 0)
            return text;
        var end = text.IndexOfAny([',', '}', ']'], colon);
        return end < 0 ? text : text[..(colon + 1)] + random.Next(7) switch
        {
            0 => "null",
            1 => "[]",
            2 => "{}",
            3 => "\"x\"",
            4 => "12.5",
            5 => "true",
            _ => "[null,[1],{\"a\":\"b\"}]",
        } + text[end..];
    }
}
