using LandingZone.Lambdas.Aws.Http;

namespace LandingZone.Lambdas.Aws.Ssm;

/// <summary>The call to AWS Systems Manager ("Systems Manager API Reference", GetParameter).</summary>
public sealed class SsmClient
{
    private readonly AwsApi _api;

    internal SsmClient(AwsApi api) => _api = api;

    /// <summary>The decrypted value of a parameter. It is a secret: never log it.</summary>
    public async Task<string> GetParameterAsync(string name, CancellationToken cancellation)
    {
        var answer = await _api.JsonAsync(
            "GetParameter",
            json =>
            {
                json.WriteString("Name", name);
                json.WriteBoolean("WithDecryption", true);
            },
            cancellation).ConfigureAwait(false);
        return (answer.Member("Parameter") ?? default).Required("Value");
    }
}
