namespace LandingZone.Findings.Patterns;

/// <summary>A value at the end of a path in an event.</summary>
/// <param name="IsText">True for JSON strings: <c>"8"</c> is not <c>8</c>, and <c>"true"</c> is not <c>true</c>.</param>
/// <param name="Text">The string, or the number, <c>true</c>, <c>false</c> or <c>null</c> as written.</param>
public readonly record struct EventValue(bool IsText, string Text)
{
    /// <summary>The number, when the value is one that can be compared.</summary>
    public double? Number => !IsText && PatternNumber.TryParse(Text, out var number) ? number : null;

    /// <inheritdoc />
    public override string ToString() => IsText ? $"\"{Text}\"" : Text;
}
