namespace Pulumi.Tests.Support;

/// <summary>A named value in the shape that provider packages have.</summary>
[EnumType]
public readonly struct Mode : IEquatable<Mode>
{
    private readonly string _value;

    private Mode(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    public static Mode On { get; } = new("ON");

    public static Mode Off { get; } = new("OFF");

    public static bool operator ==(Mode left, Mode right) => left.Equals(right);

    public static bool operator !=(Mode left, Mode right) => !left.Equals(right);

    public static explicit operator string(Mode value) => value._value;

    public override bool Equals(object? obj) => obj is Mode other && Equals(other);

    public bool Equals(Mode other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    public override string ToString() => _value;
}
