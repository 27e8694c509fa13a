using System.Text.Json;

namespace LandingZone.Findings.Patterns;

/// <summary>
/// A value that is there and is none of those listed. Other kinds of value (null, booleans) count as different. Of an array, one
/// differing member is enough; and two of these conditions on one field are always met, so list all exceptions in one.
/// </summary>
public sealed record AnythingBut : Condition
{
    private readonly IReadOnlyList<Condition> _excluded;
    private readonly string? _operator;
    private readonly IReadOnlyList<string> _values;
    private readonly bool _areNumbers;
    private readonly bool _isList;

    private AnythingBut(string? name, IReadOnlyList<string> values, bool areNumbers, bool isList, Func<string, Condition> exclude)
    {
        if (values.Count == 0)
            throw new InvalidPatternException("anything-but: the list is empty; name at least one value.");
        (_operator, _values, _areNumbers, _isList) = (name, values, areNumbers, isList);
        _excluded = [.. values.Select(exclude)];
    }

    /// <inheritdoc />
    public override bool Matches(EventValue value)
    {
        foreach (var excluded in _excluded)
        {
            if (excluded.Matches(value))
                return false;
        }

        return true;
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WritePropertyName(Operators.AnythingBut);
        if (_operator is not null)
        {
            writer.WriteStartObject();
            writer.WritePropertyName(_operator);
        }

        WriteValues(writer);
        if (_operator is not null)
            writer.WriteEndObject();
        writer.WriteEndObject();
    }

    internal static AnythingBut Texts(IReadOnlyList<string> values, bool isList) =>
        new(null, values, areNumbers: false, isList, text => new ExactlyText(text));

    internal static AnythingBut Numbers(IReadOnlyList<string> values, bool isList) =>
        new(null, values, areNumbers: true, isList, text => new NumericRange("=", text));

    internal static AnythingBut Affixes(IReadOnlyList<string> values, bool isList, bool atEnd) =>
        values.Contains("")
            ? throw new InvalidPatternException($"anything-but {Name(atEnd)}: an empty text is in every string; nothing could ever match.")
            : new(Name(atEnd), values, areNumbers: false, isList, text => new Affix(text, atEnd, IgnoreCase: false));

    internal static AnythingBut IgnoringCase(IReadOnlyList<string> values, bool isList) =>
        new(Operators.EqualsIgnoreCase, values, areNumbers: false, isList, text => new EqualsIgnoreCase(text));

    internal static AnythingBut Wildcards(IReadOnlyList<string> values, bool isList) =>
        new(Operators.Wildcard, values, areNumbers: false, isList, text => new Wildcard(text));

    private static string Name(bool atEnd) => atEnd ? Operators.Suffix : Operators.Prefix;

    private void WriteValues(Utf8JsonWriter writer)
    {
        if (_isList)
            writer.WriteStartArray();
        foreach (var value in _values)
        {
            if (_areNumbers)
                writer.WriteRawValue(value);
            else
                writer.WriteStringValue(value);
        }

        if (_isList)
            writer.WriteEndArray();
    }
}
