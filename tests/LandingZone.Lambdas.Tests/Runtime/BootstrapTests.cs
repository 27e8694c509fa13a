using LandingZone.Lambdas.Runtime;
using LandingZone.Lambdas.Settings;
using LandingZone.Sandbox.Lambda;

namespace LandingZone.Lambdas.Tests.Runtime;

public sealed class BootstrapTests
{
    private static readonly Handler Echo = (_, payload, _) => Task.FromResult(payload);

    private static readonly HandlerSetup Demanding = settings =>
    {
        settings.Flag("LZ_SWITCH");
        settings.Number("LZ_COUNT", 1, 10);
        return _ => Echo;
    };

    [Fact]
    public async Task Run_unknown_handler_init_error_names_the_choices()
    {
        await using var api = await LambdaRuntimeApi.StartAsync();
        await using var function = RunningFunction.Start(api, _ => _ => Echo, "remediat");

        var error = await api.ReceiveAsync();

        Assert.Equal("/2018-06-01/runtime/init/error", error.Target);
        Assert.Equal("Runtime.NoSuchHandler", error.Header("Lambda-Runtime-Function-Error-Type"));
        Assert.Equal(
            """{"errorMessage":"_HANDLER is 'remediat', but must be one of other, test.","errorType":"Runtime.NoSuchHandler","stackTrace":[]}""",
            error.Body);
        Assert.Equal(1, await function.ExitCode);
    }

    [Fact]
    public async Task Run_wrong_settings_init_error_names_all_of_them()
    {
        await using var api = await LambdaRuntimeApi.StartAsync();
        await using var function = RunningFunction.Start(
            api, Demanding, "test", null, ("LZ_SWITCH", "yes"), ("LZ_COUNT", ""), ("LZ_SWICH", "true"));

        var error = await api.ReceiveAsync();

        Assert.Equal("Runtime.ConfigInvalid", error.Header("Lambda-Runtime-Function-Error-Type"));
        Assert.Equal(
            """{"errorMessage":"3 settings are wrong:\n- LZ_SWITCH is 'yes', but must be true or false.\n- LZ_COUNT is empty; it must be a whole number from 1 to 10.\n- LZ_SWICH is set, but this handler has no such setting; remove it or correct its name.","errorType":"Runtime.ConfigInvalid","stackTrace":[]}""",
            error.Body);
        Assert.Equal(1, await function.ExitCode);
    }

    [Fact]
    public async Task Run_handler_cannot_be_created_init_error_and_exit()
    {
        await using var api = await LambdaRuntimeApi.StartAsync();
        await using var function = RunningFunction.Start(api, _ => _ => throw new InvalidOperationException("no room"), "test");

        Assert.StartsWith("""{"errorMessage":"no room","errorType":"InvalidOperationException",""", (await api.ReceiveAsync()).Body, StringComparison.Ordinal);
        Assert.Equal(1, await function.ExitCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("no port/but a path")]
    public async Task Run_outside_lambda_says_so_and_exits(string? host)
    {
        using var output = new MemoryStream();
        var environment = new Dictionary<string, string>();
        if (host is not null)
            environment["AWS_LAMBDA_RUNTIME_API"] = host;

        var code = await Bootstrap.RunAsync(
            environment, new HandlerTable(new Dictionary<string, HandlerSetup>()), output, TimeProvider.System, _ => { }, CancellationToken.None);

        Assert.Equal(1, code);
        Assert.Contains(
            "AWS_LAMBDA_RUNTIME_API is not host:port of a Lambda runtime API; this program runs in AWS Lambda or against a local one.",
            System.Text.Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void Find_package_without_handlers_says_so()
    {
        var error = Assert.Throws<SettingsException>(() => new HandlerTable(new Dictionary<string, HandlerSetup>()).Find("notify"));

        Assert.Equal("_HANDLER is 'notify', but must be a handler of this package, which has none.", error.Message);
    }
}
