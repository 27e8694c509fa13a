using System.Text.Json;

namespace LandingZone.Findings.Patterns;

/// <summary>
/// A valid event pattern ("Creating Amazon EventBridge event patterns", EventBridge user guide), ready to be written into a rule and to be
/// tried on events. Two patterns are equal when their JSON is.
/// </summary>
public sealed class EventPattern : IEquatable<EventPattern>
{
    /// <summary>The longest pattern that a rule takes by default, in characters ("Amazon EventBridge quotas").</summary>
    public const int MaxLength = 2048;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = PatternReader.MaxDepth };

    private readonly IReadOnlyList<PatternRule> _rules;

    internal EventPattern(PatternObject root)
    {
        Root = root;
        _rules = PatternCompiler.Compile(root);
        Json = PatternWriter.Write(root);
    }

    /// <summary>The pattern's parts.</summary>
    public PatternObject Root { get; }

    /// <summary>The pattern on one line, in the order of its fields.</summary>
    public string Json { get; }

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="InvalidPatternException">EventBridge would refuse the pattern; the message says why.</exception>
    public static EventPattern Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return new(PatternReader.Read(document.RootElement));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            // The last two stand for text that is not valid Unicode.
            throw new InvalidPatternException($"The pattern is not JSON: {exception.Message}", exception);
        }
    }

    /// <summary>Why EventBridge would refuse a pattern; null when it would not.</summary>
    public static string? Validate(string json)
    {
        try
        {
            Parse(json);
            return null;
        }
        catch (InvalidPatternException exception)
        {
            return exception.Message;
        }
    }

    /// <summary>Whether an event matches.</summary>
    public bool Matches(FlatEvent candidate)
    {
        foreach (var rule in _rules)
        {
            if (PatternMatcher.Matches(rule, candidate))
                return true;
        }

        return false;
    }

    /// <summary>Whether an event matches, and if not, the first condition that failed.</summary>
    public PatternExplanation Explain(FlatEvent candidate) => PatternExplainer.Explain(this, _rules, candidate);

    /// <inheritdoc />
    public bool Equals(EventPattern? other) => other is not null && Json == other.Json;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as EventPattern);

    /// <inheritdoc />
    public override int GetHashCode() => Json.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc />
    public override string ToString() => Json;
}
