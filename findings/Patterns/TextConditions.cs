using System.Text.Json;

namespace LandingZone.Findings.Patterns;

/// <summary>A string that starts or ends in a certain way; an empty text is in every string.</summary>
/// <param name="Text">The start or end.</param>
/// <param name="AtEnd">True for the end.</param>
/// <param name="IgnoreCase">Whether letters in either case count.</param>
public sealed record Affix(string Text, bool AtEnd, bool IgnoreCase) : Condition
{
    /// <inheritdoc />
    public override bool Matches(EventValue value) => value.IsText && IsIn(value.Text);

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer)
    {
        var name = AtEnd ? Operators.Suffix : Operators.Prefix;
        if (!IgnoreCase)
        {
            WriteOperator(writer, name, Text);
            return;
        }

        writer.WriteStartObject();
        writer.WritePropertyName(name);
        WriteOperator(writer, Operators.EqualsIgnoreCase, Text);
        writer.WriteEndObject();
    }

    private bool IsIn(string value) => (AtEnd, IgnoreCase) switch
    {
        (false, false) => value.StartsWith(Text, StringComparison.Ordinal),
        (true, false) => value.EndsWith(Text, StringComparison.Ordinal),
        (false, true) => CaseFolding.LengthAtStart(value, Text) is not null,
        (true, true) => CaseFolding.LengthAtEnd(value, Text) is not null,
    };
}

/// <summary>A string in any mixture of upper and lower case, letter by letter.</summary>
/// <param name="Text">The string.</param>
public sealed record EqualsIgnoreCase(string Text) : Condition
{
    /// <inheritdoc />
    public override bool Matches(EventValue value) => value.IsText && CaseFolding.AreEqual(value.Text, Text);

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer) => WriteOperator(writer, Operators.EqualsIgnoreCase, Text);
}

/// <summary>A string with <c>*</c> for any characters, also none; <c>\*</c> and <c>\\</c> for the characters themselves.</summary>
public sealed record Wildcard : Condition
{
    private readonly WildcardText _wildcard;

    /// <summary>Reads the text.</summary>
    /// <exception cref="InvalidPatternException">Two wildcards in a row, or a backslash before another character.</exception>
    public Wildcard(string text) => _wildcard = WildcardText.Parse(text);

    /// <summary>The text with its wildcards.</summary>
    public string Text => _wildcard.Source;

    /// <inheritdoc />
    public override bool Matches(EventValue value) => value.IsText && _wildcard.IsMatch(value.Text);

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer) => WriteOperator(writer, Operators.Wildcard, Text);
}
