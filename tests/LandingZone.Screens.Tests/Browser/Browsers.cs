using Microsoft.Playwright;

namespace LandingZone.Screens.Tests.Browser;

/// <summary>
/// The browsers of a machine, in the order in which they are tried: Chromium from the system's packages, then Chrome and Edge where they are
/// usually installed, then the one that Playwright may have downloaded.
/// </summary>
internal static class Browsers
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable"];

    /// <summary>Every way to start a browser, each with its name.</summary>
    /// <param name="path">The folders with programs.</param>
    /// <param name="exists">Whether there is a file.</param>
    public static IEnumerable<(string Name, BrowserTypeLaunchOptions Options)> Candidates(IReadOnlyList<string> path, Func<string, bool> exists) =>
    [
        .. Names.SelectMany(_ => path, (name, folder) => System.IO.Path.Combine(folder, name)).Where(exists).Select(file => (file, new BrowserTypeLaunchOptions { ExecutablePath = file })),
        ("Chrome", new BrowserTypeLaunchOptions { Channel = "chrome" }),
        ("Edge", new BrowserTypeLaunchOptions { Channel = "msedge" }),
        ("Playwright's Chromium", new BrowserTypeLaunchOptions()),
    ];
}
