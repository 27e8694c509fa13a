using System.Text.Json;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.DynamoDb;

/// <summary>The placeholders of a request: <c>#name</c> and <c>:value</c>, and which of them were used.</summary>
internal sealed class ExpressionContext
{
    private readonly Dictionary<string, string> _names = [];
    private readonly Dictionary<string, AttributeValue> _values = [];
    private readonly HashSet<string> _used = [];

    internal ExpressionContext(JsonElement request)
    {
        if (request.Member("ExpressionAttributeNames") is { } names)
        {
            foreach (var member in names.EnumerateObject())
                _names[member.Name] = member.Value.GetString()!;
        }

        if (request.Member("ExpressionAttributeValues") is { } values)
        {
            foreach (var member in values.EnumerateObject())
                _values[member.Name] = AttributeValue.Parse(member.Value);
        }
    }

    internal string Name(string word, string kind)
    {
        if (word.StartsWith('#'))
        {
            _used.Add(word);
            return _names.GetValueOrDefault(word) ?? throw Errors.Validation(
                $"Invalid {kind}: An expression attribute name used in the document path is not defined; attribute name: {word}");
        }

        if (ReservedWords.Contains(word))
            throw Errors.Validation($"Invalid {kind}: Attribute name is a reserved keyword; reserved keyword: {word}");
        return word;
    }

    internal AttributeValue Value(string word, string kind)
    {
        _used.Add(word);
        return _values.GetValueOrDefault(word) ?? throw Errors.Validation(
            $"Invalid {kind}: An expression attribute value used in expression is not defined; attribute value: {word}");
    }

    /// <summary>DynamoDB refuses placeholders that no expression uses.</summary>
    internal void CheckAllUsed()
    {
        Check(_names.Keys, "ExpressionAttributeNames");
        Check(_values.Keys, "ExpressionAttributeValues");
    }

    private void Check(IEnumerable<string> given, string parameter)
    {
        var unused = given.Where(name => !_used.Contains(name)).Order(StringComparer.Ordinal).ToList();
        if (unused.Count > 0)
            throw Errors.Validation($"Value provided in {parameter} unused in expressions: keys: {{{string.Join(", ", unused)}}}");
    }
}
