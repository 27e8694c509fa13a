using LandingZone.Lambdas.Tests.Package;
using LandingZone.Sandbox;

namespace LandingZone.Lambdas.Tests.EndToEnd;

/// <summary>Tests that hold for the functions in this process and for the executable that ships.</summary>
/// <param name="package">The package to run; null runs the functions in this process.</param>
public abstract class FunctionTests(PublishedPackage? package)
{
    private protected Task<Landscape> StartAsync(World? world = null, params (string Name, string Value)[] settings) =>
        Landscape.StartAsync(package, world, settings);
}
