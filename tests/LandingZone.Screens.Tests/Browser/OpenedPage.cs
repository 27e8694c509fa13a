using Microsoft.Playwright;

namespace LandingZone.Screens.Tests.Browser;

/// <summary>A file that the browser shows, with everything that went wrong on the way and everything that it asked others for.</summary>
internal sealed class OpenedPage : IAsyncDisposable
{
    private readonly List<string> _problems = [];

    private OpenedPage(IPage page, Uri file)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _problems.Add($"console: {message.Text}");
        };
        page.PageError += (_, error) => _problems.Add($"script: {error}");
        page.Request += (_, request) =>
        {
            if (request.Url != file.AbsoluteUri)
                _problems.Add($"request: {request.Url}");
        };
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>Errors on the console, and requests for anything but the file itself.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Opens a file.</summary>
    public static async Task<OpenedPage> OpenAsync(IBrowser browser, string path)
    {
        var (page, file) = (await browser.NewPageAsync(), new Uri(path));
        var opened = new OpenedPage(page, file);
        await page.GotoAsync(file.AbsoluteUri, new() { WaitUntil = WaitUntilState.Load });
        return opened;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Page.CloseAsync();
}
