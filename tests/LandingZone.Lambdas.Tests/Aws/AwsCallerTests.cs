using System.Net;
using CsCheck;
using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Tests.Http;
using Microsoft.Extensions.Time.Testing;

namespace LandingZone.Lambdas.Tests.Aws;

public sealed class AwsCallerTests
{
    private static readonly RetryPolicy Impatient = RetryPolicy.Default with { AttemptTimeOut = TimeSpan.FromMilliseconds(150) };

    [Theory]
    [InlineData(400, "ThrottlingException", 4)]
    [InlineData(400, "TooManyRequestsException", 4)]
    [InlineData(429, "Anything", 4)]
    [InlineData(500, "InternalServerErrorException", 4)]
    [InlineData(502, "", 4)]
    [InlineData(503, "ServiceUnavailable", 4)]
    [InlineData(504, "", 4)]
    [InlineData(400, "ValidationException", 1)]
    [InlineData(403, "AccessDeniedException", 1)]
    [InlineData(404, "ResourceNotFoundException", 1)]
    [InlineData(409, "ConflictException", 1)]
    [InlineData(501, "NotImplemented", 1)]
    public async Task Call_thin_client_error_is_repeated_only_when_it_passes_by_itself(int status, string code, int attempts)
    {
        await using var aws = await AwsServer.AnswerAsync(code.Length == 0 ? new Answer(status, "<html>") : Answer.JsonError(status, code));

        var error = await Assert.ThrowsAsync<AwsException>(() => aws.Session.CloudTrail("eu-west-1").IsLoggingAsync("t", CancellationToken.None));

        Assert.Equal(attempts, aws.Requests.Count);
        Assert.Equal(
            (status, code.Length == 0 ? ((HttpStatusCode)status).ToString() : code, attempts > 1),
            (error.Error.StatusCode, error.Error.Code, error.Error.IsRetryable));
    }

    [Theory]
    [InlineData(503, "RequestLimitExceeded", 4)]
    [InlineData(400, "Throttling", 4)]
    [InlineData(500, "InternalError", 4)]
    [InlineData(403, "UnauthorizedOperation", 1)]
    [InlineData(400, "NetworkAclEntryLimitExceeded", 1)]
    public async Task Call_sdk_client_error_is_repeated_by_the_same_rule(int status, string code, int attempts)
    {
        await using var aws = await AwsServer.AnswerAsync(Answer.Ec2Error(status, code));

        var error = await Assert.ThrowsAsync<AwsException>(() => aws.Session.Ec2("eu-west-1").DescribeAddressesAsync(CancellationToken.None));

        Assert.Equal(attempts, aws.Requests.Count);
        Assert.Equal(new AwsError("EC2", "DescribeAddresses", code, "because", status, "req-1", attempts > 1), error.Error);
    }

    [Fact]
    public async Task Call_third_attempt_succeeds_result_is_returned()
    {
        await using var aws = await AwsServer.AnswerAsync(
            Answer.JsonError(400, "ThrottlingException"), Answer.JsonError(500, "InternalFailure"), Answer.Ok("""{"IsLogging":true}"""));

        Assert.True(await aws.Session.CloudTrail("eu-west-1").IsLoggingAsync("t", CancellationToken.None));
        Assert.Equal(3, aws.Requests.Count);
    }

    [Fact]
    public async Task Call_message_names_service_operation_code_and_request()
    {
        await using var aws = await AwsServer.AnswerAsync(Answer.JsonError(403, "AccessDeniedException", "not you"));

        var error = await Assert.ThrowsAsync<AwsException>(() => aws.Session.CloudTrail("eu-west-1").StartLoggingAsync("t", CancellationToken.None));

        Assert.Equal("CloudTrail StartLogging: AccessDeniedException: not you (request req-1)", error.Message);
    }

    [Fact]
    public async Task Call_no_answer_in_time_each_attempt_ends_and_the_error_says_so()
    {
        await using var aws = await AwsServer.StartAsync(NeverAsync, Impatient, TimeProvider.System);

        var thin = await Assert.ThrowsAsync<AwsException>(() => aws.Session.CloudTrail("eu-west-1").StartLoggingAsync("t", CancellationToken.None));
        var sdk = await Assert.ThrowsAsync<AwsException>(() => aws.Session.Ec2("eu-west-1").DescribeAddressesAsync(CancellationToken.None));

        Assert.Equal(new AwsError("CloudTrail", "StartLogging", "TimeOut", "no answer within 0.15 s", 0, null, true), thin.Error);
        Assert.Equal(new AwsError("EC2", "DescribeAddresses", "TimeOut", "no answer within 0.15 s", 0, null, true), sdk.Error);
    }

