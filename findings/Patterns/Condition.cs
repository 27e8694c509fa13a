using System.Text.Json;

namespace LandingZone.Findings.Patterns;

/// <summary>One member of the array at the end of a path in an event pattern.</summary>
public abstract record Condition
{
    /// <summary>Whether the condition is met when the event lacks the field.</summary>
    public virtual bool MatchesAbsence => false;

    /// <summary>Whether a value of the event meets the condition.</summary>
    public abstract bool Matches(EventValue value);

    /// <summary>Writes the condition as EventBridge reads it.</summary>
    public abstract void Write(Utf8JsonWriter writer);

    private protected static void WriteOperator(Utf8JsonWriter writer, string name, string value)
    {
        writer.WriteStartObject();
        writer.WriteString(name, value);
        writer.WriteEndObject();
    }
}

/// <summary>The very string; an IP address in any spelling of it.</summary>
/// <param name="Text">The string.</param>
public sealed record ExactText(string Text) : Condition
{
    private readonly byte[]? _address = AddressDigits.Parse(Text);

    /// <inheritdoc />
    public override bool Matches(EventValue value) =>
        value.IsText && (_address is null ? value.Text == Text : IsSameAddress(value.Text));

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer) => writer.WriteStringValue(Text);

    // The engine compares no further than its own digits, so an IPv4 address also takes IPv6 that begins with them.
    private bool IsSameAddress(string text) => AddressDigits.Parse(text) is { } digits && digits.AsSpan().StartsWith(_address);
}

/// <summary>The very string, written with the operator <c>exactly</c>: an IP address only in this spelling.</summary>
/// <param name="Text">The string.</param>
public sealed record ExactlyText(string Text) : Condition
{
    /// <inheritdoc />
    public override bool Matches(EventValue value) => value.IsText && value.Text == Text;

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer) => WriteOperator(writer, Operators.Exactly, Text);
}

/// <summary>
/// A number. The open-source engine compares by value; AWS documents comparison as text, so <see cref="NumericRange"/> is safer.
/// </summary>
public sealed record ExactNumber : Condition
{
    private readonly double? _number;

    internal ExactNumber(string text)
    {
        Text = text;
        _number = PatternNumber.TryParse(text, out var number) ? number : null;
    }

    /// <summary>The number as written.</summary>
    public string Text { get; }

    /// <inheritdoc />
    public override bool Matches(EventValue value) =>
        !value.IsText && (value.Text == Text || (_number is { } number && value.Number == number));

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer) => writer.WriteRawValue(Text);
}

/// <summary><c>true</c>, <c>false</c> or <c>null</c>.</summary>
public sealed record ExactWord : Condition
{
    internal ExactWord(string text) => Text = text;

    /// <summary>The word.</summary>
    public string Text { get; }

    /// <inheritdoc />
    public override bool Matches(EventValue value) => !value.IsText && value.Text == Text;

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer) => writer.WriteRawValue(Text);
}

/// <summary>Whether the field is there at all. Only ends of paths are fields: an object or an empty array is none.</summary>
/// <param name="Wanted">True for there, false for not there.</param>
public sealed record Exists(bool Wanted) : Condition
{
    /// <inheritdoc />
    public override bool MatchesAbsence => !Wanted;

    /// <inheritdoc />
    public override bool Matches(EventValue value) => Wanted;

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteBoolean(Operators.Exists, Wanted);
        writer.WriteEndObject();
    }
}
