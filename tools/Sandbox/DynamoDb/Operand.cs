using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.DynamoDb;

/// <summary>Something that has a value for an item, or none.</summary>
internal abstract record Operand
{
    internal abstract AttributeValue? Value(Item item);

    internal sealed record Constant(AttributeValue Fixed) : Operand
    {
        internal override AttributeValue? Value(Item item) => Fixed;
    }

    internal sealed record Path(DocumentPath Where) : Operand
    {
        internal override AttributeValue? Value(Item item) => Where.Read(item);
    }

    internal sealed record Size(DocumentPath Where) : Operand
    {
        internal override AttributeValue? Value(Item item) => Where.Read(item) switch
        {
            { Type: "S" } text => AttributeValue.Of(text.Text.Length),
            { Type: "B" } binary => AttributeValue.Of(Convert.FromBase64String(binary.Text).Length),
            { Type: "M" } map => AttributeValue.Of(map.Map.Count),
            { Type: "L" } list => AttributeValue.Of(list.List.Count),
            { IsSet: true } set => AttributeValue.Of(set.Set.Count),
            _ => null,
        };
    }

    /// <summary><c>if_not_exists(path, fallback)</c>, in updates only.</summary>
    internal sealed record IfNotExists(DocumentPath Where, Operand Fallback) : Operand
    {
        internal override AttributeValue? Value(Item item) => Where.Read(item) ?? Fallback.Value(item);
    }

    /// <summary><c>list_append(first, second)</c>, in updates only.</summary>
    internal sealed record ListAppend(Operand First, Operand Second) : Operand
    {
        internal override AttributeValue? Value(Item item) => (First.Value(item), Second.Value(item)) switch
        {
            ({ Type: "L" } first, { Type: "L" } second) => AttributeValue.Of(first.List.AddRange(second.List)),
            (null, _) or (_, null) => null,
            _ => throw WrongType("list_append"),
        };
    }

    /// <summary>Sum or difference of two numbers, in updates only.</summary>
    internal sealed record Arithmetic(Operand Left, bool Minus, Operand Right) : Operand
    {
        internal override AttributeValue? Value(Item item) => (Left.Value(item), Right.Value(item)) switch
        {
            ({ Type: "N" } left, { Type: "N" } right) => AttributeValue.Of(Minus ? left.Number - right.Number : left.Number + right.Number),
            (null, _) or (_, null) => null,
            _ => throw WrongType(Minus ? "-" : "+"),
        };
    }

    private static AwsErrorException WrongType(string sign) =>
        Errors.Validation($"An operand in the update expression has an incorrect data type; operator or function: {sign}");
}