    [Fact]
    public async Task Call_nobody_listens_error_is_a_connection_failure()
    {
        var aws = await AwsServer.AnswerAsync(Answer.Ok("{}"));
        var session = aws.Session;
        using var http = new HttpClient();
        var address = new Uri("http://127.0.0.1:1");
        var access = new AwsAccess(
            new LandingZone.Lambdas.Settings.AwsSettings("eu-west-1", new AwsCredentials("a", "b", null), new Dictionary<string, Uri> { [""] = address }),
            http, aws.Clock, aws.Caller, aws.Trace);
        await aws.DisposeAsync();

        var thin = await Assert.ThrowsAsync<AwsException>(() => access.Own.CloudTrail("eu-west-1").StartLoggingAsync("t", CancellationToken.None));
        var sdk = await Assert.ThrowsAsync<AwsException>(() => access.Own.Ec2("eu-west-1").DescribeAddressesAsync(CancellationToken.None));

        Assert.Equal(("ConnectionFailure", 0, true), (thin.Error.Code, thin.Error.StatusCode, thin.Error.IsRetryable));
        Assert.Equal(("ConnectionFailure", 0, true), (sdk.Error.Code, sdk.Error.StatusCode, sdk.Error.IsRetryable));
        Assert.NotNull(session);
    }

    [Fact]
    public async Task Call_operation_that_must_not_be_made_twice_is_repeated_after_throttling_only()
    {
        await using var throttled = await AwsServer.AnswerAsync(
            Answer.Ec2Error(503, "RequestLimitExceeded"), Answer.Ok("<CreateSnapshotsResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\"/>"));
        await throttled.Session.Ec2("eu-west-1").CreateSnapshotsAsync("i-1", "d", [], CancellationToken.None);
        await using var failed = await AwsServer.AnswerAsync(Answer.Ec2Error(500, "InternalError"));
        await using var silent = await AwsServer.StartAsync(NeverAsync, Impatient, TimeProvider.System);

        await Assert.ThrowsAsync<AwsException>(() => failed.Session.Ec2("eu-west-1").CreateSnapshotsAsync("i-1", "d", [], CancellationToken.None));
        await Assert.ThrowsAsync<AwsException>(() => silent.Session.Ec2("eu-west-1").CreateSnapshotsAsync("i-1", "d", [], CancellationToken.None));

        Assert.Equal((2, 1, 1), (throttled.Requests.Count, failed.Requests.Count, silent.Requests.Count));
    }

    [Fact]
    public async Task Call_cancelled_ends_at_once_without_another_attempt()
    {
        var arrived = new TaskCompletionSource();
        await using var aws = await AwsServer.StartAsync(async _ =>
        {
            arrived.TrySetResult();
            await Task.Delay(TimeSpan.FromSeconds(5));
            return Answer.Ok("{}");
        });
        using var cancellation = new CancellationTokenSource();
        var call = aws.Session.CloudTrail("eu-west-1").StartLoggingAsync("t", cancellation.Token);
        await arrived.Task;
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Single(aws.Requests);
    }

    [Fact]
    public async Task Call_foreign_exception_is_not_repeated_or_changed()
    {
        var attempts = 0;
        var caller = new AwsCaller(RetryPolicy.Default, new FakeTimeProvider(), () => 0);

        await Assert.ThrowsAsync<FormatException>(() => caller.CallAsync<int>("S", "O", _ =>
        {
            attempts++;
            throw new FormatException("ours");
        }, CancellationToken.None));

        Assert.Equal(1, attempts);
    }

    [Fact]
    public async Task Call_waits_before_each_repeat_as_the_policy_says()
    {
        var clock = new FakeTimeProvider();
        var caller = new AwsCaller(new RetryPolicy(3, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60), TimeSpan.FromHours(1)), clock, () => 0.5);
        List<TimeSpan> attempts = [];
        var start = clock.GetUtcNow();
        var call = caller.CallAsync<int>("S", "O", _ =>
        {
            attempts.Add(clock.GetUtcNow() - start);
            throw new HttpRequestException("down");
        }, CancellationToken.None);

        while (!call.IsCompleted)
        {
            // Gives the call time to begin its next wait, which runs on the clock of the test.
            await Task.Delay(20);
            clock.Advance(TimeSpan.FromSeconds(0.25));
        }

        await Assert.ThrowsAsync<AwsException>(() => call);
        Assert.Equal([TimeSpan.Zero, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1.5)], attempts);
    }

    [Fact]
    public void Delay_any_attempt_and_random_stays_within_doubling_and_longest() =>
        Gen.Select(Gen.Int[1, 40], Gen.Double[0, 0.999]).Sample((failed, random) =>
        {
            var delay = RetryPolicy.Default.Delay(failed, random).TotalMilliseconds;
            return delay >= 0 && delay <= Math.Min(5000, 100 * Math.Pow(2, failed - 1));
        });

    private static async Task<Answer> NeverAsync(RecordedRequest request)
    {
        await Task.Delay(TimeSpan.FromSeconds(2));
        return Answer.Ok("{}");
    }
}
