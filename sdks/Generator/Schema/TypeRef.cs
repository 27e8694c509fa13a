namespace LandingZone.SdkGenerator.Schema;

/// <summary>
/// The type of a property, as the schema files spell it: <c>string</c>, <c>bool</c>, <c>int</c>, <c>double</c>, <c>any</c>,
/// <c>archive</c>, <c>assetOrArchive</c>, <c>list&lt;T&gt;</c>, <c>map&lt;T&gt;</c> (string keys), <c>union&lt;A,B&gt;</c>,
/// <c>type:module.Name</c> (a nested type) and <c>enum:module.Name</c>.
/// </summary>
public abstract record TypeRef
{
    private TypeRef()
    {
    }

    /// <summary>A type without parts; <paramref name="Name"/> is one of <see cref="Primitive.Names"/>.</summary>
    public sealed record Primitive(string Name) : TypeRef
    {
        /// <summary>Every primitive the schema knows.</summary>
        public static IReadOnlyList<string> Names { get; } = ["string", "bool", "int", "double", "any", "archive", "assetOrArchive"];

        /// <inheritdoc/>
        public override string ToString() => Name;
    }

    /// <summary>A list of one element type.</summary>
    public sealed record ListOf(TypeRef Element) : TypeRef
    {
        /// <inheritdoc/>
        public override string ToString() => $"list<{Element}>";
    }

    /// <summary>A map from strings to one element type.</summary>
    public sealed record MapOf(TypeRef Element) : TypeRef
    {
        /// <inheritdoc/>
        public override string ToString() => $"map<{Element}>";
    }

    /// <summary>One of several types.</summary>
    public sealed record UnionOf(IReadOnlyList<TypeRef> Members) : TypeRef
    {
        /// <inheritdoc/>
        public bool Equals(UnionOf? other) => other is not null && Members.SequenceEqual(other.Members);

        /// <inheritdoc/>
        public override int GetHashCode() => Members.Aggregate(17, (hash, member) => HashCode.Combine(hash, member));

        /// <inheritdoc/>
        public override string ToString() => $"union<{string.Join(",", Members)}>";
    }

    /// <summary>A nested object type, for example <c>guardduty.FilterFindingCriteria</c>.</summary>
    public sealed record ObjectType(string Name) : TypeRef
    {
        /// <inheritdoc/>
        public override string ToString() => $"type:{Name}";
    }

    /// <summary>A named set of strings, for example <c>lambda.Runtime</c>.</summary>
    public sealed record EnumType(string Name) : TypeRef
    {
        /// <inheritdoc/>
        public override string ToString() => $"enum:{Name}";
    }

    /// <summary>Every nested object type and enum that this type names. The members of a union of more than two types are left
    /// out: C# writes such a union as <c>object</c>, so their types need not exist.</summary>
    public IEnumerable<TypeRef> References() => this switch
    {
        ListOf list => list.Element.References(),
        MapOf map => map.Element.References(),
        UnionOf { Members.Count: 2 } union => union.Members.SelectMany(member => member.References()),
        ObjectType or EnumType => [this],
        _ => [],
    };

    /// <summary>Reads the text form.</summary>
    /// <exception cref="FormatException">The text is not a type; the message repeats it.</exception>
    public static TypeRef Parse(string text)
    {
        if (Primitive.Names.Contains(text))
        {
            return new Primitive(text);
        }

        if (text.StartsWith("type:", StringComparison.Ordinal))
        {
            return new ObjectType(text["type:".Length..]);
        }

        if (text.StartsWith("enum:", StringComparison.Ordinal))
        {
            return new EnumType(text["enum:".Length..]);
        }

        if (text.EndsWith('>') && text.IndexOf('<', StringComparison.Ordinal) is var open and > 0)
        {
            var parts = SplitTopLevel(text[(open + 1)..^1]);
            switch (text[..open])
            {
                case "list" when parts.Count == 1: return new ListOf(Parse(parts[0]));
                case "map" when parts.Count == 1: return new MapOf(Parse(parts[0]));
                case "union" when parts.Count > 1: return new UnionOf([.. parts.Select(Parse)]);
            }
        }

        throw new FormatException($"'{text}' is not a type. Expected one of {string.Join(", ", Primitive.Names)}, list<T>, map<T>, union<A,B>, type:module.Name, enum:module.Name.");
    }

    private static List<string> SplitTopLevel(string text)
    {
        var parts = new List<string>();
        var (depth, start) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '<': depth++; break;
                case '>': depth--; break;
                case ',' when depth == 0:
                    parts.Add(text[start..i]);
                    start = i + 1;
                    break;
            }
        }

        parts.Add(text[start..]);
        return parts;
    }
}
