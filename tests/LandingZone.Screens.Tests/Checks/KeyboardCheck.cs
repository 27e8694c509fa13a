using Microsoft.Playwright;

namespace LandingZone.Screens.Tests.Checks;

/// <summary>Presses the tab key from the top to the end: everything that can be used is reached, in order, and is seen to be reached.</summary>
internal static class KeyboardCheck
{
    private const string Interactive = "a[href], button, input, select, textarea, summary, [tabindex='0']";

    private const string Expected = $$"""
        () => [...document.querySelectorAll("{{Interactive}}")].filter(element => element.checkVisibility()).map((element, index) => {
          element.dataset.stop = index;
          return `${element.localName} "${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)}"`;
        })
        """;

    private const string Reached = """
        () => {
          const element = document.activeElement;
          if (!element || element === document.body) return ['', 'none'];
          const style = getComputedStyle(element);
          return [element.dataset.stop ?? '', style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 1 ? 'none' : 'seen'];
        }
        """;

    /// <summary>What the tab key does not reach in its place, or reaches unseen.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(IPage page)
    {
        var complaints = new List<string>();
        var stops = await page.EvaluateAsync<string[]>(Expected);
        for (var index = 0; index < stops.Length; index++)
        {
            await page.Keyboard.PressAsync("Tab");
            var reached = await page.EvaluateAsync<string[]>(Reached);
            if (reached[0] != $"{index}")
                return [.. complaints, $"{stops[index]} is not reached in its place"];
            if (reached[1] != "seen")
                complaints.Add($"{stops[index]} does not show that it has the focus");
        }

        return complaints;
    }
}
