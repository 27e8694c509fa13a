using System.Text.Json;

namespace LandingZone.Findings.Patterns;

/// <summary>Reads one member of the array at the end of a path.</summary>
internal static class ConditionReader
{
    public static Condition Read(JsonElement member) => member.ValueKind switch
    {
        JsonValueKind.String => new ExactText(member.GetString()!),
        JsonValueKind.Number => new ExactNumber(member.GetRawText()),
        JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null => new ExactWord(member.GetRawText()),
        JsonValueKind.Object => Operator(member),
        _ => throw new InvalidPatternException("an array inside the array of values; write the values into one array."),
    };

    private static Condition Operator(JsonElement member)
    {
        var (name, operand) = OnlyProperty(member, "an operator");
        return name switch
        {
            Operators.Exactly => new ExactlyText(Text(name, operand)),
            Operators.Prefix or Operators.Suffix => Affix(name, operand),
            Operators.EqualsIgnoreCase => new EqualsIgnoreCase(Text(name, operand)),
            Operators.Wildcard => new Wildcard(Text(name, operand)),
            Operators.Cidr => new Cidr(Text(name, operand)),
            Operators.Numeric => Numeric(operand),
            Operators.AnythingBut => AnythingBut(operand),
            Operators.Exists => operand.ValueKind is JsonValueKind.True or JsonValueKind.False
                ? new Exists(operand.GetBoolean())
                : throw new InvalidPatternException($"exists: {operand.GetRawText()}; it takes true or false."),
            _ => throw new InvalidPatternException($"\"{name}\" is no operator."),
        };
    }

    private static Affix Affix(string name, JsonElement operand)
    {
        if (operand.ValueKind != JsonValueKind.Object)
            return new(Text(name, operand), name == Operators.Suffix, IgnoreCase: false);
        var (inner, text) = OnlyProperty(operand, $"an operator inside {name}");
        return inner == Operators.EqualsIgnoreCase
            ? new(Text(inner, text), name == Operators.Suffix, IgnoreCase: true)
            : throw new InvalidPatternException($"{name}: \"{inner}\" cannot be inside it; only equals-ignore-case can.");
    }

    private static NumericRange Numeric(JsonElement operand)
    {
        if (operand.ValueKind != JsonValueKind.Array)
            throw new InvalidPatternException("numeric: it takes an array, as in [\">=\", 7].");
        var members = operand.EnumerateArray().ToList();
        if (members.Count is not (2 or 4))
            throw new InvalidPatternException($"numeric: {members.Count} members; it takes a comparison and a number, once or twice.");
        for (var index = 0; index < members.Count; index++)
        {
            if (members[index].ValueKind != (index % 2 == 0 ? JsonValueKind.String : JsonValueKind.Number))
                throw new InvalidPatternException(
                    $"numeric: {members[index].GetRawText()} where {(index % 2 == 0 ? "a comparison" : "a number")} belongs.");
        }

        return members.Count == 2
            ? new(members[0].GetString()!, members[1].GetRawText())
            : new(members[0].GetString()!, members[1].GetRawText(), members[2].GetString()!, members[3].GetRawText());
    }

    private static AnythingBut AnythingBut(JsonElement operand)
    {
        if (operand.ValueKind == JsonValueKind.Object)
            return AnythingButOperator(operand);
        var (members, isList) = Members(operand);
        if (members.All(member => member.ValueKind == JsonValueKind.Number))
            return Patterns.AnythingBut.Numbers([.. members.Select(member => member.GetRawText())], isList);
        return members.All(member => member.ValueKind == JsonValueKind.String)
            ? Patterns.AnythingBut.Texts(Strings(members), isList)
            : throw new InvalidPatternException(
                $"anything-but: {operand.GetRawText()}; it takes strings, or numbers, but no mixture and nothing else.");
    }

    private static AnythingBut AnythingButOperator(JsonElement operand)
    {
        var (name, value) = OnlyProperty(operand, "an operator inside anything-but");
        if (name is not (Operators.Prefix or Operators.Suffix or Operators.EqualsIgnoreCase or Operators.Wildcard))
            throw new InvalidPatternException(
                $"anything-but: \"{name}\" cannot be inside it; prefix, suffix, equals-ignore-case and wildcard can.");
        var (members, isList) = Members(value);
        var texts = members.All(member => member.ValueKind == JsonValueKind.String)
            ? Strings(members)
            : throw new InvalidPatternException($"anything-but {name}: {value.GetRawText()}; it takes a string or strings.");
        return name switch
        {
            Operators.Prefix or Operators.Suffix => Patterns.AnythingBut.Affixes(texts, isList, name == Operators.Suffix),
            Operators.EqualsIgnoreCase => Patterns.AnythingBut.IgnoringCase(texts, isList),
            _ => Patterns.AnythingBut.Wildcards(texts, isList),
        };
    }

    private static (List<JsonElement> Members, bool IsList) Members(JsonElement operand) =>
        operand.ValueKind == JsonValueKind.Array ? ([.. operand.EnumerateArray()], true) : ([operand], false);

    private static IReadOnlyList<string> Strings(List<JsonElement> members) => [.. members.Select(member => member.GetString()!)];

    private static (string Name, JsonElement Value) OnlyProperty(JsonElement element, string what)
    {
        var properties = element.EnumerateObject().ToList();
        return properties.Count == 1
            ? (properties[0].Name, properties[0].Value)
            : throw new InvalidPatternException(
                $"{properties.Count} keys where {what} belongs; write each operator as an object of its own.");
    }

    private static string Text(string name, JsonElement operand) =>
        operand.ValueKind == JsonValueKind.String
            ? operand.GetString()!
            : throw new InvalidPatternException($"{name}: {operand.GetRawText()}; it takes one string.");
}
