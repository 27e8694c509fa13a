using LandingZone.Findings.Regions;

namespace LandingZone.Lambdas.Aws;

/// <summary>Where services are, and in which region a call to them is signed.</summary>
/// <param name="ownRegion">The function's region: it decides the partition of regions that the table does not know yet.</param>
/// <param name="overrides">
/// Endpoints to use instead: under a service's <c>AWS_ENDPOINT_URL_…</c> name, or under an empty text for all services.
/// </param>
public sealed class AwsEndpoints(string ownRegion, IReadOnlyDictionary<string, Uri> overrides)
{
    /// <summary>The endpoint that replaces a service's own, or null.</summary>
    /// <param name="setting">The end of the service's <c>AWS_ENDPOINT_URL_…</c>.</param>
    public Uri? Override(string setting) => overrides.GetValueOrDefault(setting) ?? overrides.GetValueOrDefault("");

    /// <summary>The endpoint of a service in a region and the region to sign for.</summary>
    internal (Uri Address, string SigningRegion) Find(AwsService service, string region, string hostPrefix = "")
    {
        var partition = PartitionOf(region);
        var at = service.IsGlobal ? GlobalRegion(service, partition, region) : region;
        if (Override(service.EndpointSetting) is { } address)
            return (address, at);

        var host = service == AwsService.Iam && partition == Partition.Aws ? "iam"
            : service == AwsService.Iam && partition == Partition.AwsGovCloud ? "iam.us-gov"
            : $"{hostPrefix}{service.Host}.{at}";
        return (new Uri($"https://{host}.{partition.DnsSuffix}"), at);
    }

    /// <summary>The partition that a region is in.</summary>
    public Partition PartitionOf(string region) =>
        (RegionTable.Find(region) ?? RegionTable.Find(ownRegion))?.Partition ?? Partition.Aws;

    /// <summary>"AWS Identity and Access Management endpoints" and "AWS Organizations endpoints", AWS General Reference.</summary>
    private static string GlobalRegion(AwsService service, Partition partition, string region) => partition.Id switch
    {
        "aws" => "us-east-1",
        "aws-cn" => service == AwsService.Iam ? "cn-north-1" : "cn-northwest-1",
        "aws-us-gov" => "us-gov-west-1",
        "aws-iso-f" => "us-isof-south-1",
        _ => region,
    };
}
