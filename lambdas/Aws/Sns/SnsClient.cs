using LandingZone.Lambdas.Aws.Http;

namespace LandingZone.Lambdas.Aws.Sns;

/// <summary>The call to Amazon SNS ("SNS API Reference", Publish).</summary>
public sealed class SnsClient
{
    private readonly AwsApi _api;

    internal SnsClient(AwsApi api) => _api = api;

    /// <summary>Publishes a message to a topic of the client's region.</summary>
    /// <param name="topicArn">The topic.</param>
    /// <param name="subject">The e-mail subject: ASCII, at most 100 characters, no line breaks.</param>
    /// <param name="message">The text, at most 256 KB.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The id of the message.</returns>
    public async Task<string> PublishAsync(string topicArn, string subject, string message, CancellationToken cancellation)
    {
        var answer = await _api.QueryAsync(
            "Publish", [("TopicArn", topicArn), ("Subject", subject), ("Message", message)], cancellation).ConfigureAwait(false);
        return answer.Text("MessageId") ?? "";
    }
}
