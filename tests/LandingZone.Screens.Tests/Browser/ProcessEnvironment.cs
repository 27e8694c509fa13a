namespace LandingZone.Screens.Tests.Browser;

/// <summary>What of the machine's environment decides about the browser.</summary>
internal static class ProcessEnvironment
{
    /// <summary>The folders with programs.</summary>
    public static IReadOnlyList<string> Path => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether this process may install packages with <c>apt-get</c>.</summary>
    public static bool CanInstallPackages => OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && Path.Any(folder => File.Exists(System.IO.Path.Combine(folder, "apt-get")));
}
