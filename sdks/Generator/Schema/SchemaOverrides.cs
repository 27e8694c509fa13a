using System.Text.Json;
using System.Text.Json.Serialization;

namespace LandingZone.SdkGenerator.Schema;

/// <summary>Facts that type files cannot tell, each with its reason: <c>overrides.json</c>.</summary>
public sealed record SchemaOverrides
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>C# namespace of each module.</summary>
    public required IReadOnlyDictionary<string, string> Modules { get; init; }

    /// <summary>Numbers that are fractions; every other number is an integer.</summary>
    public IReadOnlyList<DoubleOverride> Doubles { get; init; } = [];

    /// <summary>C# names that are not the wire name with a capital.</summary>
    public IReadOnlyList<NameOverride> Names { get; init; } = [];

    /// <summary>Reads the JSON text.</summary>
    /// <exception cref="JsonException">The text is not an overrides file.</exception>
    public static SchemaOverrides FromJson(string json) =>
        JsonSerializer.Deserialize<SchemaOverrides>(json, Options) ?? throw new JsonException("The overrides file is empty.");

    /// <summary>Whether the numbers of a property (<c>module.Type.property</c>) are fractions.</summary>
    public bool IsDouble(string path) => Doubles.Any(entry => entry.Property == path);

    /// <summary>The C# name of a property (<c>module.Type.property</c>), or null where the rule gives it.</summary>
    public string? CSharpName(string path) => Names.FirstOrDefault(entry => entry.Property == path)?.CSharpName;
}

/// <summary>A number that is a fraction. <paramref name="Reason"/> says where that is known from.</summary>
public sealed record DoubleOverride(string Property, string Reason);

/// <summary>A C# name that is not the wire name with a capital, with the reason.</summary>
public sealed record NameOverride(string Property, [property: JsonPropertyName("csharp")] string CSharpName, string Reason);
