using System.Diagnostics;
using Microsoft.Playwright;

namespace LandingZone.Screens.Tests.Browser;

/// <summary>One headless browser for all tests. Where the machine has none, it is installed.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The browser.</summary>
    internal IBrowser Browser => _browser ?? throw new InvalidOperationException("The browser has not started.");

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await StartAsync([]) ?? await InstalledAsync();
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    private async Task<IBrowser> InstalledAsync()
    {
        var failures = new List<string>();
        if (ProcessEnvironment.CanInstallPackages)
            failures.Add(await RunAsync("apt-get", "update", "-qq") + await RunAsync("apt-get", "install", "-y", "-qq", "chromium"));
        else if (await Task.Run(() => Microsoft.Playwright.Program.Main(["install", "chromium"])) is not 0 and var code)
            failures.Add($"Playwright's own installer ended with {code}.");
        return await StartAsync(failures) ?? throw new InvalidOperationException(
            $"The tests of pages need Chromium, Chrome or Edge, and none could be started or installed. Install one of them, for example with 'apt-get install chromium', and test again.\n{string.Join('\n', failures)}");
    }

    private async Task<IBrowser?> StartAsync(List<string> failures)
    {
        foreach (var (name, options) in Browsers.Candidates(ProcessEnvironment.Path, File.Exists))
        {
            try
            {
                return await _playwright!.Chromium.LaunchAsync(options);
            }
            catch (PlaywrightException error)
            {
                failures.Add($"{name}: {error.Message.Split('\n')[0]}");
            }
        }

        return null;
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? "" : $"{program} {string.Join(' ', arguments)}: {await output}{await error}";
    }
}

/// <summary>The tests that share the browser.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<BrowserFixture>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "browser";
}
