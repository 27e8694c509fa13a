using Amazon.EC2;
using LandingZone.Lambdas.Aws.Http;
using LandingZone.Lambdas.Aws.Sdk;
using Model = Amazon.EC2.Model;

namespace LandingZone.Lambdas.Aws.Ec2;

/// <summary>The calls to Amazon EC2 in one account and region ("EC2 API Reference").</summary>
public sealed partial class Ec2Client : IDisposable
{
    private readonly AmazonEC2Client _sdk;
    private readonly AwsCaller _caller;
    private readonly AwsApi _api;

    internal Ec2Client(SdkClients sdk, AwsApi api)
    {
        _sdk = new AmazonEC2Client(SdkClients.Credentials(api.Credentials), sdk.Configure(new AmazonEC2Config(), "EC2", api.Region));
        _caller = api.Caller;
        _api = api;
    }

    /// <inheritdoc />
    public void Dispose() => _sdk.Dispose();

    /// <summary>A VPC, or null when it does not exist.</summary>
    public async Task<Vpc?> DescribeVpcAsync(string vpcId, CancellationToken cancellation)
    {
        try
        {
            var answer = await CallAsync(
                "DescribeVpcs", attempt => _sdk.DescribeVpcsAsync(new Model.DescribeVpcsRequest { VpcIds = [vpcId] }, attempt), cancellation)
                .ConfigureAwait(false);
            return (answer.Vpcs ?? []).Select(VpcOf).FirstOrDefault();
        }
        catch (AwsException exception) when (exception.Is("InvalidVpcID.NotFound"))
        {
            return null;
        }
    }

    /// <summary>The public addresses that the account holds in the region (Elastic IPs).</summary>
    public async Task<IReadOnlyList<string>> DescribeAddressesAsync(CancellationToken cancellation)
    {
        var answer = await CallAsync(
            "DescribeAddresses", attempt => _sdk.DescribeAddressesAsync(new Model.DescribeAddressesRequest(), attempt), cancellation)
            .ConfigureAwait(false);
        return [.. (answer.Addresses ?? []).Select(address => address.PublicIp).Where(address => !string.IsNullOrEmpty(address))];
    }

    /// <summary>Codes of the regions that the account can use.</summary>
    public async Task<IReadOnlyList<string>> DescribeRegionsAsync(CancellationToken cancellation)
    {
        var answer = await CallAsync(
            "DescribeRegions", attempt => _sdk.DescribeRegionsAsync(new Model.DescribeRegionsRequest { AllRegions = false }, attempt), cancellation)
            .ConfigureAwait(false);
        return [.. (answer.Regions ?? []).Select(region => region.RegionName)];
    }

    /// <summary>The tags of any resource of EC2, live.</summary>
    public Task<IReadOnlyList<Tag>> DescribeTagsAsync(string resourceId, CancellationToken cancellation) =>
        Pages.AllAsync(async next =>
        {
            var request = new Model.DescribeTagsRequest { Filters = [Filter("resource-id", resourceId)], NextToken = next };
            var answer = await CallAsync("DescribeTags", attempt => _sdk.DescribeTagsAsync(request, attempt), cancellation).ConfigureAwait(false);
            return new Page<Tag>((answer.Tags ?? []).Select(tag => new Tag(tag.Key, tag.Value)), answer.NextToken);
        });

    /// <summary>Adds tags to resources of EC2; a tag whose key is there gets the new value.</summary>
    public Task CreateTagsAsync(IReadOnlyList<string> resourceIds, IReadOnlyList<Tag> tags, CancellationToken cancellation)
    {
        var request = new Model.CreateTagsRequest { Resources = [.. resourceIds], Tags = SdkTags(tags) };
        return CallAsync("CreateTags", attempt => _sdk.CreateTagsAsync(request, attempt), cancellation);
    }

    private Task<T> CallAsync<T>(
        string operation, Func<CancellationToken, Task<T>> attempt, CancellationToken cancellation, bool mayRepeat = true) =>
        _caller.CallAsync("EC2", operation, attempt, cancellation, mayRepeat);

    private static Vpc VpcOf(Model.Vpc vpc)
    {
        // The primary block is also among the associations, but older answers lack those.
        string[] ipv4 = [.. (vpc.CidrBlockAssociationSet ?? []).Where(block => block.CidrBlockState?.State == VpcCidrBlockStateCode.Associated)
            .Select(block => block.CidrBlock)];
        var ipv6 = (vpc.Ipv6CidrBlockAssociationSet ?? []).Where(block => block.Ipv6CidrBlockState?.State == VpcCidrBlockStateCode.Associated)
            .Select(block => block.Ipv6CidrBlock);
        return new Vpc(vpc.VpcId, [.. new[] { vpc.CidrBlock }.Concat(ipv4).Concat(ipv6).Where(block => !string.IsNullOrEmpty(block)).Distinct()]);
    }

    private static Model.Filter Filter(string name, params ReadOnlySpan<string> values) => new(name, [.. values]);

    private static IReadOnlyList<Tag> TagsOf(List<Model.Tag>? tags) => [.. (tags ?? []).Select(tag => new Tag(tag.Key, tag.Value ?? ""))];

    private static List<Model.Tag> SdkTags(IEnumerable<Tag> tags) => [.. tags.Select(tag => new Model.Tag(tag.Key, tag.Value))];

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
