using LandingZone.SdkGenerator.Schema;

namespace LandingZone.SdkGenerator;

/// <summary>The files of one package under <c>sdks/</c>.</summary>
public sealed class PackageFolder(string sdksFolder, SdkPackage package)
{
    private readonly string _root = Path.Combine(sdksFolder, package.Namespace);

    /// <summary>The package.</summary>
    public SdkPackage Package => package;

    /// <summary>The list of types in use.</summary>
    public TypeList ReadTypes() => TypeList.Parse(File.ReadAllText(Path.Combine(_root, "types.txt")));

    /// <summary>The facts that type files cannot tell.</summary>
    public SchemaOverrides ReadOverrides() => SchemaOverrides.FromJson(File.ReadAllText(Path.Combine(_root, "overrides.json")));

    /// <summary>The facts.</summary>
    public PackageSchema ReadSchema() => SchemaFile.FromJson(File.ReadAllText(Path.Combine(_root, "schema.json")));

    /// <summary>Replaces the facts.</summary>
    public void WriteSchema(PackageSchema schema) => File.WriteAllText(Path.Combine(_root, "schema.json"), SchemaFile.ToJson(schema));

    /// <summary>The generated files as they are on disk: path inside <c>Generated</c> (with forward slashes) to text.</summary>
    public SortedDictionary<string, string> ReadGenerated()
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (!Directory.Exists(GeneratedRoot))
        {
            return files;
        }

        foreach (var file in Directory.EnumerateFiles(GeneratedRoot, "*.g.cs", SearchOption.AllDirectories))
        {
            files[Path.GetRelativePath(GeneratedRoot, file).Replace('\\', '/')] = File.ReadAllText(file).ReplaceLineEndings("\n");
        }

        return files;
    }

    /// <summary>Makes the generated files on disk the given ones: writes what is new or changed, removes what is not among them.</summary>
    /// <returns>How many files were written or removed.</returns>
    public int WriteGenerated(IReadOnlyDictionary<string, string> files)
    {
        var differences = GeneratedFiles.Differences(files, ReadGenerated());
        foreach (var path in differences)
        {
            var target = Path.Combine(GeneratedRoot, path);
            if (files.TryGetValue(path, out var text))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.WriteAllText(target, text);
            }
            else
            {
                File.Delete(target);
            }
        }

        return differences.Count;
    }

    /// <summary>The path of a generated file, as people would type it from the repository's root.</summary>
    public string DisplayPath(string path) => $"sdks/{package.Namespace}/Generated/{path}";

    private string GeneratedRoot => Path.Combine(_root, "Generated");
}
