using System.Diagnostics;

namespace LandingZone.Lambdas.Tests.Package;

/// <summary>Runs <c>build/package.sh</c> of this repository or of a copy of it.</summary>
internal static class PackageScript
{
    /// <summary>What the package is made from, besides files in the root.</summary>
    private static readonly string[] Folders = ["build", "findings", "lambdas"];

    public static string Repository
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "LandingZone.sln")))
                folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
            return folder.FullName;
        }
    }

    public static async Task<PackageResult> RunAsync(string repository, string output, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(repository, "build", "package.sh"), output])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The test host's own build variables would lead the build astray.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (text, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new PackageResult(process.ExitCode, await text, await errors);
    }

    /// <summary>Copies the sources of the package without anything that was built from them.</summary>
    public static void CopySources(string target)
    {
        var files = Directory.EnumerateFiles(Repository)
            .Concat(Folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository, folder), "*", SearchOption.AllDirectories)))
            .Select(file => Path.GetRelativePath(Repository, file))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));
        foreach (var file in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(target, file))!);
            File.Copy(Path.Combine(Repository, file), Path.Combine(target, file));
        }
    }
}

internal sealed record PackageResult(int ExitCode, string Output, string Errors);
