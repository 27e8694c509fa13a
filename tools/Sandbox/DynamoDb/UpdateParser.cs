namespace LandingZone.Sandbox.DynamoDb;

/// <summary>Update expressions: SET, REMOVE, ADD and DELETE sections, each at most once.</summary>
internal static class UpdateParser
{
    private const string Kind = "UpdateExpression";

    internal static IReadOnlyList<UpdateAction> Parse(string? expression, ExpressionContext context)
    {
        if (expression is null)
            return [];
        if (string.IsNullOrWhiteSpace(expression))
            throw Errors.Validation($"Invalid {Kind}: The expression can not be empty;");
        var reader = new TokenReader(expression, Kind, context);
        var actions = new List<UpdateAction>();
        var sections = new HashSet<string>();
        while (!reader.AtEnd)
        {
            var section = reader.Take().ToUpperInvariant();
            if (section is not ("SET" or "REMOVE" or "ADD" or "DELETE"))
                throw Errors.Validation($"Invalid {Kind}: Syntax error; token: \"{section}\", near: \"{section} {reader.Peek()}\"");
            if (!sections.Add(section))
                throw Errors.Validation($"Invalid {Kind}: The \"{section}\" section can only be used once in an update expression;");
            do
                actions.Add(Action(section, reader));
            while (reader.TrySign(","));
        }

        for (var i = 0; i < actions.Count; i++)
        {
            foreach (var other in actions.Skip(i + 1).Where(other => other.Path.Overlaps(actions[i].Path)))
                throw Errors.Validation(
                    $"Invalid {Kind}: Two document paths overlap with each other; must remove or rewrite one of these paths; path one: {actions[i].Path}, path two: {other.Path}");
        }

        return actions;
    }

    private static UpdateAction Action(string section, TokenReader reader)
    {
        var path = reader.Path();
        switch (section)
        {
            case "SET":
                reader.Expect("=");
                return new UpdateAction.Set(path, Sum(reader));
            case "REMOVE":
                return new UpdateAction.Remove(path);
            case "ADD":
                return new UpdateAction.Add(path, reader.Value());
            default:
                return new UpdateAction.Delete(path, reader.Value());
        }
    }

    private static Operand Sum(TokenReader reader)
    {
        var left = Operand(reader);
        if (reader.TrySign("+"))
            return new Operand.Arithmetic(left, false, Operand(reader));
        return reader.TrySign("-") ? new Operand.Arithmetic(left, true, Operand(reader)) : left;
    }

    private static Operand Operand(TokenReader reader)
    {
        if (reader.IsValue())
            return new Operand.Constant(reader.Value());
        if (!reader.IsFunction())
        {
            if (!reader.TrySign("("))
                return new Operand.Path(reader.Path());
            var inner = Sum(reader);
            reader.Expect(")");
            return inner;
        }

        var name = reader.Take();
        reader.Expect("(");
        Operand operand;
        switch (name)
        {
            case "if_not_exists":
                var path = reader.Path();
                reader.Expect(",");
                operand = new Operand.IfNotExists(path, Operand(reader));
                break;
            case "list_append":
                var first = Operand(reader);
                reader.Expect(",");
                operand = new Operand.ListAppend(first, Operand(reader));
                break;
            default:
                throw Errors.Validation($"Invalid {Kind}: Invalid function name; function: {name}");
        }

        reader.Expect(")");
        return operand;
    }
}
