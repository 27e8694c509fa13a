using Amazon;
using Amazon.Runtime;

namespace LandingZone.Lambdas.Aws.Sdk;

/// <summary>Sets the SDK's clients up so that nothing but our arguments decides: no profile files, no retries, our connections.</summary>
internal sealed class SdkClients(HttpClient http, AwsEndpoints endpoints)
{
    private readonly SharedHttpFactory _factory = new(http);

    /// <summary>A configuration for a service in a region.</summary>
    /// <param name="config">The service's own, empty configuration.</param>
    /// <param name="endpointSetting">The end of the service's <c>AWS_ENDPOINT_URL_…</c>.</param>
    /// <param name="region">The region.</param>
    public T Configure<T>(T config, string endpointSetting, string region)
        where T : ClientConfig
    {
        config.HttpClientFactory = _factory;
        config.IgnoreConfiguredEndpointUrls = true;
        // AwsCaller repeats and times out. The SDK counts repeats after a cut connection apart (ten by default), and makes them also for
        // operations that take effect twice, such as CreateSnapshots.
        config.MaxErrorRetry = 0;
        config.MaxStaleConnectionRetries = 0;
        config.Timeout = Timeout.InfiniteTimeSpan;
        if (endpoints.Override(endpointSetting) is { } address)
        {
            config.ServiceURL = address.ToString();
            config.AuthenticationRegion = region;
        }
        else
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        }

        return config;
    }

    /// <summary>Credentials in the SDK's form.</summary>
    public static AWSCredentials Credentials(AwsCredentials credentials) =>
        credentials.SessionToken is { } token
            ? new SessionAWSCredentials(credentials.AccessKeyId, credentials.SecretAccessKey, token)
            : new BasicAWSCredentials(credentials.AccessKeyId, credentials.SecretAccessKey);
}
