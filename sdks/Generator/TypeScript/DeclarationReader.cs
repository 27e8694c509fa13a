namespace LandingZone.SdkGenerator.TypeScript;

/// <summary>
/// Reads the regular shape that Pulumi's generator gives its <c>.d.ts</c> files: interfaces, classes with read-only properties,
/// namespaces of interfaces, and constant objects. Everything else (imports, functions, type aliases) is skipped.
/// </summary>
public sealed class DeclarationReader
{
    private readonly TokenCursor cursor;
    private readonly Declarations result = new();

    private DeclarationReader(string source) => cursor = new TokenCursor(Tokenizer.Read(source));

    /// <summary>Reads one file.</summary>
    /// <exception cref="FormatException">The file does not have the expected shape; the message names the line.</exception>
    public static Declarations Read(string source)
    {
        var reader = new DeclarationReader(source);
        while (reader.cursor.Current.Kind != TokenKind.End)
        {
            reader.ReadStatement("");
        }

        return reader.result;
    }

    private void ReadStatement(string prefix)
    {
        while (cursor.TryTake("export") || cursor.TryTake("declare"))
        {
        }

        if (cursor.TryTake("interface"))
        {
            ReadMembers(prefix, result.Interfaces);
        }
        else if (cursor.TryTake("class"))
        {
            ReadMembers(prefix, result.Classes);
        }
        else if (cursor.TryTake("namespace"))
        {
            ReadNamespace(prefix);
        }
        else if (cursor.TryTake("const"))
        {
            ReadConstant(prefix);
        }
        else
        {
            cursor.SkipStatement();
        }
    }

    private void ReadNamespace(string prefix)
    {
        var name = prefix + cursor.TakeWord();
        cursor.Take("{");
        while (!cursor.TryTake("}"))
        {
            ReadStatement(name + ".");
        }
    }

    private void ReadConstant(string prefix)
    {
        var name = prefix + cursor.TakeWord();
        if (!cursor.TryTake(":") || !cursor.TryTake("{"))
        {
            cursor.SkipStatement();
            return;
        }

        var members = new List<(string, string)>();
        while (!cursor.TryTake("}"))
        {
            cursor.Take("readonly");
            var member = cursor.TakeWord();
            cursor.Take(":");
            members.Add((member, cursor.TakeText()));
            cursor.Take(";");
        }

        cursor.Take(";");
        result.Constants[name] = members;
    }

    private void ReadMembers(string prefix, Dictionary<string, IReadOnlyList<TsProperty>> into)
    {
        var isInterface = ReferenceEquals(into, result.Interfaces);
        var name = prefix + cursor.TakeWord();
        cursor.SkipTo("{");
        var properties = new List<TsProperty>();
        while (!cursor.TryTake("}"))
        {
            var deprecated = cursor.Current.Deprecated;
            if (cursor.TryTake("readonly") || isInterface)
            {
                properties.Add(ReadProperty(deprecated));
            }
            else
            {
                cursor.SkipStatement();
            }
        }

        into[name] = properties;
    }

    private TsProperty ReadProperty(bool deprecated)
    {
        var name = cursor.TakeWordOrText();
        var optional = cursor.TryTake("?");
        cursor.Take(":");
        var type = new TypeExpressionReader(cursor).Read();
        cursor.Take(";");
        return new TsProperty(name, type, optional, deprecated);
    }
}
