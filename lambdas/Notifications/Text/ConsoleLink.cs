using LandingZone.Findings.Model;
using LandingZone.Findings.Regions;

namespace LandingZone.Lambdas.Notifications.Text;

/// <summary>Links into the management console of the right partition.</summary>
public static class ConsoleLink
{
    /// <summary>The link to a finding in the security account's console; null when region or id are missing or malformed.</summary>
    public static string? Of(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        if (finding.Region is not { } region || !IsName(region) || finding.Id.Length == 0 || !finding.Id.All(char.IsAsciiHexDigit))
            return null;
        var partition = Partition.Find(finding.Partition ?? "") ?? RegionTable.Find(region)?.Partition ?? Partition.Aws;
        return $"https://{partition.ConsoleHost}/guardduty/home?region={region}#/findings?search=id%3D{finding.Id}";
    }

    private static bool IsName(string region) =>
        region.Length > 0 && region.All(letter => letter == '-' || char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter));
}
