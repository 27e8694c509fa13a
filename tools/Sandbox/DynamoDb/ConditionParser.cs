namespace LandingZone.Sandbox.DynamoDb;

/// <summary>Condition, filter and key condition expressions: OR below AND below NOT, then comparisons, BETWEEN, IN and functions.</summary>
internal static class ConditionParser
{
    /// <summary>The parsed expression, or null when the parameter is absent.</summary>
    internal static Condition? Parse(string? expression, string kind, ExpressionContext context)
    {
        if (expression is null)
            return null;
        if (string.IsNullOrWhiteSpace(expression))
            throw Errors.Validation($"Invalid {kind}: The expression can not be empty;");
        var reader = new TokenReader(expression, kind, context);
        var condition = Or(reader);
        reader.ExpectEnd();
        return condition;
    }

    private static Condition Or(TokenReader reader)
    {
        var left = And(reader);
        while (reader.TryWord("OR"))
            left = new Condition.Or(left, And(reader));
        return left;
    }

    private static Condition And(TokenReader reader)
    {
        var left = Not(reader);
        while (reader.TryWord("AND"))
            left = new Condition.And(left, Not(reader));
        return left;
    }

    private static Condition Not(TokenReader reader) => reader.TryWord("NOT") ? new Condition.Not(Not(reader)) : Primary(reader);

    private static Condition Primary(TokenReader reader)
    {
        if (reader.TrySign("("))
        {
            var inner = Or(reader);
            reader.Expect(")");
            return inner;
        }

        if (reader.IsFunction() && reader.Peek() != "size")
            return Function(reader);
        var left = Operand(reader);
        if (reader.TryWord("BETWEEN"))
        {
            var low = Operand(reader);
            reader.ExpectWord("AND");
            return new Condition.Between(left, low, Operand(reader));
        }

        if (reader.TryWord("IN"))
        {
            reader.Expect("(");
            var candidates = new List<Operand> { Operand(reader) };
            while (reader.TrySign(","))
                candidates.Add(Operand(reader));
            reader.Expect(")");
            return new Condition.In(left, candidates);
        }

        var sign = reader.Peek();
        if (sign is not ("=" or "<>" or "<" or "<=" or ">" or ">="))
            throw reader.Syntax();
        return new Condition.Comparison(left, reader.Take(), Operand(reader));
    }

    private static Condition Function(TokenReader reader)
    {
        var name = reader.Take();
        reader.Expect("(");
        Condition condition = name switch
        {
            "attribute_exists" => new Condition.Exists(reader.Path(), true),
            "attribute_not_exists" => new Condition.Exists(reader.Path(), false),
            "attribute_type" => Typed(reader),
            "begins_with" => new Condition.BeginsWith(Operand(reader), Second(reader)),
            "contains" => new Condition.Contains(Operand(reader), Second(reader)),
            _ => throw Errors.Validation($"Invalid {reader.Kind}: Invalid function name; function: {name}"),
        };
        reader.Expect(")");
        return condition;
    }

    private static Condition.HasType Typed(TokenReader reader)
    {
        var path = reader.Path();
        reader.Expect(",");
        return new Condition.HasType(path, reader.Value().Text);
    }

    private static Operand Second(TokenReader reader)
    {
        reader.Expect(",");
        return Operand(reader);
    }

    private static Operand Operand(TokenReader reader)
    {
        if (reader.IsValue())
            return new Operand.Constant(reader.Value());
        if (!reader.IsFunction())
            return new Operand.Path(reader.Path());
        var name = reader.Take();
        if (name != "size")
            throw Errors.Validation(
                $"Invalid {reader.Kind}: The function is not allowed to be used this way in an expression; function: {name}");
        reader.Expect("(");
        var path = reader.Path();
        reader.Expect(")");
        return new Operand.Size(path);
    }
}
