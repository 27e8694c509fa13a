using System.Globalization;

namespace LandingZone.Lambdas.Remediation.Credentials;

/// <summary>The inline policy that makes old sessions worthless. It has no effect on long-term keys, which carry no issue time.</summary>
public static class RevokedSessionsPolicy
{
    private const string Start =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"*","Resource":"*",""" +
        "\"Condition\":{\"DateLessThan\":{\"aws:TokenIssueTime\":\"";

    private const string End = "\"}}}]}";

    /// <summary>Denies everything to sessions issued before a time.</summary>
    public static string Document(DateTimeOffset issuedBefore) => Start + UtcText.Of(issuedBefore) + End;

    /// <summary>The time in a policy that <see cref="Document"/> wrote; null for any other text, which is then replaced.</summary>
    public static DateTimeOffset? IssuedBefore(string document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.StartsWith(Start, StringComparison.Ordinal)
            && document.EndsWith(End, StringComparison.Ordinal)
            && document.Length == Start.Length + "2026-01-02T03:04:05Z".Length + End.Length
            && DateTimeOffset.TryParseExact(
                document[Start.Length..^End.Length], "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;
    }
}
