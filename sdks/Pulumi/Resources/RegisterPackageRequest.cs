namespace Pulumi;

/// <summary>A package that the engine is to know before a resource of it is registered.</summary>
public sealed class RegisterPackageRequest
{
    /// <summary>Names the package.</summary>
    public RegisterPackageRequest(
        string name, string version, string? downloadUrl, Dictionary<string, byte[]>? checksums, PackageParameterization? parameterization)
        : this(name, version, downloadUrl, checksums, parameterization, extension: null)
    {
    }

    /// <summary>Names the package.</summary>
    public RegisterPackageRequest(
        string name,
        string version,
        string? downloadUrl,
        Dictionary<string, byte[]>? checksums = null,
        PackageParameterization? parameterization = null,
        PackageParameterization? extension = null)
    {
        (Name, Version, DownloadUrl, Checksums) = (name, version, downloadUrl ?? "", checksums ?? []);
        (Parameterization, Extension) = (parameterization, extension);
    }

    /// <summary>The checksums of the plugin by platform.</summary>
    public Dictionary<string, byte[]> Checksums { get; }

    /// <summary>Where the plugin is downloaded from.</summary>
    public string DownloadUrl { get; }

    /// <summary>The package that the plugin is extended by.</summary>
    public PackageParameterization? Extension { get; }

    /// <summary>The package's name.</summary>
    public string Name { get; }

    /// <summary>The package that the plugin stands in for.</summary>
    public PackageParameterization? Parameterization { get; }

    /// <summary>The package's version.</summary>
    public string Version { get; }

    /// <summary>A package made from another one's plugin.</summary>
    public sealed class PackageParameterization
    {
        /// <summary>Names the package and its parameter.</summary>
        public PackageParameterization(string name, string version, byte[] value) => (Name, Version, Value) = (name, version, value);

        /// <summary>The package's name.</summary>
        public string Name { get; }

        /// <summary>The parameter.</summary>
        public byte[] Value { get; }

        /// <summary>The package's version.</summary>
        public string Version { get; }
    }
}
