using System.Globalization;

namespace LandingZone.Lambdas.Remediation;

/// <summary>Times in the one form that policies and messages use.</summary>
public static class UtcText
{
    /// <summary>
    /// UTC as <c>yyyy-MM-ddTHH:mm:ssZ</c>, whatever the offset of the argument. A local time that merely ends in Z would revoke too
    /// few or too many sessions.
    /// </summary>
    public static string Of(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
