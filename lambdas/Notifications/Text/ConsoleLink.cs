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
        return Of(finding.Region, finding.Id, finding.Partition);
    }

    /// <summary>The link to a finding of which no more than this is known.</summary>
    /// <param name="region">Its region.</param>
    /// <param name="id">Its id, hexadecimal digits.</param>
    /// <param name="partition">Its partition; null for the region's.</param>
    public static string? Of(string? region, string? id, string? partition)
    {
        if (region is null || !IsName(region) || string.IsNullOrEmpty(id) || !id.All(char.IsAsciiHexDigit))
            return null;
        var found = Partition.Find(partition ?? "") ?? RegionTable.Find(region)?.Partition ?? Partition.Aws;
        return $"https://{found.ConsoleHost}/guardduty/home?region={region}#/findings?search=id%3D{id}";
    }

    /// <summary>The link to GuardDuty in a region; null when there is no such region.</summary>
    public static string? OfRegion(string? region) => region is not null && RegionTable.Find(region) is { } known
        ? $"https://{known.Partition.ConsoleHost}/guardduty/home?region={known.Name}"
        : null;

    private static bool IsName(string region) =>
        region.Length > 0 && region.All(letter => letter == '-' || char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter));
}
