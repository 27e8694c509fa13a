using System.Text.RegularExpressions;

namespace LandingZone.Sandbox.Wire;

/// <summary>Patterns with <c>*</c> and <c>?</c>, as EC2 filters and IAM actions use them.</summary>
internal static class Glob
{
    internal static bool Matches(string pattern, string text, bool ignoreCase = false) =>
        pattern.AsSpan().ContainsAny('*', '?')
            ? Regex.IsMatch(
                text,
                "^" + Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal).Replace("\\?", ".", StringComparison.Ordinal) + "$",
                RegexOptions.Singleline | (ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None))
            : string.Equals(pattern, text, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
}
