using LandingZone.Screens.Tests.Browser;
using LandingZone.Tools.Tests;

namespace LandingZone.Screens.Tests.Checks;

/// <summary>Pages that are broken on purpose: each check sees what it is there for.</summary>
[Collection(BrowserTests.Name)]
public sealed class ChecksTests(BrowserFixture browser) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("<div style='width:600px'>wide</div>", "the page is 600 pixels wide on a screen of 390")]
    [InlineData("<div style='width:50px;overflow:hidden;white-space:nowrap'>a text that does not fit</div>", "<div> \"a text that does not fit\" is cut")]
    [InlineData("<div style='height:10px;overflow:hidden'>one<br>two<br>three</div>", "<div> \"onetwothree\" is cut")]
    [InlineData("<div style='position:fixed;left:-30px'>left</div>", "<div> \"left\" reaches from -30 to ")]
    [InlineData("<div style='width:50px;overflow:auto'><p style='width:90px'>wide</p></div>", "<div> \"wide\" scrolls, but not with the keyboard")]
    [InlineData("<div style='width:50px;overflow:auto' tabindex='0'><p style='width:90px'>wide</p></div>", "")]
    public async Task Layout_sees_what_does_not_fit(string body, string complaint)
    {
        await using var opened = await OpenAsync(body);
        Said(complaint, await LayoutCheck.PageAsync(opened.Page));
    }

    [Theory]
    [InlineData("<g class='node' data-id='a'><rect width='40' height='20'/><text y='15'>a text that does not fit</text></g>", "\"a text that does not fit\" leaves its box")]
    [InlineData("<g class='node' data-id='a'><rect width='40' height='20'/></g><g class='node' data-id='b'><rect x='30' width='40' height='20'/></g>", "a covers b")]
    [InlineData("<g class='node' data-id='a'><rect x='80' width='40' height='20'/></g>", "a leaves the picture")]
    [InlineData("", "the picture has no parts")]
    [InlineData("<g class='node' data-id='a'><rect width='40' height='20'/></g>", "")]
    public async Task Picture_sees_what_does_not_fit(string parts, string complaint)
    {
        await using var opened = await OpenAsync($"<svg viewBox='0 0 100 100'>{parts}</svg>");
        Said(complaint, await LayoutCheck.PictureAsync(opened.Page));
    }

    [Theory]
    [InlineData("<a href='#gone'>x</a>", "#gone is not on the page")]
    [InlineData("<a>x</a>", "the link \"x\" has no target")]
    [InlineData("<a href='https://example.com/'>x</a>", "the link \"x\" leaves the page: https://example.com/")]
    [InlineData("<p id='a'></p><p id='a'></p>", "the id a is there twice")]
    [InlineData("<section aria-labelledby='gone'></section>", "aria-labelledby names gone, which is not on the page")]
    [InlineData("<a href='#here'>x</a><p id='here'></p>", "")]
    public async Task Links_sees_what_leads_nowhere(string body, string complaint)
    {
        await using var opened = await OpenAsync(body);
        Said(complaint, await LinkCheck.FindAsync(opened.Page));
    }

    [Theory]
    [InlineData("<a href='#' tabindex='-1'>x</a>", "a \"x\" is not reached in its place")]
    [InlineData("<a href='#' tabindex='2'>late</a><a href='#' tabindex='1'>early</a>", "a \"late\" is not reached in its place")]
    [InlineData("<style>:focus-visible{outline:0}</style><button>x</button>", "button \"x\" does not show that it has the focus")]
    [InlineData("<button>x</button><a href='#'>y</a>", "")]
    public async Task Keyboard_sees_what_is_not_reached(string body, string complaint)
    {
        await using var opened = await OpenAsync(body);
        Said(complaint, await KeyboardCheck.FindAsync(opened.Page));
    }

    [Theory]
    [InlineData("<p style='color:#aaa;background:#fff'>pale</p>", "color-contrast")]
    [InlineData("<h3>deep</h3>", "heading-order")]
    [InlineData("<table><tr><th scope='nothing'>x</th><td>y</td></tr></table>", "scope-attr-valid")]
    [InlineData("<button></button>", "button-name")]
    [InlineData("<button style='width:9px;height:9px;padding:0' aria-label='a'></button><button style='width:9px;height:9px;padding:0' aria-label='b'></button>", "target-size")]
    [InlineData("<p>fine</p>", "")]
    public async Task Axe_sees_what_is_not_accessible(string body, string rule)
    {
        await using var opened = await OpenAsync(body);
        Said(rule, await AxeCheck.FindAsync(opened.Page));
    }

    [Theory]
    [InlineData("<img src='https://example.invalid/a.png' alt='a'>", "request: https://example.invalid/a.png")]
    [InlineData("<script>console.error('broken')</script>", "console: broken")]
    [InlineData("<script>throw new Error('broken')</script>", "script: Error: broken")]
    [InlineData("<p>fine</p>", "")]
    public async Task Opened_page_sees_errors_and_requests(string body, string complaint)
    {
        await using var opened = await OpenAsync(body);
        Said(complaint, opened.Problems);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<OpenedPage> OpenAsync(string body)
    {
        _folder.Write("page.html", $"<!doctype html><html lang='en'><title>Page</title><style>body{{margin:0}}</style><main><h1>Page</h1>{body}</main></html>");
        var opened = await OpenedPage.OpenAsync(browser.Browser, Path.Combine(_folder.Path, "page.html"));
        await Screen.All[0].ApplyAsync(opened.Page);
        return opened;
    }

    private static void Said(string start, IEnumerable<string> complaints)
    {
        if (start.Length == 0)
            Assert.Empty(complaints);
        else
            Assert.Contains(complaints, complaint => complaint.StartsWith(start, StringComparison.Ordinal));
    }
}
