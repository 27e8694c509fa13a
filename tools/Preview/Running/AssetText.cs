using System.Collections;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Pulumi;

namespace LandingZone.Tools.Preview.Running;

/// <summary>A file or archive in a preview: its name and a hash of its content, the same on every machine.</summary>
internal static class AssetText
{
    private const int HashCharacters = 12;

    /// <summary>Such as <c>archive:lambdas.zip sha256:0123456789ab</c>.</summary>
    /// <param name="asset">The file or archive.</param>
    /// <param name="programDirectory">Where relative paths start.</param>
    public static string Describe(AssetOrArchive asset, string programDirectory)
    {
        var kind = asset is Archive ? "archive" : "asset";
        return (asset, Content(asset)) switch
        {
            (FileAsset or FileArchive, string path) => $"{kind}:{Path.GetFileName(path.TrimEnd('/', '\\'))} {HashOf(Path.GetFullPath(path, programDirectory))}",
            (StringAsset, string text) => $"{kind}:text {Hash(Encoding.UTF8.GetBytes(text))}",
            (_, string uri) => $"{kind}:{uri}",
            (_, IDictionary parts) => $"{kind}:{{{string.Join(", ", Parts(parts, programDirectory))}}}",
            _ => kind,
        };
    }

    private static IEnumerable<string> Parts(IDictionary parts, string programDirectory) =>
        parts.Keys.Cast<string>().Order(StringComparer.Ordinal).Select(name => $"{name}: {Describe((AssetOrArchive)parts[name]!, programDirectory)}");

    /// <summary>The SDK keeps what an asset was made from in a property that is not public; which one it is called depends on the package.</summary>
    private static object? Content(AssetOrArchive asset)
    {
        for (var type = asset.GetType(); type is not null; type = type.BaseType)
            foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
                if (property.Name is "Value" or "Path" or "Text" or "Uri" or "Assets")
                    return property.GetValue(asset);
        return null;
    }

    private static string HashOf(string path)
    {
        if (File.Exists(path))
            return Hash(File.ReadAllBytes(path));
        if (!Directory.Exists(path))
            return "(not built)";
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(path, file).Replace('\\', '/')));
            hash.AppendData(File.ReadAllBytes(file));
        }
        return Text(hash.GetHashAndReset());
    }

    private static string Hash(byte[] content) => Text(SHA256.HashData(content));

    private static string Text(byte[] hash) => "sha256:" + Convert.ToHexStringLower(hash)[..HashCharacters];
}
