using LandingZone.Findings.Model;

namespace LandingZone.Tools.Simulate.Reading;

/// <summary>A finding in brief.</summary>
internal static class FindingReading
{
    public static FindingSummary Of(Finding finding) => new(
        finding.Id, finding.Type, finding.Title, finding.Severity.Value, finding.Severity.Label, finding.AccountId, finding.Region,
        finding.Resource.ResourceType, Resource(finding.Resource), Role(finding.Service.ResourceRole),
        [.. finding.RemoteAddresses.Addresses.Select(address => address.ToString())], finding.IsSample, finding.IsArchived);

    private static string? Resource(FindingResource resource) => resource.ResourceType switch
    {
        "S3Bucket" or "S3Object" => First(resource.Buckets)?.Name,
        "AccessKey" => resource.AccessKey?.UserName,
        _ => null,
    } ?? resource.Instance?.InstanceId ?? resource.EksCluster?.Name ?? resource.EcsCluster?.Name ?? resource.Lambda?.FunctionName
        ?? resource.Database?.InstanceIdentifier ?? resource.Container?.Name ?? First(resource.Buckets)?.Name
        ?? First(resource.ScannedImages) ?? First(resource.Models) ?? resource.AccessKey?.UserName;

    private static T? First<T>(IReadOnlyList<T> all) where T : class => all.Count > 0 ? all[0] : null;

    private static string? Role(ResourceRole role) => role switch
    {
        ResourceRole.Target => "TARGET",
        ResourceRole.Actor => "ACTOR",
        _ => null,
    };
}
