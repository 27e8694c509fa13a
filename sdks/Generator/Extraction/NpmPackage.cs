using System.Text.Json;
using LandingZone.SdkGenerator.TypeScript;

namespace LandingZone.SdkGenerator.Extraction;

/// <summary>An unpacked npm package of a Pulumi provider.</summary>
public sealed class NpmPackage
{
    private readonly string _folder;

    /// <summary>Opens a package.</summary>
    /// <param name="folder">The folder that holds <c>package.json</c>.</param>
    /// <param name="package">The Pulumi package's name: <c>aws</c> for <c>@pulumi/aws</c>.</param>
    /// <exception cref="ExtractionException">The folder holds no such package.</exception>
    public NpmPackage(string folder, string package)
    {
        _folder = folder;
        var manifest = Path.Combine(_folder, "package.json");
        if (!File.Exists(manifest))
        {
            throw new ExtractionException($"'{folder}' holds no package.json. Unpack the archive that 'npm pack @pulumi/{package}@VERSION' fetches, and name its 'package' folder.");
        }

        using var json = JsonDocument.Parse(File.ReadAllText(manifest));
        var name = json.RootElement.GetProperty("name").GetString();
        if (name != $"@pulumi/{package}")
        {
            throw new ExtractionException($"'{folder}' holds {name}, not @pulumi/{package}.");
        }

        Version = json.RootElement.GetProperty("version").GetString()!.TrimStart('v');
    }

    /// <summary>The package's version, without a leading <c>v</c>.</summary>
    public string Version { get; }

    /// <summary>The declarations and the JavaScript of one resource or function.</summary>
    /// <param name="name"><c>guardduty.Detector</c>, <c>guardduty.getDetector</c>, <c>Provider</c>.</param>
    /// <exception cref="ExtractionException">The package has no such type.</exception>
    public (Declarations Types, ConstructorFacts Facts) ReadType(string name)
    {
        var (module, shortName) = QualifiedName.Split(name);
        var moduleFolder = Path.Combine(_folder, module);
        var file = !Directory.Exists(moduleFolder) ? null : Directory.EnumerateFiles(moduleFolder, "*.d.ts")
            .FirstOrDefault(path => string.Equals(Path.GetFileName(path), shortName + ".d.ts", StringComparison.OrdinalIgnoreCase));
        if (file is null)
        {
            throw new ExtractionException($"The package has no '{name}': no file '{module}/{shortName}.d.ts' in any casing.");
        }

        try
        {
            return (DeclarationReader.Read(File.ReadAllText(file)), ConstructorFacts.Read(File.ReadAllText(file[..^".d.ts".Length] + ".js")));
        }
        catch (FormatException error)
        {
            throw new ExtractionException($"{file}: {error.Message}");
        }
    }

    /// <summary>The nested types in their input form.</summary>
    public Declarations ReadInputTypes() => ReadNested("input");

    /// <summary>The nested types in their output form.</summary>
    public Declarations ReadOutputTypes() => ReadNested("output");

    /// <summary>The defaults of nested types.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, System.Text.Json.Nodes.JsonValue>> ReadNestedDefaults() =>
        Path.Combine(_folder, "types", "input.js") is var file && File.Exists(file)
            ? ConstructorFacts.ReadNestedDefaults(File.ReadAllText(file))
            : new Dictionary<string, IReadOnlyDictionary<string, System.Text.Json.Nodes.JsonValue>>();

    /// <summary>The enums of one module.</summary>
    public Declarations ReadEnums(string module) => ReadOptional(Path.Combine(_folder, "types", "enums", module, "index.d.ts"));

    private Declarations ReadNested(string name) => ReadOptional(Path.Combine(_folder, "types", name + ".d.ts"));

    private static Declarations ReadOptional(string file) =>
        File.Exists(file) ? DeclarationReader.Read(File.ReadAllText(file)) : new Declarations();
}
