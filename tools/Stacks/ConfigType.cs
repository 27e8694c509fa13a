using System.Globalization;

namespace LandingZone.Tools.Stacks;

/// <summary>A type that <c>Pulumi.yaml</c> may declare for a configuration key (Pulumi documentation: "Project configuration").</summary>
/// <param name="Name"><c>string</c>, <c>integer</c>, <c>boolean</c>, <c>array</c> or <c>object</c>.</param>
/// <param name="Items">The type of the items; set for arrays only.</param>
public sealed record ConfigType(string Name, ConfigType? Items = null)
{
    /// <summary>The names a type may have.</summary>
    public static readonly IReadOnlyList<string> Names = ["string", "integer", "boolean", "array", "object"];

    /// <summary>The name as the CLI prints it, such as <c>array&lt;string&gt;</c>.</summary>
    public string FullName => Items is null ? Name : $"array<{Items.FullName}>";

    /// <summary>
    /// Whether the CLI accepts a value. Like the CLI, an object is only checked for being one, an integer may be a whole
    /// number with a fraction of zero or a text of digits, and a boolean may be the text <c>true</c> or <c>false</c>.
    /// An encrypted item counts as fitting every scalar type, because it cannot be read without its key.
    /// </summary>
    public bool Accepts(ConfigNode value) => (Name, value) switch
    {
        ("array", ConfigList list) => list.Items.All(Items!.Accepts),
        ("array", _) => false,
        (_, ConfigMap { IsSecure: true }) => Name != "object",
        ("object", _) => value is ConfigMap,
        (_, ConfigScalar scalar) => AcceptsScalar(scalar.Value),
        _ => false,
    };

    private bool AcceptsScalar(object? value) => Name switch
    {
        "string" => value is string,
        "integer" => value is Int128
            || (value is double number && number == Math.Truncate(number))
            || (value is string text && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)),
        _ => value is bool or "true" or "false",
    };
}

/// <summary>A configuration key as <c>Pulumi.yaml</c> declares it.</summary>
/// <param name="Key">The key as written, with or without the project's own prefix; another prefix makes it a provider's key.</param>
/// <param name="Type">The declared type, or <c>null</c> where there is none.</param>
/// <param name="Default">The value of stacks that do not set the key.</param>
/// <param name="Value">The value given to a provider's key, such as <c>aws:region</c>.</param>
/// <param name="Secret">The value must be encrypted in the stack file.</param>
/// <param name="Description">What the key is for.</param>
/// <param name="Line">The line in <c>Pulumi.yaml</c>.</param>
public sealed record ConfigDeclaration(
    string Key, ConfigType? Type, ConfigNode? Default, ConfigNode? Value, bool Secret, string Description, int Line);
