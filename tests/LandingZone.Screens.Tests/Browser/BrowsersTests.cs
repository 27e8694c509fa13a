namespace LandingZone.Screens.Tests.Browser;

public sealed class BrowsersTests
{
    [Fact]
    public void Candidates_programs_of_the_path_come_before_what_only_Playwright_knows()
    {
        string[] there = [Path.Combine("/b", "chromium"), Path.Combine("/a", "google-chrome")];

        Assert.Equal(
            [there[0], there[1], "Chrome", "Edge", "Playwright's Chromium"],
            Browsers.Candidates(["/a", "/b"], there.Contains).Select(candidate => candidate.Name));
    }

    [Fact]
    public void Candidates_without_any_browser_Playwright_is_still_asked() =>
        Assert.Equal(["Chrome", "Edge", "Playwright's Chromium"], Browsers.Candidates(["/a"], _ => false).Select(candidate => candidate.Name));
}
