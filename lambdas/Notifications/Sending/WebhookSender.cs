using System.Net;
using System.Text;

namespace LandingZone.Lambdas.Notifications.Sending;

/// <summary>A webhook did not take a message.</summary>
/// <param name="webhook">Its name, not its URL.</param>
/// <param name="reason">The status or the kind of failure.</param>
internal sealed class WebhookException(string webhook, string reason) : Exception($"Webhook {webhook} did not take the message: {reason}.");

/// <summary>
/// Posts to webhooks. 429, 408, 5xx and failed connections are tried again, as late as <c>Retry-After</c> asks but no later than
/// <see cref="LongestPause"/>: what takes longer is a retry of the invocation. Exceptions of the HTTP client can name the host, so that
/// only their kind is told.
/// </summary>
/// <param name="http">The client; it follows no redirects, which would carry the message elsewhere.</param>
/// <param name="clock">Measures time-outs and pauses.</param>
internal sealed class WebhookSender(HttpClient http, TimeProvider clock)
{
    /// <summary>All attempts.</summary>
    public const int Attempts = 3;

    /// <summary>The longest pause between two.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan AttemptTimeOut = TimeSpan.FromSeconds(5);

    /// <summary>Posts a JSON text.</summary>
    /// <exception cref="WebhookException">The webhook did not take it.</exception>
    public async Task PostAsync(Webhook webhook, string json, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (reason, pause) = await TryAsync(webhook.Url, json, attempt, cancellation).ConfigureAwait(false);
            if (reason is null)
                return;
            if (pause is not { } wait || attempt == Attempts)
                throw new WebhookException(webhook.Name, reason);
            await Task.Delay(wait, clock, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<(string? Reason, TimeSpan? Pause)> TryAsync(Uri url, string json, int attempt, CancellationToken cancellation)
    {
        var usual = TimeSpan.FromMilliseconds(500 * attempt);
        using var timeOut = new CancellationTokenSource(AttemptTimeOut, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeOut.Token, cancellation);
        try
        {
            using var content = new StringContent(json, Encoding.UTF8, "application/json");
            using var answer = await http.PostAsync(url, content, either.Token).ConfigureAwait(false);
            if (answer.IsSuccessStatusCode)
                return (null, null);
            var passes = answer.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout || (int)answer.StatusCode >= 500;
            return (FormattableString.Invariant($"HTTP {(int)answer.StatusCode}"), passes ? Pause(answer, usual) : null);
        }
        catch (HttpRequestException exception)
        {
            return ($"no connection ({exception.HttpRequestError})", usual);
        }
        catch (OperationCanceledException) when (timeOut.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return (FormattableString.Invariant($"no answer within {AttemptTimeOut.TotalSeconds:0} s"), usual);
        }
    }

    private TimeSpan Pause(HttpResponseMessage answer, TimeSpan usual)
    {
        var asked = answer.Headers.RetryAfter is { } after ? after.Delta ?? after.Date - clock.GetUtcNow() : null;
        return asked is not { } wait || wait < TimeSpan.Zero ? usual : wait < LongestPause ? wait : LongestPause;
    }
}
