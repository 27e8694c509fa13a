using Microsoft.Playwright;

namespace LandingZone.Screens.Tests.Browser;

/// <summary>A size and a theme in which people read pages.</summary>
/// <param name="Name">The name, in the names of tests.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="IsDark">Whether the reader prefers a dark page.</param>
internal sealed record Screen(string Name, int Width, int Height, bool IsDark)
{
    /// <summary>A phone with a dark theme.</summary>
    public static Screen PhoneDark { get; } = new("phone dark", 390, 844, true);

    /// <summary>A desktop with a light theme.</summary>
    public static Screen DesktopLight { get; } = new("desktop light", 1440, 900, false);

    /// <summary>The screens that every page must fit.</summary>
    public static IReadOnlyList<Screen> All { get; } =
        [PhoneDark with { Name = "phone light", IsDark = false }, PhoneDark, DesktopLight, DesktopLight with { Name = "desktop dark", IsDark = true }];

    /// <summary>Sets a page to it.</summary>
    public async Task ApplyAsync(IPage page)
    {
        await page.SetViewportSizeAsync(Width, Height);
        await page.EmulateMediaAsync(new() { ColorScheme = IsDark ? ColorScheme.Dark : ColorScheme.Light });
    }
}
