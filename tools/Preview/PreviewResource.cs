using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace LandingZone.Tools.Preview;

/// <summary>A resource as the program declares it.</summary>
public sealed record PreviewResource
{
    /// <summary>The chain of types from the outermost component and the name, which the engine demands to be unique in a stack.</summary>
    public required string Urn { get; init; }

    /// <summary>The <see cref="Urn"/> of the component it belongs to; empty for the stack's own children.</summary>
    public string ParentUrn { get; init; } = "";

    /// <summary>The logical name.</summary>
    public required string Name { get; init; }

    /// <summary>The type token, such as <c>aws:guardduty/detector:Detector</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The name of the component it belongs to; empty for the stack's own children.</summary>
    public string Parent { get; init; } = "";

    /// <summary>The label of the account it lives in, such as <c>management</c>; empty where it lives in none (components, random values).</summary>
    public string Account { get; init; } = "";

    /// <summary>The region it lives in; empty for global services and for what lives in no account.</summary>
    public string Region { get; init; } = "";

    /// <summary>The inputs with sorted keys; secrets and unknown values are replaced. Never changed once built.</summary>
    public JsonObject Inputs { get; init; } = [];

    /// <summary>The resource options that are in effect, inherited ones included.</summary>
    public PreviewOptions Options { get; init; } = PreviewOptions.None;

    /// <summary>True for a component: it groups others and exists in no cloud.</summary>
    public bool IsComponent { get; init; }

    /// <summary>The type as the Pulumi CLI prints it: <c>aws:guardduty:Detector</c>.</summary>
    public string ShortType => ShortenType(Type);

    /// <summary>Whether a type token is one of the project's components, rather than of a provider.</summary>
    public static bool IsComponentType(string type) => type.StartsWith("landingzone:", StringComparison.Ordinal);

    /// <summary>How a problem points at a resource: <c>aws:s3:Bucket archive</c>.</summary>
    public static string Place(string type, string name) => $"{ShortenType(type)} {name}";

    /// <summary>Shortens a type token as the Pulumi CLI does, dropping the part of the module that repeats the name.</summary>
    public static string ShortenType(string type)
    {
        var parts = type.Split(':');
        if (parts.Length != 3 || parts[1].IndexOf('/', StringComparison.Ordinal) is not (> 0 and var slash))
            return type;
        return parts[1][(slash + 1)..].Equals(parts[2], StringComparison.OrdinalIgnoreCase)
            ? $"{parts[0]}:{parts[1][..slash]}:{parts[2]}"
            : type;
    }
}

/// <summary>The options of a resource that a reviewer must see.</summary>
/// <param name="Protect">The engine refuses to delete it.</param>
/// <param name="RetainOnDelete">It stays in the cloud when it leaves the stack.</param>
/// <param name="DependsOn">Names of the resources that must be done first, as the program lists them.</param>
/// <param name="IgnoreChanges">Input paths whose changes are ignored.</param>
/// <param name="Aliases">Earlier identities: a URN, or <c>type::name</c> with <c>*</c> for what stayed the same.</param>
/// <param name="Import">The id of the existing resource that is adopted; empty where it is created.</param>
/// <param name="DeleteBeforeReplace">A replacement deletes the old one first.</param>
public sealed record PreviewOptions(
    bool Protect, bool RetainOnDelete, ImmutableArray<string> DependsOn, ImmutableArray<string> IgnoreChanges,
    ImmutableArray<string> Aliases, string Import, bool DeleteBeforeReplace = false)
{
    /// <summary>No options at all.</summary>
    public static readonly PreviewOptions None = new(false, false, [], [], [], "");
}
