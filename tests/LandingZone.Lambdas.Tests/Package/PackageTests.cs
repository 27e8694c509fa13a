using System.Diagnostics;
using System.IO.Compression;
using System.Text.RegularExpressions;
using LandingZone.Sandbox.Lambda;
using Xunit.Abstractions;

namespace LandingZone.Lambdas.Tests.Package;

/// <summary>The package as it is deployed. Where the machine cannot build native code, the script has to say what is missing.</summary>
[Collection(PublishedPackage.Collection)]
public sealed class PackageTests(PublishedPackage package, ITestOutputHelper output) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("package-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Package_is_one_small_executable_for_the_glibc_of_lambda()
    {
        if (!IsBuilt())
            return;

        using var zip = ZipFile.OpenRead(package.Zip);
        var entry = Assert.Single(zip.Entries);
        Assert.Equal(
            ("bootstrap", Convert.ToInt32("100755", 8), new DateTime(1980, 1, 1)),
            (entry.FullName, entry.ExternalAttributes >>> 16, entry.LastWriteTime.DateTime));
        Assert.InRange(new FileInfo(package.Zip).Length, 1, 8_000_000);
        var glibc = Regex.Match(package.Result.Output, "glibc ([0-9.]+),").Groups[1].Value;
        Assert.True(new Version(glibc) <= new Version(2, 34), package.Result.Output);
    }

    [Fact]
    public async Task Package_from_another_folder_and_time_zone_has_the_same_bytes()
    {
        if (!IsBuilt())
            return;

        var elsewhere = Path.Combine(_folder.FullName, "else where");
        var zip = Path.Combine(_folder.FullName, "second.zip");
        PackageScript.CopySources(elsewhere);
        var again = await PackageScript.RunAsync(elsewhere, zip, ("TZ", "Asia/Tokyo"));

        Assert.Equal((0, ""), (again.ExitCode, again.Errors));
        Assert.Equal(await File.ReadAllBytesAsync(package.Zip), await File.ReadAllBytesAsync(zip));
    }

    [Fact]
    public async Task Package_starts_and_speaks_the_runtime_api()
    {
        if (!IsBuilt())
            return;

        await using var api = await LambdaRuntimeApi.StartAsync();
        var start = new ProcessStartInfo(package.Bootstrap!) { RedirectStandardOutput = true };
        start.Environment["AWS_LAMBDA_RUNTIME_API"] = api.Host;
        start.Environment["_HANDLER"] = "no-such";
        start.Environment["AWS_REGION"] = "eu-west-1";
        start.Environment["AWS_ACCESS_KEY_ID"] = "AKIDEXAMPLE";
        start.Environment["AWS_SECRET_ACCESS_KEY"] = "secret";
        using var process = Process.Start(start)!;
        var error = await api.ReceiveAsync();
        var log = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(("/2018-06-01/runtime/init/error", 1), (error.Target, process.ExitCode));
        Assert.StartsWith("""{"errorMessage":"_HANDLER is 'no-such', but must be """, error.Body, StringComparison.Ordinal);
        Assert.Contains("\"message\":\"The function cannot start.\"", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Package_tools_are_missing_script_names_them_and_installs_nothing()
    {
        var tools = _folder.CreateSubdirectory("tools");
        foreach (var tool in (string[])["bash", "dirname", "realpath", "uname"])
            File.CreateSymbolicLink(Path.Combine(tools.FullName, tool), $"/usr/bin/{tool}");

        var result = await PackageScript.RunAsync(PackageScript.Repository, Path.Combine(_folder.FullName, "x.zip"), ("PATH", tools.FullName));

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith(
            """
            build/package.sh: the native build needs:
            - the .NET SDK of global.json
            - clang or gcc (Debian: clang)
            - readelf (Debian: binutils)
            """,
            result.Errors, StringComparison.Ordinal);
    }

    private bool IsBuilt()
    {
        output.WriteLine(package.Result.Output);
        if (package.Bootstrap is not null)
            return true;
        output.WriteLine("This machine cannot build native code, so only the script's explanation is tested.");
        Assert.StartsWith("build/package.sh: the native build needs:\n- ", package.Result.Errors, StringComparison.Ordinal);
        return false;
    }
}
