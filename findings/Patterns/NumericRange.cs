using System.Text.Json;

namespace LandingZone.Findings.Patterns;

/// <summary>A JSON number that compares in a certain way: one comparison, or a lower and an upper one.</summary>
public sealed record NumericRange : Condition
{
    private readonly string _firstOperator;
    private readonly string _firstText;
    private readonly string? _secondOperator;
    private readonly string? _secondText;
    private readonly double _first;
    private readonly double _second;

    /// <summary>One comparison with a number as written; refuses unknown comparisons and numbers that a double does not hold.</summary>
    internal NumericRange(string comparison, string number)
    {
        if (comparison is not ("=" or "<" or "<=" or ">" or ">="))
            throw new InvalidPatternException($"numeric: \"{comparison}\" is no comparison; use =, <, <=, > or >=.");
        (_firstOperator, _firstText, _first) = (comparison, number, Number(number));
    }

    /// <summary>A lower and an upper comparison, in this order; also refuses bounds with nothing between them.</summary>
    internal NumericRange(string lower, string bottom, string upper, string top)
        : this(lower, bottom)
    {
        if (lower is not (">" or ">=") || upper is not ("<" or "<="))
            throw new InvalidPatternException($"numeric: \"{lower}\" with \"{upper}\"; a range is > or >= first, then < or <=.");
        (_secondOperator, _secondText, _second) = (upper, top, Number(top));
        if (_first >= _second)
            throw new InvalidPatternException($"numeric: the lower bound {bottom} must be below the upper bound {top}.");
    }

    /// <inheritdoc />
    public override bool Matches(EventValue value) =>
        value.Number is { } number
        && Holds(number, _firstOperator, _first)
        && (_secondOperator is null || Holds(number, _secondOperator, _second));

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray(Operators.Numeric);
        writer.WriteStringValue(_firstOperator);
        writer.WriteRawValue(_firstText);
        if (_secondOperator is not null)
        {
            writer.WriteStringValue(_secondOperator);
            writer.WriteRawValue(_secondText!);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static double Number(string text) =>
        PatternNumber.TryParse(text, out var number)
            ? number
            : throw new InvalidPatternException($"{text} has more digits than can be compared; keep to 15.");

    private static bool Holds(double value, string comparison, double bound) => comparison switch
    {
        "=" => value == bound,
        "<" => value < bound,
        "<=" => value <= bound,
        ">" => value > bound,
        _ => value >= bound,
    };
}
