namespace LandingZone.Sandbox.DynamoDb;

/// <summary>A parsed condition.</summary>
internal abstract record Condition
{
    internal abstract bool Holds(Item item);

    internal sealed record And(Condition Left, Condition Right) : Condition
    {
        internal override bool Holds(Item item) => Left.Holds(item) && Right.Holds(item);
    }

    internal sealed record Or(Condition Left, Condition Right) : Condition
    {
        internal override bool Holds(Item item) => Left.Holds(item) || Right.Holds(item);
    }

    internal sealed record Not(Condition Inner) : Condition
    {
        internal override bool Holds(Item item) => !Inner.Holds(item);
    }

    /// <summary>A comparison: false when a side is missing, but <c>&lt;&gt;</c> is then true.</summary>
    internal sealed record Comparison(Operand Left, string Sign, Operand Right) : Condition
    {
        internal override bool Holds(Item item)
        {
            var (left, right) = (Left.Value(item), Right.Value(item));
            if (Sign == "<>")
                return left is null || right is null || !left.Equals(right);
            if (left is null || right is null)
                return false;
            if (Sign == "=")
                return left.Equals(right);
            return AttributeValue.Compare(left, right) is { } order && Sign switch
            {
                "<" => order < 0,
                "<=" => order <= 0,
                ">" => order > 0,
                _ => order >= 0,
            };
        }
    }

    internal sealed record Between(Operand Tested, Operand Low, Operand High) : Condition
    {
        internal override bool Holds(Item item) =>
            Tested.Value(item) is { } value && Low.Value(item) is { } low && High.Value(item) is { } high
            && AttributeValue.Compare(low, value) <= 0 && AttributeValue.Compare(value, high) <= 0;
    }

    internal sealed record In(Operand Tested, IReadOnlyList<Operand> Candidates) : Condition
    {
        internal override bool Holds(Item item) =>
            Tested.Value(item) is { } value && Candidates.Any(candidate => value.Equals(candidate.Value(item)));
    }

    internal sealed record Exists(DocumentPath Path, bool Wanted) : Condition
    {
        internal override bool Holds(Item item) => (Path.Read(item) is not null) == Wanted;
    }

    internal sealed record HasType(DocumentPath Path, string Type) : Condition
    {
        internal override bool Holds(Item item) => Path.Read(item)?.Type == Type;
    }

    internal sealed record BeginsWith(Operand Tested, Operand Prefix) : Condition
    {
        internal override bool Holds(Item item) =>
            Tested.Value(item) is { Type: "S" } value && Prefix.Value(item) is { Type: "S" } prefix
            && value.Text.StartsWith(prefix.Text, StringComparison.Ordinal);
    }

    internal sealed record Contains(Operand Tested, Operand Member) : Condition
    {
        internal override bool Holds(Item item) => (Tested.Value(item), Member.Value(item)) switch
        {
            ({ Type: "S" } text, { Type: "S" } part) => text.Text.Contains(part.Text, StringComparison.Ordinal),
            ({ Type: "L" } list, { } member) => list.List.Contains(member),
            ({ IsSet: true } set, { } member) => set.Set.Contains(member),
            _ => false,
        };
    }
}
