namespace LandingZone.SdkGenerator.TypeScript;

/// <summary>Reads a type expression: unions, arrays, maps, literals and generic names.</summary>
internal sealed class TypeExpressionReader(TokenCursor cursor)
{
    /// <summary>Reads the expression at the cursor and leaves the cursor behind it.</summary>
    public TsType Read()
    {
        var members = new List<TsType> { ReadArray() };
        while (cursor.TryTake("|"))
        {
            members.Add(ReadArray());
        }

        return members is [var only] ? only : new TsType.Union(members);
    }

    private TsType ReadArray()
    {
        var type = ReadPrimary();
        while (cursor.TryTake("["))
        {
            cursor.Take("]");
            type = new TsType.Array(type);
        }

        return type;
    }

    private TsType ReadPrimary()
    {
        if (cursor.TryTake("("))
        {
            var inner = Read();
            cursor.Take(")");
            return inner;
        }

        if (cursor.TryTake("{"))
        {
            return ReadMap();
        }

        if (cursor.Current.Kind == TokenKind.Text)
        {
            return new TsType.Literal(cursor.TakeText());
        }

        return ReadNamed();
    }

    private TsType.Map ReadMap()
    {
        cursor.Take("[");
        cursor.TakeWord();
        cursor.Take(":");
        cursor.Take("string");
        cursor.Take("]");
        cursor.Take(":");
        var element = Read();
        cursor.TryTake(";");
        cursor.Take("}");
        return new TsType.Map(element);
    }

    private TsType.Named ReadNamed()
    {
        var name = cursor.TakeWord();
        while (cursor.TryTake("."))
        {
            name += "." + cursor.TakeWord();
        }

        var arguments = new List<TsType>();
        if (cursor.TryTake("<"))
        {
            do
            {
                arguments.Add(Read());
            }
            while (cursor.TryTake(","));
            cursor.Take(">");
        }

        return new TsType.Named(name, arguments);
    }
}
