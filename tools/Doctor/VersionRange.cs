using System.Text.RegularExpressions;

namespace LandingZone.Tools.Doctor;

/// <summary>A range of versions as <c>requiredPulumiVersion</c> writes it: <c>&gt;=3.200.0 &lt;4.0.0</c>, alternatives after <c>||</c>.</summary>
public static partial class VersionRange
{
    /// <summary>Whether a version lies in a range; <c>null</c> where one of the two cannot be read.</summary>
    /// <param name="range">The range.</param>
    /// <param name="version">The version, with or without a leading <c>v</c>; what follows the three numbers does not count.</param>
    public static bool? Contains(string range, string version)
    {
        if (Number().Match(version.TrimStart('v')) is not { Success: true } found)
            return null;
        var alternatives = range.Split("||").Select(part => Comparison().Matches(part)).ToList();
        if (alternatives.Exists(part => part.Count == 0) || Comparison().Replace(range, "").Replace("||", "", StringComparison.Ordinal).Trim().Length > 0)
            return null;
        return alternatives.Exists(part => part.All(one => Holds(one.Groups["sign"].Value, Version.Parse(found.Value).CompareTo(Version.Parse(one.Groups["version"].Value)))));
    }

    private static bool Holds(string sign, int order) => sign switch
    {
        ">=" => order >= 0,
        ">" => order > 0,
        "<=" => order <= 0,
        "<" => order < 0,
        "!=" or "!" => order != 0,
        _ => order == 0,
    };

    [GeneratedRegex(@"^[0-9]{1,9}\.[0-9]{1,9}\.[0-9]{1,9}")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<sign>>=|>|<=|<|!=|!|==|=)?\s*(?<version>[0-9]{1,9}\.[0-9]{1,9}\.[0-9]{1,9})\b")]
    private static partial Regex Comparison();
}
