using System.Diagnostics;
using System.Text;
using LandingZone.Lambdas.Tests.Http;
using LandingZone.Lambdas.Tests.Package;
using LandingZone.Lambdas.Tests.Runtime;

namespace LandingZone.Lambdas.Tests.EndToEnd;

/// <summary>
/// The executable of the package as a process of its own, with a local runtime API. Where the machine has no native linker it is the
/// same program as an ordinary build, which the test's output says.
/// </summary>
internal sealed class RunningBootstrap : IAsyncDisposable
{
    private readonly FakeRuntimeApi _api = FakeRuntimeApi.Start();
    private readonly StringBuilder _output = new();
    private readonly Process _process;
    private int _requests;

    private RunningBootstrap(Landscape lz, string handler, string? native)
    {
        var start = native is null
            ? new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "bootstrap.dll")])
            : new ProcessStartInfo(native);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        foreach (var (name, value) in lz.Environment(handler))
            start.Environment[name] = value;
        start.Environment["AWS_LAMBDA_RUNTIME_API"] = _api.Host;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Append(line.Data);
        _process.ErrorDataReceived += (_, line) => Append(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>What is started, for the test's output.</summary>
    public static string Describe(PublishedPackage package) => package.Bootstrap is { } path
        ? "the native executable of the package: " + Path.GetFileName(path)
        : "no native linker on this machine; the same program as an ordinary build: bootstrap.dll";

    public static RunningBootstrap Start(Landscape lz, string handler, PublishedPackage package) => new(lz, handler, package.Bootstrap);

    public void Send(string payload, DateTimeOffset deadline) =>
        _api.Send("request-" + ++_requests, payload, deadline);

    public Task<RecordedRequest> ReceiveAsync() => _api.ReceiveAsync();

    public async Task<RecordedRequest> InvokeAsync(string payload, DateTimeOffset deadline)
    {
        Send(payload, deadline);
        return await ReceiveAsync();
    }

    /// <summary>Ends the process as Lambda does with one that ran out of memory or time.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
        await _api.DisposeAsync();
    }

    private void Append(string? line)
    {
        lock (_output)
            _output.AppendLine(line);
    }
}
