using Pulumi.Tests.Support;

namespace Pulumi.Tests.Local;

/// <summary>What the local SDK says where the official one would speak to an engine.</summary>
[Collection(ProcessWide.Name)]
public sealed class EngineGuardTests : IDisposable
{
    private const string Variable = "PULUMI_MONITOR";

    private readonly TextWriter _error = Console.Error;

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Variable, null);
        Environment.ExitCode = 0;
        Console.SetError(_error);
    }

    [Fact]
    public async Task RunAsync_under_an_engine_says_how_to_build_and_does_not_run_the_program()
    {
        Environment.SetEnvironmentVariable(Variable, "127.0.0.1:1");
        using var written = new StringWriter();
        Console.SetError(written);
        var ran = false;

        var code = await Deployment.RunAsync(() => { ran = true; });

        Assert.Equal(32, code);
        Assert.Equal(32, Environment.ExitCode);
        Assert.False(ran);
        Assert.Equal(
            "This program was built with the local Pulumi SDK, which cannot speak to the Pulumi engine: build it with -p:PulumiSource=nuget.",
            written.ToString().Trim());
    }

    private static readonly Dictionary<string, Func<Task<int>>> Overloads = new()
    {
        ["Action"] = () => Deployment.RunAsync(() => { }),
        ["Func of outputs"] = () => Deployment.RunAsync(() => new Dictionary<string, object?>()),
        ["Func of a task"] = () => Deployment.RunAsync((Func<Task>)(() => Task.CompletedTask)),
        ["Func of a task of outputs"] = () => Deployment.RunAsync(() => Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>())),
        ["stack"] = () => Deployment.RunAsync<Stack>(new Services()),
    };

    public static TheoryData<string> OverloadNames => [.. Overloads.Keys];

    [Theory]
    [MemberData(nameof(OverloadNames))]
    public async Task RunAsync_without_an_engine_fails(string overload)
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(Overloads[overload]);

        Assert.Contains("no Pulumi engine", error.Message, StringComparison.Ordinal);
    }

    private sealed class Services : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
