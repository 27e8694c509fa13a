using System.Collections.Concurrent;
using LandingZone.Lambdas.Aws.CloudTrail;
using LandingZone.Lambdas.Aws.DynamoDb;
using LandingZone.Lambdas.Aws.Ec2;
using LandingZone.Lambdas.Aws.EventBridge;
using LandingZone.Lambdas.Aws.GuardDuty;
using LandingZone.Lambdas.Aws.Http;
using LandingZone.Lambdas.Aws.Iam;
using LandingZone.Lambdas.Aws.Organizations;
using LandingZone.Lambdas.Aws.S3;
using LandingZone.Lambdas.Aws.Sdk;
using LandingZone.Lambdas.Aws.Sns;
using LandingZone.Lambdas.Aws.Ssm;
using LandingZone.Lambdas.Aws.Sts;

namespace LandingZone.Lambdas.Aws;

/// <summary>The clients of one identity. They are made when they are first asked for and then kept.</summary>
public sealed class AwsSession
{
    private readonly ConcurrentDictionary<string, Ec2Client> _ec2 = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, S3Client> _s3 = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Region, string Table), DynamoDbClient> _dynamoDb = new();
    private readonly SignedHttp _http;
    private readonly SdkClients _sdk;
    private readonly AwsCaller _caller;
    private readonly AwsCredentials _credentials;
    private readonly string _ownRegion;

    internal AwsSession(
        SignedHttp http, SdkClients sdk, AwsCaller caller, AwsCredentials credentials, string ownRegion, string? roleId) =>
        (_http, _sdk, _caller, _credentials, _ownRegion, RoleId) = (http, sdk, caller, credentials, ownRegion, roleId);

    /// <summary>The unique id, <c>AROA…</c>, of the role that was assumed; null for the function's own session.</summary>
    public string? RoleId { get; }

    /// <summary>Amazon EC2 in a region.</summary>
    public Ec2Client Ec2(string region) => _ec2.GetOrAdd(region, name => new Ec2Client(_sdk, Api(AwsService.Ec2, name)));

    /// <summary>Amazon S3 in the region of a bucket.</summary>
    public S3Client S3(string region) => _s3.GetOrAdd(region, name => new S3Client(_sdk, _caller, _credentials, name));

    /// <summary>Amazon S3 Control for an account.</summary>
    public S3ControlClient S3Control(string region, string accountId) => new(Api(AwsService.S3Control, region), accountId);

    /// <summary>A table of Amazon DynamoDB.</summary>
    public DynamoDbClient DynamoDb(string region, string table) =>
        _dynamoDb.GetOrAdd((region, table), key => new DynamoDbClient(_sdk, _caller, _credentials, key.Region, key.Table));

    /// <summary>AWS Identity and Access Management, which is global.</summary>
    public IamClient Iam() => new(Api(AwsService.Iam, _ownRegion));

    /// <summary>AWS CloudTrail in a region.</summary>
    public CloudTrailClient CloudTrail(string region) => new(Api(AwsService.CloudTrail, region));

    /// <summary>Amazon GuardDuty in a region.</summary>
    public GuardDutyClient GuardDuty(string region) => new(Api(AwsService.GuardDuty, region));

    /// <summary>AWS Organizations, which is global.</summary>
    public OrganizationsClient Organizations() => new(Api(AwsService.Organizations, _ownRegion));

    /// <summary>Amazon SNS in a region.</summary>
    public SnsClient Sns(string region) => new(Api(AwsService.Sns, region));

    /// <summary>Amazon EventBridge in a region.</summary>
    public EventBridgeClient EventBridge(string region) => new(Api(AwsService.EventBridge, region));

    /// <summary>AWS Systems Manager in a region.</summary>
    public SsmClient Ssm(string region) => new(Api(AwsService.Ssm, region));

    internal StsClient Sts(string region) => new(_sdk, _caller, _credentials, region);

    internal AwsApi Api(AwsService service, string region) => new(_http, _caller, service, region, _credentials);
}
