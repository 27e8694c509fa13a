namespace LandingZone.SdkGenerator.TypeScript;

/// <summary>
/// Reads the regular shape that Pulumi's generator gives its <c>.d.ts</c> files: interfaces, classes with read-only properties,
/// namespaces of interfaces, and constant objects. Everything else (imports, functions, type aliases) is skipped.
/// </summary>
public sealed class DeclarationReader
{
    private readonly TokenCursor _cursor;
    private readonly Declarations _result = new();

    private DeclarationReader(string source) => _cursor = new TokenCursor(Tokenizer.Read(source));

    /// <summary>Reads one file.</summary>
    /// <exception cref="FormatException">The file does not have the expected shape; the message names the line.</exception>
    public static Declarations Read(string source)
    {
        var reader = new DeclarationReader(source);
        while (reader._cursor.Current.Kind != TokenKind.End)
        {
            reader.ReadStatement("");
        }

        return reader._result;
    }

    private void ReadStatement(string prefix)
    {
        while (_cursor.TryTake("export") || _cursor.TryTake("declare"))
        {
        }

        if (_cursor.TryTake("interface"))
        {
            ReadMembers(prefix, _result.Interfaces);
        }
        else if (_cursor.TryTake("class"))
        {
            ReadMembers(prefix, _result.Classes);
        }
        else if (_cursor.TryTake("namespace"))
        {
            ReadNamespace(prefix);
        }
        else if (_cursor.TryTake("const"))
        {
            ReadConstant(prefix);
        }
        else
        {
            _cursor.SkipStatement();
        }
    }

    private void ReadNamespace(string prefix)
    {
        var name = prefix + _cursor.TakeWord();
        _cursor.Take("{");
        while (!_cursor.TryTake("}"))
        {
            ReadStatement(name + ".");
        }
    }

    private void ReadConstant(string prefix)
    {
        var name = prefix + _cursor.TakeWord();
        if (!_cursor.TryTake(":") || !_cursor.TryTake("{"))
        {
            _cursor.SkipStatement();
            return;
        }

        var members = new List<(string, string)>();
        while (!_cursor.TryTake("}"))
        {
            _cursor.Take("readonly");
            var member = _cursor.TakeWord();
            _cursor.Take(":");
            members.Add((member, _cursor.TakeText()));
            _cursor.Take(";");
        }

        _cursor.Take(";");
        _result.Constants[name] = members;
    }

    private void ReadMembers(string prefix, Dictionary<string, IReadOnlyList<TsProperty>> into)
    {
        var isInterface = ReferenceEquals(into, _result.Interfaces);
        var name = prefix + _cursor.TakeWord();
        _cursor.SkipTo("{");
        var properties = new List<TsProperty>();
        while (!_cursor.TryTake("}"))
        {
            var deprecated = _cursor.Current.Deprecated;
            if (_cursor.TryTake("readonly") || isInterface)
            {
                properties.Add(ReadProperty(deprecated));
            }
            else
            {
                _cursor.SkipStatement();
            }
        }

        into[name] = properties;
    }

    private TsProperty ReadProperty(bool deprecated)
    {
        var name = _cursor.TakeWordOrText();
        var optional = _cursor.TryTake("?");
        _cursor.Take(":");
        var type = new TypeExpressionReader(_cursor).Read();
        _cursor.Take(";");
        return new TsProperty(name, type, optional, deprecated);
    }
}
