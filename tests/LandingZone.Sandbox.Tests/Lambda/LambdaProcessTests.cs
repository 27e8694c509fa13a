using LandingZone.Sandbox.Lambda;

namespace LandingZone.Sandbox.Tests.Lambda;

public sealed class LambdaProcessTests
{
    private static readonly DateTimeOffset Later = TimeProvider.System.GetUtcNow().AddMinutes(1);

    [Fact]
    public async Task Start_process_sees_its_variables_and_the_runtime_api()
    {
        await using var function = await LambdaProcess.StartAsync(
            ["bash", "-c", "echo $LZ_STACK $_HANDLER ${AWS_LAMBDA_RUNTIME_API%%:*}; exec sleep 20"],
            new Dictionary<string, string> { ["LZ_STACK"] = "one", ["_HANDLER"] = "notify" });
        while (function.Output.Length == 0)
            await Task.Delay(5);
        await function.KillAsync();

        Assert.False(function.Ready.IsCompleted);
        Assert.StartsWith("one notify 127.0.0.1", function.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RuntimeApi_event_and_answer_pass_each_other()
    {
        await using var api = await LambdaRuntimeApi.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri($"http://{api.Host}/2018-06-01/runtime/") };
        api.Send("r-1", "\"event\"", Later);

        using var next = await http.GetAsync(new Uri("invocation/next", UriKind.Relative));
        using var posted = await http.PostAsync(new Uri("invocation/r-1/response", UriKind.Relative), new StringContent("\"answer\""));
        var answer = await api.ReceiveAsync();

        Assert.True(api.Ready.IsCompleted);
        Assert.Equal("\"event\"", await next.Content.ReadAsStringAsync());
        Assert.Equal("r-1", next.Headers.GetValues("Lambda-Runtime-Aws-Request-Id").Single());
        Assert.Equal(("POST", "\"answer\"", true), (answer.Method, answer.Body, answer.IsResponse));
        Assert.Equal(202, (int)posted.StatusCode);
    }

    [Fact]
    public async Task RuntimeApi_nothing_is_posted_says_so()
    {
        await using var api = await LambdaRuntimeApi.StartAsync();

        var error = await Assert.ThrowsAsync<TimeoutException>(() => api.ReceiveAsync(TimeSpan.FromMilliseconds(10)));

        Assert.Equal("The function posted nothing for 10 ms.", error.Message);
    }
}
