using Amazon.Runtime;

namespace LandingZone.Lambdas.Aws;

/// <summary>
/// Makes calls to AWS: one time-out, one way to repeat and one kind of error for every client, the SDK's included, whose own
/// retries are off. Delays run on the given clock, so that tests do not wait.
/// </summary>
/// <param name="policy">How often and how patiently calls are repeated.</param>
/// <param name="clock">Measures time-outs and delays.</param>
/// <param name="random">A number from 0 up to 1 for each delay.</param>
public sealed class AwsCaller(RetryPolicy policy, TimeProvider clock, Func<double> random)
{
    /// <summary>Makes a call until it succeeds, fails for good, or the attempts are used up.</summary>
    /// <param name="service">The service's name for errors.</param>
    /// <param name="operation">The operation's name for errors.</param>
    /// <param name="attempt">One attempt.</param>
    /// <param name="cancellation">Ends the call with an <see cref="OperationCanceledException"/>.</param>
    /// <param name="mayRepeat">
    /// False for operations that take effect twice when made twice: they are repeated only when the service said that it did nothing.
    /// </param>
    /// <exception cref="AwsException">The call failed.</exception>
    public async Task<T> CallAsync<T>(
        string service,
        string operation,
        Func<CancellationToken, Task<T>> attempt,
        CancellationToken cancellation,
        bool mayRepeat = true)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        for (var failed = 1; ; failed++)
        {
            using var timeOut = new CancellationTokenSource(policy.AttemptTimeOut, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(timeOut.Token, cancellation);
            try
            {
                return await attempt(either.Token).ConfigureAwait(false);
            }
            catch (Exception exception) when (!cancellation.IsCancellationRequested
                && Read(service, operation, exception, timeOut.IsCancellationRequested) is { } read)
            {
                var repeats = mayRepeat ? read.IsRetryable : AwsErrorCodes.IsThrottling(read.Code, read.StatusCode);
                if (!repeats || failed >= policy.Attempts)
                    throw exception as AwsException ?? new AwsException(read, exception);
            }

            await PauseAsync(failed, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Waits before another round of something that the service left undone.</summary>
    /// <param name="failed">The number of rounds so far, from 1.</param>
    /// <param name="cancellation">Ends the wait.</param>
    internal Task PauseAsync(int failed, CancellationToken cancellation) =>
        Task.Delay(policy.Delay(failed, random()), clock, cancellation);

    /// <summary>Rounds for what a service leaves undone in an answer that is otherwise a success.</summary>
    internal int Rounds => policy.Attempts;

    private AwsError? Read(string service, string operation, Exception exception, bool timedOut)
    {
        return exception switch
        {
            _ when timedOut => NoAnswer(
                AwsError.TimeOut, FormattableString.Invariant($"no answer within {policy.AttemptTimeOut.TotalSeconds:0.###} s")),
            AwsException own => own.Error,
            AmazonServiceException answer when answer.StatusCode != 0 => Answer(answer),
            AmazonClientException or HttpRequestException or IOException => NoAnswer(
                AwsError.ConnectionFailure, Innermost(exception).Message),
            _ => null,
        };

        AwsError Answer(AmazonServiceException answer)
        {
            var status = (int)answer.StatusCode;
            var code = string.IsNullOrEmpty(answer.ErrorCode) ? answer.StatusCode.ToString() : answer.ErrorCode;
            return new AwsError(
                service, operation, code, answer.Message, status, answer.RequestId, AwsErrorCodes.IsRetryable(code, status));
        }

        AwsError NoAnswer(string code, string message) => new(service, operation, code, message, 0, null, IsRetryable: true);
    }

    private static Exception Innermost(Exception exception) => exception.InnerException is { } inner ? Innermost(inner) : exception;
}
