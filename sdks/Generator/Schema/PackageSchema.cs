using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace LandingZone.SdkGenerator.Schema;

/// <summary>What is known of one Pulumi package: only facts, taken from the type files of its npm package and from the overrides.</summary>
public sealed record PackageSchema
{
    /// <summary>The package's name in tokens: <c>aws</c>, <c>aws-native</c>, <c>random</c>.</summary>
    public required string Package { get; init; }

    /// <summary>The version the facts were read from, and the version every resource asks the engine for.</summary>
    public required string Version { get; init; }

    /// <summary>The root C# namespace: <c>Pulumi.Aws</c>.</summary>
    public required string Namespace { get; init; }

    /// <summary>C# namespace of each module in use: <c>guardduty</c> is <c>GuardDuty</c>.</summary>
    public SortedDictionary<string, string> Modules { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The provider resource, when the list names it.</summary>
    public ResourceSchema? Provider { get; init; }

    /// <summary>Resources by name (<c>guardduty.Detector</c>).</summary>
    public SortedDictionary<string, ResourceSchema> Resources { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Functions by name (<c>guardduty.getDetector</c>).</summary>
    public SortedDictionary<string, FunctionSchema> Functions { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Nested types in their input form, by name.</summary>
    public SortedDictionary<string, IReadOnlyList<PropertySchema>> InputTypes { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Nested types in their output form, by name.</summary>
    public SortedDictionary<string, IReadOnlyList<PropertySchema>> OutputTypes { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Enums by name (<c>lambda.Runtime</c>): member name to value.</summary>
    public SortedDictionary<string, IReadOnlyList<EnumMember>> Enums { get; init; } = new(StringComparer.Ordinal);
}

/// <summary>A resource type.</summary>
public sealed record ResourceSchema
{
    /// <summary>The type token: <c>aws:guardduty/detector:Detector</c>.</summary>
    public required string Token { get; init; }

    /// <summary>Older type tokens of the same resource, in the package's order, repetitions included.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Outputs that are always secret.</summary>
    public IReadOnlyList<string> SecretOutputs { get; init; } = [];

    /// <summary>Properties whose change replaces the resource, where the package says so itself.</summary>
    public IReadOnlyList<string> ReplaceOnChanges { get; init; } = [];

    /// <summary>Arguments.</summary>
    public IReadOnlyList<PropertySchema> Inputs { get; init; } = [];

    /// <summary>Properties that <c>Get</c> can be given; null where the package has no state type.</summary>
    public IReadOnlyList<PropertySchema>? State { get; init; }

    /// <summary>Outputs.</summary>
    public IReadOnlyList<PropertySchema> Outputs { get; init; } = [];
}

/// <summary>A function (a data source).</summary>
public sealed record FunctionSchema
{
    /// <summary>The function token: <c>aws:index/getPartition:getPartition</c>.</summary>
    public required string Token { get; init; }

    /// <summary>Arguments.</summary>
    public IReadOnlyList<PropertySchema> Inputs { get; init; } = [];

    /// <summary>The properties of the result.</summary>
    public IReadOnlyList<PropertySchema> Outputs { get; init; } = [];
}

/// <summary>A property of a resource, a nested type, or a function's arguments or result.</summary>
public sealed record PropertySchema
{
    /// <summary>The name on the wire.</summary>
    public required string Name { get; init; }

    /// <summary>The type; its text form is described at <see cref="TypeRef"/>.</summary>
    public required TypeRef Type { get; init; }

    /// <summary>Inputs: must be set. Outputs: is never null.</summary>
    public bool Required { get; init; }

    /// <summary>The value is wrapped in a secret.</summary>
    public bool Secret { get; init; }

    /// <summary>The provider asks not to use it any more.</summary>
    public bool Deprecated { get; init; }

    /// <summary>Sent as JSON text (provider arguments only).</summary>
    public bool Json { get; init; }

    /// <summary>The C# name, where it is not the wire name with a capital.</summary>
    [JsonPropertyName("csharp")]
    public string? CSharpName { get; init; }

    /// <summary>The value when none is given: a boolean, a number or a string.</summary>
    public JsonValue? Default { get; init; }

    /// <summary>Environment variables that give the value when none is given; the first one that is set wins.</summary>
    public IReadOnlyList<string> DefaultEnvironment { get; init; } = [];
}

/// <summary>A member of an enum.</summary>
public sealed record EnumMember(string Name, string Value);
