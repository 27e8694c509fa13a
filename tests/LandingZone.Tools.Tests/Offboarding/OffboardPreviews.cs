using System.Collections.Concurrent;
using LandingZone.Tools.Offboarding;
using LandingZone.Tools.Preview;
using LandingZone.Tools.Preview.Running;
using LandingZone.Tools.Stacks;
using LandingZone.Tools.Tests.Repository;

namespace LandingZone.Tools.Tests.Offboarding;

/// <summary>Each stack as it is and as it leaves, previewed once for all tests.</summary>
public sealed class OffboardPreviews
{
    private readonly ConcurrentDictionary<string, Task<(StackPreview Now, StackPreview Off)>> _previews = new();

    /// <summary>A stack's two previews.</summary>
    public Task<(StackPreview Now, StackPreview Off)> OfAsync(string stack) => _previews.GetOrAdd(stack, PreviewAsync);

    private static async Task<(StackPreview Now, StackPreview Off)> PreviewAsync(string stack)
    {
        var settings = StackReader.Read(ProjectReader.Find(Root.Path), stack);
        return (await Previewer.PreviewAsync(settings, LandingZoneLoader.Load), await Previewer.PreviewAsync(OffboardSettings.Of(settings), LandingZoneLoader.Load));
    }
}
