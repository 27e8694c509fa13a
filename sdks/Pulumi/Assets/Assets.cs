namespace Pulumi;

/// <summary>A file or a set of files.</summary>
public abstract class AssetOrArchive
{
    private protected AssetOrArchive()
    {
    }
}

/// <summary>A file.</summary>
public abstract class Asset : AssetOrArchive
{
    private protected Asset()
    {
    }
}

/// <summary>A set of files.</summary>
public abstract class Archive : AssetOrArchive
{
    private protected Archive()
    {
    }
}

/// <summary>A file on this machine.</summary>
public sealed class FileAsset : Asset
{
    /// <summary>Takes the file's path.</summary>
    public FileAsset(string path) => Path = path;

    internal string Path { get; }
}

/// <summary>A file made of a text.</summary>
public sealed class StringAsset : Asset
{
    /// <summary>Takes the text.</summary>
    public StringAsset(string text) => Text = text;

    internal string Text { get; }
}

/// <summary>A file at an address.</summary>
public sealed class RemoteAsset : Asset
{
    /// <summary>Takes the address.</summary>
    public RemoteAsset(string uri) => Uri = uri;

    internal string Uri { get; }
}

/// <summary>A folder or a packed archive on this machine.</summary>
public sealed class FileArchive : Archive
{
    /// <summary>Takes the path.</summary>
    public FileArchive(string path) => Path = path;

    internal string Path { get; }
}

/// <summary>A packed archive at an address.</summary>
public sealed class RemoteArchive : Archive
{
    /// <summary>Takes the address.</summary>
    public RemoteArchive(string uri) => Uri = uri;

    internal string Uri { get; }
}

/// <summary>An archive put together from files and other archives.</summary>
public sealed class AssetArchive : Archive
{
    /// <summary>Takes the contents under their paths in the archive.</summary>
    public AssetArchive(IDictionary<string, AssetOrArchive> assets) => Assets = assets.ToImmutableDictionary();

    internal ImmutableDictionary<string, AssetOrArchive> Assets { get; }
}
