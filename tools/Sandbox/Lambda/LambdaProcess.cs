using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace LandingZone.Sandbox.Lambda;

/// <summary>A function as a process of its own, started as Lambda starts it: an executable, the function's environment variables and the
/// runtime API.</summary>
public sealed class LambdaProcess : IAsyncDisposable
{
    private readonly LambdaRuntimeApi _api;
    private readonly StringBuilder _output = new();
    private readonly Process _process;
    private int _requests;

    private LambdaProcess(LambdaRuntimeApi api, ProcessStartInfo start)
    {
        _api = api;
        StartedAt = Stopwatch.GetTimestamp();
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Append(line.Data);
        _process.ErrorDataReceived += (_, line) => Append(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Completes when the function asks for its first event.</summary>
    public Task Ready => _api.Ready;

    /// <summary>The process id.</summary>
    public int Id => _process.Id;

    /// <summary>When the process was started, in ticks of <see cref="Stopwatch"/>.</summary>
    public long StartedAt { get; }

    /// <summary>What the function wrote so far: its log.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>Starts a function.</summary>
    /// <param name="command">The executable and its arguments.</param>
    /// <param name="environment">The function's variables. Of this process's own, those of AWS and of the landing zone are not passed on:
    /// the function sees none but these.</param>
    public static async Task<LambdaProcess> StartAsync(IReadOnlyList<string> command, IReadOnlyDictionary<string, string> environment)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(environment);
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(IsOfFunctions).ToArray())
            start.Environment.Remove(name);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var api = await LambdaRuntimeApi.StartAsync().ConfigureAwait(false);
        start.Environment["AWS_LAMBDA_RUNTIME_API"] = api.Host;
        return new(api, start);
    }

    /// <summary>Sends an event and does not wait.</summary>
    public void Send(string payload, DateTimeOffset deadline) =>
        _api.Send("request-" + Interlocked.Increment(ref _requests).ToString(CultureInfo.InvariantCulture), payload, deadline);

    /// <summary>What the function posts next.</summary>
    /// <param name="patience">How long to wait; 20 seconds when null.</param>
    public Task<LambdaAnswer> ReceiveAsync(TimeSpan? patience = null) => _api.ReceiveAsync(patience);

    /// <summary>Sends an event and waits for its answer or error.</summary>
    public Task<LambdaAnswer> InvokeAsync(string payload, DateTimeOffset deadline, TimeSpan? patience = null)
    {
        Send(payload, deadline);
        return ReceiveAsync(patience);
    }

    /// <summary>Ends the process as Lambda does with one that ran out of memory or time.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync().ConfigureAwait(false);
    }

    /// <summary>Ends the process and the runtime API.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync().ConfigureAwait(false);
        _process.Dispose();
        await _api.DisposeAsync().ConfigureAwait(false);
    }

    private static bool IsOfFunctions(string name) =>
        name.StartsWith("AWS_", StringComparison.Ordinal) || name.StartsWith("LZ_", StringComparison.Ordinal) || name == "_HANDLER";

    private void Append(string? line)
    {
        lock (_output)
            _output.AppendLine(line);
    }
}
