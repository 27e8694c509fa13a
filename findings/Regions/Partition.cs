namespace LandingZone.Findings.Regions;

/// <summary>
/// An AWS partition: a set of regions with its own accounts, ARNs and console ("AWS service endpoints", AWS General Reference).
/// </summary>
/// <param name="Id">The second part of every ARN: <c>aws</c>, <c>aws-cn</c>, <c>aws-us-gov</c>, <c>aws-eusc</c>, <c>aws-iso…</c>.</param>
/// <param name="DnsSuffix">The domain of the service endpoints, without a leading dot.</param>
/// <param name="ConsoleHost">The host of the management console. It redirects to the region named in the link's query.</param>
public sealed record Partition(string Id, string DnsSuffix, string ConsoleHost)
{
    /// <summary>The commercial partition.</summary>
    public static Partition Aws { get; } = new("aws", "amazonaws.com", "console.aws.amazon.com");

    /// <summary>China: operated by local partners, with accounts of its own.</summary>
    public static Partition AwsChina { get; } = new("aws-cn", "amazonaws.com.cn", "console.amazonaws.cn");

    /// <summary>AWS GovCloud (US).</summary>
    public static Partition AwsGovCloud { get; } = new("aws-us-gov", "amazonaws.com", "console.amazonaws-us-gov.com");

    /// <summary>AWS European Sovereign Cloud.</summary>
    public static Partition AwsEuropeanSovereign { get; } = new("aws-eusc", "amazonaws.eu", "console.amazonaws-eusc.eu");

    /// <summary>The isolated US partition.</summary>
    public static Partition AwsIso { get; } = new("aws-iso", "c2s.ic.gov", "console.c2shome.ic.gov");

    /// <summary>The second isolated US partition.</summary>
    public static Partition AwsIsoB { get; } = new("aws-iso-b", "sc2s.sgov.gov", "console.sc2shome.sgov.gov");

    /// <summary>The third isolated US partition.</summary>
    public static Partition AwsIsoF { get; } = new("aws-iso-f", "csp.hci.ic.gov", "console.csphome.hci.ic.gov");

    /// <summary>Every partition in which GuardDuty has an endpoint.</summary>
    public static IReadOnlyList<Partition> All { get; } =
        [Aws, AwsChina, AwsGovCloud, AwsEuropeanSovereign, AwsIso, AwsIsoB, AwsIsoF];

    /// <summary>The partition with this id, or null when GuardDuty has no endpoint there.</summary>
    public static Partition? Find(string id) => All.FirstOrDefault(partition => partition.Id == id);
}
