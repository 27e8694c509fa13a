using System.Text.Json;

namespace LandingZone.Findings.Patterns;

/// <summary>
/// Reads an event pattern. <c>$or</c> means alternatives; where that reading fails for the whole pattern, the engine tries once more with
/// <c>$or</c> as the name of a field, as it was before alternatives existed.
/// </summary>
internal static class PatternReader
{
    /// <summary>Deeper patterns are refused, as they are by the engine's own parser.</summary>
    public const int MaxDepth = 1000;

    public static PatternObject Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            throw new InvalidPatternException("The pattern must be an object.");
        try
        {
            return Object(root, "", alternatives: true, insideOr: false);
        }
        catch (InvalidPatternException) when (IsReadableWithoutAlternatives(root, out var plain))
        {
            return plain;
        }
    }

    private static bool IsReadableWithoutAlternatives(JsonElement root, out PatternObject plain)
    {
        try
        {
            plain = Object(root, "", alternatives: false, insideOr: false);
            return true;
        }
        catch (InvalidPatternException)
        {
            // The first complaint is about the pattern as people meant it, so that one is told.
            plain = new([]);
            return false;
        }
    }

    private static PatternObject Object(JsonElement element, string path, bool alternatives, bool insideOr)
    {
        var fields = new List<PatternField>();
        foreach (var property in element.EnumerateObject())
        {
            var name = property.Name;
            if (alternatives && name == PatternField.Or)
                fields.Add(new(name, Alternatives(property.Value, path)));
            else if (insideOr && Operators.ReservedInAlternatives.Contains(name))
                throw Wrong(Join(path, PatternField.Or), $"\"{name}\" is an operator and cannot be the name of a field inside $or.");
            else
                fields.Add(new(name, Field(property.Value, Join(path, name), alternatives, insideOr)));
        }

        return fields.Count > 0 ? new(fields) : throw Wrong(path, "an empty object; name a field or leave the object out.");
    }

    private static PatternNode Field(JsonElement value, string path, bool alternatives, bool insideOr) => value.ValueKind switch
    {
        JsonValueKind.Object => Object(value, path, alternatives, insideOr),
        JsonValueKind.Array => Conditions(value, path),
        _ => throw Wrong(path, $"{value.GetRawText()}; values are written in an array, as in [{value.GetRawText()}]."),
    };

    private static PatternConditions Conditions(JsonElement array, string path)
    {
        if (array.GetArrayLength() == 0)
            throw Wrong(path, "an empty array, which could never match; name a value or leave the field out.");
        try
        {
            return new([.. array.EnumerateArray().Select(ConditionReader.Read)]);
        }
        catch (InvalidPatternException exception)
        {
            throw new InvalidPatternException($"{path}: {exception.Message}", exception);
        }
    }

    private static PatternAlternatives Alternatives(JsonElement array, string path)
    {
        var or = Join(path, PatternField.Or);
        if (array.ValueKind != JsonValueKind.Array || array.EnumerateArray().Any(member => member.ValueKind != JsonValueKind.Object))
            throw Wrong(or, "alternatives are written as an array of objects.");
        if (array.GetArrayLength() < 2)
            throw Wrong(or, "at least two alternatives are required.");
        return new([.. array.EnumerateArray().Select(member => Object(member, path, alternatives: true, insideOr: true))]);
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static InvalidPatternException Wrong(string path, string reason) =>
        new(path.Length == 0 ? $"The pattern: {reason}" : $"{path}: {reason}");
}
