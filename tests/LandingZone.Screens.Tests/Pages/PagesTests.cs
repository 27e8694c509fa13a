using LandingZone.Screens.Tests.Browser;
using LandingZone.Screens.Tests.Checks;

namespace LandingZone.Screens.Tests.Pages;

/// <summary>Every page that the command writes, on every screen, folded and unfolded.</summary>
[Collection(BrowserTests.Name)]
public sealed class PagesTests(BrowserFixture browser, PagesFixture pages) : IClassFixture<PagesFixture>
{
    private const string Unfold = "() => document.querySelectorAll('details').forEach(details => details.open = true)";

    // The lines of a block of text look alike, and axe looks at each of them.
    private const string ShortenBlocks = "() => document.querySelectorAll('pre, .mail').forEach(block => block.textContent = block.textContent.slice(0, 200))";

    public static TheoryData<string> Pages => [.. PagesFixture.Names];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_fits_every_screen(string name)
    {
        await using var opened = await OpenedPage.OpenAsync(browser.Browser, pages.FileOf(name));
        foreach (var unfold in new[] { false, true })
        {
            if (unfold)
                await opened.Page.EvaluateAsync(Unfold);
            foreach (var screen in Screen.All)
            {
                await screen.ApplyAsync(opened.Page);
                Fine(await LayoutCheck.PageAsync(opened.Page), screen);
            }
        }

        if (await opened.Page.Locator("svg").CountAsync() > 0)
            Fine(await LayoutCheck.PictureAsync(opened.Page), null);
        Fine(opened.Problems, null);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_is_accessible_in_both_themes(string name)
    {
        await using var opened = await OpenedPage.OpenAsync(browser.Browser, pages.FileOf(name));
        await opened.Page.EvaluateAsync(Unfold);
        await opened.Page.EvaluateAsync(ShortenBlocks);
        // Colours depend on the theme alone and places on the size alone, so two screens see every colour and every place.
        foreach (var screen in new[] { Screen.PhoneDark, Screen.DesktopLight })
        {
            await screen.ApplyAsync(opened.Page);
            Fine(await AxeCheck.FindAsync(opened.Page), screen);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_works_with_the_keyboard_and_its_links_lead_somewhere(string name)
    {
        await using var opened = await OpenedPage.OpenAsync(browser.Browser, pages.FileOf(name));
        Fine([.. await LinkCheck.FindAsync(opened.Page), .. await KeyboardCheck.FindAsync(opened.Page)], null);
    }

    [Fact]
    public async Task Page_hostile_texts_stay_texts()
    {
        await using var opened = await OpenedPage.OpenAsync(browser.Browser, pages.FileOf("hostile"));

        Assert.DoesNotContain("taken", (await opened.Page.TitleAsync()).Split("</style>")[0], StringComparison.Ordinal);
        Assert.Equal(0, await opened.Page.Locator("img, script, iframe, object, link, [onerror], [style]").CountAsync());
        Assert.Contains(HostileReport.Text.Split('\u202E')[0], await opened.Page.Locator(".mail").First.TextContentAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Picture_its_texts_fit_their_boxes(string stack)
    {
        await using var opened = await OpenedPage.OpenAsync(browser.Browser, pages.PictureOf(stack));
        Fine([.. await LayoutCheck.PictureAsync(opened.Page), .. await LinkCheck.FindAsync(opened.Page), .. opened.Problems], null);
    }

    private static void Fine(IReadOnlyCollection<string> complaints, Screen? screen) =>
        Assert.True(complaints.Count == 0, $"{screen?.Name}\n{string.Join('\n', complaints.Take(20))}");
}
