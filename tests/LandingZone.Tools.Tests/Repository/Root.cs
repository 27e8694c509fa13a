namespace LandingZone.Tools.Tests.Repository;

/// <summary>Where the repository is, seen from the tests.</summary>
public static class Root
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "LandingZone.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("the tests run outside the repository");
        return folder.FullName;
    }
}
