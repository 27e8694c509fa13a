using System.Text;
using System.Text.Json;
using LandingZone.Lambdas.Runtime;
using LandingZone.Lambdas.Settings;
using LandingZone.Sandbox.Lambda;

namespace LandingZone.Lambdas.Tests.Runtime;

/// <summary>A function that runs in this process against a <see cref="LambdaRuntimeApi"/>, through the very start that ships.</summary>
internal sealed class RunningFunction : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly MemoryStream _output = new();

    private RunningFunction(LambdaRuntimeApi api, HandlerTable handlers, TimeProvider clock, string handler, (string, string)[] variables)
    {
        var environment = new Dictionary<string, string>
        {
            ["AWS_LAMBDA_RUNTIME_API"] = api.Host,
            ["_HANDLER"] = handler,
            ["AWS_REGION"] = "eu-west-1",
            ["AWS_ACCESS_KEY_ID"] = "AKIDEXAMPLE",
            ["AWS_SECRET_ACCESS_KEY"] = "secret",
        };
        foreach (var (name, value) in variables)
            environment[name] = value;
        ExitCode = Bootstrap.RunAsync(environment, handlers, _output, clock, TraceIds.Add, _stop.Token);
    }

    public Task<int> ExitCode { get; }

    public List<string?> TraceIds { get; } = [];

    public IReadOnlyList<JsonElement> Log
    {
        get
        {
            lock (_output)
            {
                return [.. Encoding.UTF8.GetString(_output.ToArray())
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Select(line => JsonDocument.Parse(line).RootElement)];
            }
        }
    }

    public static RunningFunction Start(LambdaRuntimeApi api, Handler handler, TimeProvider? clock = null) =>
        Start(api, settings => _ => handler, "test", clock);

    public static RunningFunction Start(
        LambdaRuntimeApi api,
        HandlerSetup setup,
        string handler,
        TimeProvider? clock = null,
        params (string, string)[] variables) =>
        new(api, new HandlerTable(new Dictionary<string, HandlerSetup> { ["test"] = setup, ["other"] = setup }), clock ?? TimeProvider.System,
            handler, variables);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await ExitCode;
        _stop.Dispose();
    }
}
