using LandingZone.Lambdas.Tests.Package;
using LandingZone.Sandbox.Lambda;

namespace LandingZone.Lambdas.Tests.EndToEnd;

/// <summary>
/// The executable of the package as a process of its own. Where the machine has no native linker it is the same program as an ordinary
/// build, which the test's output says.
/// </summary>
internal static class RunningBootstrap
{
    /// <summary>What is started, for the test's output.</summary>
    public static string Describe(PublishedPackage package) => package.Bootstrap is { } path
        ? "the native executable of the package: " + Path.GetFileName(path)
        : "no native linker on this machine; the same program as an ordinary build: bootstrap.dll";

    public static Task<LambdaProcess> StartAsync(Landscape lz, string handler, PublishedPackage package) =>
        StartAsync(lz.Environment(handler), package);

    public static Task<LambdaProcess> StartAsync(IReadOnlyDictionary<string, string> environment, PublishedPackage package) =>
        LambdaProcess.StartAsync(
            package.Bootstrap is { } native ? [native] : ["dotnet", Path.Combine(AppContext.BaseDirectory, "bootstrap.dll")],
            environment);
}
