namespace LandingZone.Infra.Settings;

/// <summary>A text that never shows itself: in a message, in a log or as part of another record it reads <c>[secret]</c>.</summary>
/// <param name="reveal">The text.</param>
public sealed class SecretText(string reveal) : IEquatable<SecretText>
{
    /// <summary>
    /// What stands for a secret wherever it may not be shown, and for one that a tool without the stack's key cannot read.
    /// </summary>
    public const string Placeholder = "[secret]";

    /// <summary>The text itself, for the one place that needs it.</summary>
    public string Reveal() => reveal;

    /// <inheritdoc />
    public bool Equals(SecretText? other) => other is not null && other.Reveal() == reveal;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as SecretText);

    /// <inheritdoc />
    public override int GetHashCode() => reveal.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc />
    public override string ToString() => Placeholder;
}
