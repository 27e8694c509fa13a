using System.IO.Compression;

namespace LandingZone.Lambdas.Tests.Package;

/// <summary>
/// The package, built once for all tests that need it: name the collection in a test class and take this as an argument. On a
/// machine that cannot build native code there is no executable, and the result says why.
/// </summary>
public sealed class PublishedPackage : IAsyncLifetime
{
    public const string Collection = "published package";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("package-");

    public string Zip => Path.Combine(_folder.FullName, "lambda.zip");

    /// <summary>The executable, unpacked; null when the machine cannot build it.</summary>
    public string? Bootstrap { get; private set; }

    internal PackageResult Result { get; private set; } = new(-1, "", "");

    public async Task InitializeAsync()
    {
        Result = await PackageScript.RunAsync(PackageScript.Repository, Zip);
        if (Result.ExitCode != 0)
            return;
        await ZipFile.ExtractToDirectoryAsync(Zip, _folder.FullName);
        Bootstrap = Path.Combine(_folder.FullName, "bootstrap");
    }

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }
}

[CollectionDefinition(PublishedPackage.Collection)]
public sealed class PublishedPackageDefinition : ICollectionFixture<PublishedPackage>;
