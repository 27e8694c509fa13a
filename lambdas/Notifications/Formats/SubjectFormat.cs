using LandingZone.Lambdas.Notifications.Content;
using LandingZone.Lambdas.Notifications.Text;

namespace LandingZone.Lambdas.Notifications.Formats;

/// <summary>The subject: severity, place, then the title, which is what may be cut.</summary>
internal static class SubjectFormat
{
    private const int MostPlace = 40;

    public static string Render(Notice notice) => SubjectLine.Of(
        (notice.IsSample ? "[SAMPLE] " : "")
        + $"[{notice.SubjectStart ?? notice.Severity.Label}] "
        + (notice.SubjectEnd.Length == 0 ? "" : Fitted.Of(notice.SubjectEnd, MostPlace, Escaping.Plain) + ": ")
        + notice.Title);
}
