using System.Text;
using System.Xml.Linq;
using LandingZone.Lambdas.Aws.Http;

namespace LandingZone.Lambdas.Aws.S3;

/// <summary>The calls to Amazon S3 Control for one account ("S3 Control API Reference").</summary>
public sealed class S3ControlClient
{
    private const string Path = "/v20180820/configuration/publicAccessBlock";

    private const string Namespace = "http://awss3control.amazonaws.com/doc/2018-08-20/";

    private readonly AwsApi _api;
    private readonly string _accountId;

    internal S3ControlClient(AwsApi api, string accountId) => (_api, _accountId) = (api, accountId);

    /// <summary>The account's settings.</summary>
    public async Task<PublicAccessBlock> GetPublicAccessBlockAsync(CancellationToken cancellation)
    {
        try
        {
            var answer = await _api.SendAsync(Request("GetPublicAccessBlock", HttpMethod.Get), cancellation).ConfigureAwait(false);
            return Read(Xml.Parse(answer));
        }
        catch (AwsException exception) when (exception.Is("NoSuchPublicAccessBlockConfiguration"))
        {
            return PublicAccessBlock.None;
        }
    }

    /// <summary>Replaces the account's settings.</summary>
    public Task PutPublicAccessBlockAsync(PublicAccessBlock block, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(block);
        return _api.SendAsync(Request("PutPublicAccessBlock", HttpMethod.Put) with { Body = Body(block) }, cancellation);
    }

    private SignedRequest Request(string operation, HttpMethod method) => new(operation, method, Path)
    {
        HostPrefix = _accountId + ".",
        Headers = [("x-amz-account-id", _accountId)],
    };

    private static byte[] Body(PublicAccessBlock block)
    {
        XNamespace s3 = Namespace;
        var xml = new XElement(
            s3 + "PublicAccessBlockConfiguration",
            new XElement(s3 + "BlockPublicAcls", block.BlockPublicAcls),
            new XElement(s3 + "IgnorePublicAcls", block.IgnorePublicAcls),
            new XElement(s3 + "BlockPublicPolicy", block.BlockPublicPolicy),
            new XElement(s3 + "RestrictPublicBuckets", block.RestrictPublicBuckets));
        return Encoding.UTF8.GetBytes(xml.ToString(SaveOptions.DisableFormatting));
    }

    private static PublicAccessBlock Read(XElement xml)
    {
        return new PublicAccessBlock(
            Flag("BlockPublicAcls"), Flag("IgnorePublicAcls"), Flag("BlockPublicPolicy"), Flag("RestrictPublicBuckets"));

        bool Flag(string name) => xml.Text(name) is "true" or "TRUE";
    }
}
