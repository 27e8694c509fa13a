namespace LandingZone.SdkGenerator;

/// <summary>Finds the folder <c>sdks</c> of the repository.</summary>
public static class SdksFolder
{
    /// <summary>Looks upwards from a folder for the repository's root, which holds <c>LandingZone.sln</c>.</summary>
    /// <exception cref="DirectoryNotFoundException">No parent folder is the repository.</exception>
    public static string FindFrom(string folder)
    {
        for (var directory = new DirectoryInfo(folder); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "LandingZone.sln")))
            {
                return Path.Combine(directory.FullName, "sdks");
            }
        }

        throw new DirectoryNotFoundException($"'{folder}' is not inside the repository: no parent folder holds LandingZone.sln.");
    }
}
