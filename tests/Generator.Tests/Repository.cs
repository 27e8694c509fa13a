namespace LandingZone.SdkGenerator.Tests;

/// <summary>The packages as they are committed.</summary>
internal static class Repository
{
    public static string Sdks { get; } = SdksFolder.FindFrom(AppContext.BaseDirectory);

    public static PackageFolder Package(string name) => new(Sdks, SdkPackage.Named(name));
}
