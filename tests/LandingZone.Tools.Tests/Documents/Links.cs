using LandingZone.Tools.Tests.Repository;

namespace LandingZone.Tools.Tests.Documents;

/// <summary>Links within the repository: file and anchor have to be there.</summary>
internal static class Links
{
    /// <summary>Links that lead nowhere.</summary>
    public static IEnumerable<string> Complaints(Page page)
    {
        foreach (var (url, line) in page.Links.Where(link => !link.Url.Contains("://", StringComparison.Ordinal)))
        {
            var parts = url.Split('#', 2);
            var path = parts[0].Length == 0 ? page.Path : Resolve(page.Path, parts[0]);
            var file = Path.Combine(Root.Path, path);
            if (path != page.Path && !File.Exists(file) && !Directory.Exists(file))
                yield return $"{page.Path}:{line}: there is no {path}";
            else if (parts is [_, var anchor] && !AnchorsOf(page, path).Contains(anchor))
                yield return $"{page.Path}:{line}: {path} has no heading #{anchor}";
        }
    }

    private static IReadOnlySet<string> AnchorsOf(Page page, string path) => path == page.Path ? page.Anchors
        : Page.All.FirstOrDefault(other => other.Path == path)?.Anchors ?? new HashSet<string>();

    private static string Resolve(string from, string relative) => Path.GetRelativePath(
        Root.Path, Path.GetFullPath(Uri.UnescapeDataString(relative), Path.Combine(Root.Path, Path.GetDirectoryName(from)!))).Replace('\\', '/');
}
