using Amazon.DynamoDBv2;
using Amazon.EC2;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.SecurityToken;
using Amazon.SQS;

namespace LandingZone.Sandbox.Tests.Support;

/// <summary>A sandbox for each test, and clients that point at it.</summary>
public abstract class SandboxTest : IAsyncLifetime
{
    public const string Management = "444455556666";
    public const string Security = "777788889999";
    public const string Production = "123456789012";
    public const string Development = "111122223333";
    public const string Home = "eu-central-1";
    public const string UsEast1 = "us-east-1";
    public const string PublicAcl = "acl-0123456789abcdef0";

    private readonly List<IDisposable> _clients = [];

    protected AwsSandbox Aws { get; private set; } = null!;

    protected virtual World World => World.Default;

    protected virtual SandboxOptions Options => new();

    public async Task InitializeAsync() => Aws = await AwsSandbox.StartAsync(World, Options);

    public async Task DisposeAsync()
    {
        foreach (var client in _clients)
            client.Dispose();
        await Aws.DisposeAsync();
    }

    protected AmazonEC2Client Ec2(string account = Production, string region = UsEast1, int retries = 0) =>
        Own(new AmazonEC2Client(Credentials(account), Configured(new AmazonEC2Config(), region, retries)));

    protected AmazonDynamoDBClient DynamoDb(string account = Security, string region = Home, int retries = 0) =>
        Own(new AmazonDynamoDBClient(Credentials(account), Configured(new AmazonDynamoDBConfig(), region, retries)));

    protected AmazonSecurityTokenServiceClient Sts(AWSCredentials credentials, string region = UsEast1) =>
        Own(new AmazonSecurityTokenServiceClient(credentials, Configured(new AmazonSecurityTokenServiceConfig(), region, 0)));

    protected AmazonSQSClient Sqs(string account = Security, string region = Home) =>
        Own(new AmazonSQSClient(Credentials(account), Configured(new AmazonSQSConfig(), region, 0)));

    protected AmazonS3Client S3(string account = Production, string region = UsEast1)
    {
        var config = Configured(new AmazonS3Config { ForcePathStyle = true }, region, 0);
        return Own(new AmazonS3Client(Credentials(account), config));
    }

    protected SignedClient Client(string service, string account = Production, string region = UsEast1) =>
        Client(service, Aws.CredentialsFor(account), region);

    protected SignedClient Client(string service, SandboxCredentials credentials, string region = UsEast1) =>
        Own(new SignedClient(Aws.EndpointUrl, service, region, credentials));

    protected AWSCredentials Credentials(string account) => ToSdk(Aws.CredentialsFor(account));

    protected static AWSCredentials ToSdk(SandboxCredentials credentials) => credentials.SessionToken is { } token
        ? new SessionAWSCredentials(credentials.AccessKeyId, credentials.SecretAccessKey, token)
        : new BasicAWSCredentials(credentials.AccessKeyId, credentials.SecretAccessKey);

    protected T Configured<T>(T config, string region, int retries)
        where T : ClientConfig
    {
        config.ServiceURL = Aws.EndpointUrl.ToString();
        config.AuthenticationRegion = region;
        config.MaxErrorRetry = retries;
        config.ThrottleRetries = false;
        return config;
    }

    protected T Own<T>(T client)
        where T : IDisposable
    {
        _clients.Add(client);
        return client;
    }
}
