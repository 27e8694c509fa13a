namespace LandingZone.Lambdas.Notifications.Text;

/// <summary>Keeps text within a format's limit, measured after escaping, without cutting an escape or a surrogate pair in two.</summary>
internal static class Fitted
{
    private const string Ellipsis = "…";

    /// <summary>The escaped text, or as much of it as fits with an ellipsis.</summary>
    /// <param name="text">The raw text.</param>
    /// <param name="most">Most characters of the result, the ellipsis included.</param>
    /// <param name="escape">The format's escaping.</param>
    public static string Of(string text, int most, Func<string, string> escape)
    {
        // Escapes never shorten a text: what lies beyond the limit cannot fit.
        var raw = text.Length > most * 2 ? Head(text, most * 2) : text;
        var whole = escape(raw);
        if (whole.Length <= most && raw.Length == text.Length)
            return whole;
        var (low, high) = (0, Math.Min(raw.Length, most));
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (escape(Head(raw, middle)).Length <= most - Ellipsis.Length)
                low = middle;
            else
                high = middle - 1;
        }

        return escape(Head(raw, low)) + Ellipsis;
    }

    private static string Head(string text, int length)
    {
        if (length >= text.Length)
            return text;
        return length > 0 && char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length];
    }

    /// <summary>Whether a command can be shown as it is: printable ASCII without a backtick, which would end a code block.</summary>
    public static bool IsCopyable(string command, int most) =>
        command.Length <= most && command.All(letter => letter is >= ' ' and <= '~' and not '`');
}
