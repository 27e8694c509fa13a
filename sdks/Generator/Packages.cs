namespace LandingZone.SdkGenerator;

/// <summary>A package under <c>sdks/</c>; its folder and its root namespace have the same name.</summary>
public sealed record SdkPackage(string Name, string Namespace)
{
    /// <summary>Every package.</summary>
    public static IReadOnlyList<SdkPackage> All { get; } =
    [
        new("aws", "Pulumi.Aws"),
        new("aws-native", "Pulumi.AwsNative"),
        new("random", "Pulumi.Random"),
    ];

    /// <summary>The package of a name.</summary>
    /// <exception cref="ArgumentException">There is no such package; the message lists them.</exception>
    public static SdkPackage Named(string name) => All.FirstOrDefault(package => package.Name == name)
        ?? throw new ArgumentException($"There is no package '{name}'. Expected one of: {string.Join(", ", All.Select(package => package.Name))}.");
}
