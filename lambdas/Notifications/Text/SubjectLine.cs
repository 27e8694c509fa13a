using System.Text;

namespace LandingZone.Lambdas.Notifications.Text;

/// <summary>E-mail subjects as Amazon SNS takes them ("SNS API Reference", Publish, Subject).</summary>
public static class SubjectLine
{
    /// <summary>Most characters.</summary>
    public const int MaxLength = 100;

    private const string Fallback = "GuardDuty notification";
    private const string Ellipsis = "...";

    /// <summary>
    /// The text as a subject: printable ASCII only, without line breaks, at most <see cref="MaxLength"/> characters, never empty and never
    /// beginning with a space. Other characters become <c>?</c>.
    /// </summary>
    public static string Of(string? text)
    {
        var line = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune))
                line.Append(rune.Value is > ' ' and <= '~' ? (char)rune.Value : '?');
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }

        var subject = line.ToString().TrimEnd();
        return subject.Length == 0 ? Fallback
            : subject.Length <= MaxLength ? subject
            : subject[..(MaxLength - Ellipsis.Length)].TrimEnd() + Ellipsis;
    }
}
