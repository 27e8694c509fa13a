using Pulumi;

namespace LandingZone.Infra.Functions;

/// <summary>The code of every function: one zip, made by <c>build/package.sh</c>.</summary>
/// <remarks>
/// Only a run under the Pulumi engine looks at the zip: there its content decides whether functions are updated, by the hash that the
/// engine takes of the archive. Plans and tests use <see cref="Placeholder"/>, so that they are the same on every machine, whether
/// the zip was built there or not; a change of code is a change of code, not of the plan. <c>SourceCodeHash</c> is not set: it would
/// repeat what the engine compares already.
/// </remarks>
/// <param name="Code">What the functions get.</param>
public sealed record FunctionPackage(Pulumi.Archive Code)
{
    /// <summary>Where the zip is, seen from the folder of the program.</summary>
    public const string Path = "../artifacts/lambda.zip";

    /// <summary>The command that makes the zip.</summary>
    public const string BuildCommand = "build/package.sh";

    /// <summary>Stands for the zip where its content does not matter. The same text everywhere, so that it has the same hash.</summary>
    public static FunctionPackage Placeholder { get; } = new(new AssetArchive(
        new Dictionary<string, AssetOrArchive> { ["bootstrap"] = new StringAsset($"placeholder for {Path}, made by {BuildCommand}") }));

    /// <summary>The package for a run under the Pulumi engine.</summary>
    /// <param name="programDirectory">The folder of the program, in which the engine starts it.</param>
    /// <param name="isPreview">Whether nothing will be changed.</param>
    /// <exception cref="RunException">The zip is missing and would be needed.</exception>
    public static FunctionPackage Find(string programDirectory, bool isPreview)
    {
        if (File.Exists(System.IO.Path.Combine(programDirectory, Path)))
            return new(new FileArchive(Path));
        if (!isPreview)
            throw new RunException($"The functions' package {Path} is missing. Build it with {BuildCommand}.");
        Log.Warn(
            $"The functions' package {Path} is missing, so this preview uses a placeholder and shows the functions' code as changed. "
            + $"Build it with {BuildCommand}.");
        return Placeholder;
    }
}
