using System.Collections.Immutable;

namespace LandingZone.Tools.Stacks;

/// <summary>A value of a project or stack file as the Pulumi CLI sees it, with the line it stands on (1 is the first).</summary>
public abstract record ConfigNode(int Line);

/// <summary>A text, number, truth value or null, after YAML's rules for unquoted scalars.</summary>
/// <param name="Value"><c>null</c>, <see cref="bool"/>, <see cref="Int128"/>, <see cref="double"/> or <see cref="string"/>.</param>
/// <param name="Line">The line in the file.</param>
public sealed record ConfigScalar(object? Value, int Line) : ConfigNode(Line);

/// <summary>A list.</summary>
public sealed record ConfigList(ImmutableArray<ConfigNode> Items, int Line) : ConfigNode(Line);

/// <summary>A mapping with its entries in file order.</summary>
public sealed record ConfigMap(ImmutableArray<ConfigEntry> Entries, int Line) : ConfigNode(Line)
{
    /// <summary>The value under a key, or <c>null</c> where the key is absent.</summary>
    public ConfigNode? this[string key] => Entries.FirstOrDefault(e => e.Key == key)?.Value;

    /// <summary>True for <c>{ secure: ciphertext }</c>, the form in which the Pulumi CLI stores an encrypted value.</summary>
    public bool IsSecure => Entries is [{ Key: "secure", Value: ConfigScalar { Value: string } }];
}

/// <summary>A key and its value, with the line of the key.</summary>
public sealed record ConfigEntry(string Key, ConfigNode Value, int Line);
