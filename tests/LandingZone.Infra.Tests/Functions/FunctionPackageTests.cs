using LandingZone.Infra.Functions;
using LandingZone.Infra.Tests.Harness;
using Pulumi;
using Pulumi.Testing;

namespace LandingZone.Infra.Tests.Functions;

public sealed class FunctionPackageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("function-package-").FullName;

    private string Program => Path.Combine(_folder, "infra");

    [Fact]
    public void Find_zipIsThere_isTheZip()
    {
        Directory.CreateDirectory(Program);
        Directory.CreateDirectory(Path.Combine(_folder, "artifacts"));
        File.WriteAllBytes(Path.Combine(_folder, "artifacts", "lambda.zip"), [80, 75]);

        Assert.IsType<FileArchive>(FunctionPackage.Find(Program, isPreview: true).Code);
        Assert.IsType<FileArchive>(FunctionPackage.Find(Program, isPreview: false).Code);
    }

    [Fact]
    public void Find_zipIsMissingInAnUpdate_namesTheCommand() => Assert.Equal(
        "The functions' package ../artifacts/lambda.zip is missing. Build it with build/package.sh.",
        Assert.Throws<RunException>(() => FunctionPackage.Find(Program, isPreview: false)).Message);

    // A preview goes on without the zip, and warns.
    [Fact]
    public async Task Find_zipIsMissingInAPreview_isThePlaceholder()
    {
        FunctionPackage? found = null;
        await Deployment.TestAsync(new AwsMocks("aws"), new TestOptions { IsPreview = true }, () => found = FunctionPackage.Find(Program, isPreview: true));

        Assert.Same(FunctionPackage.Placeholder, found);
    }

    [Fact]
    public void Placeholder_isNoFile_soThatAPlanIsTheSameOnEveryMachine() => Assert.IsType<AssetArchive>(FunctionPackage.Placeholder.Code);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
