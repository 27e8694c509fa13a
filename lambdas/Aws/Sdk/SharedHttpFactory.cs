using Amazon.Runtime;

namespace LandingZone.Lambdas.Aws.Sdk;

/// <summary>Makes the SDK's clients use our one HTTP client, and so its connections.</summary>
internal sealed class SharedHttpFactory(HttpClient http) : HttpClientFactory
{
    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => http;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;
}
