namespace LandingZone.SdkGenerator.TypeScript;

/// <summary>A type expression of a declaration file.</summary>
public abstract record TsType
{
    private TsType()
    {
    }

    /// <summary>A name, dotted where it is qualified, with its type arguments: <c>pulumi.Input&lt;string&gt;</c>.</summary>
    public sealed record Named(string Name, IReadOnlyList<TsType> Arguments) : TsType;

    /// <summary>A text literal: <c>"2012-10-17"</c>.</summary>
    public sealed record Literal(string Value) : TsType;

    /// <summary>One of several: <c>A | B</c>.</summary>
    public sealed record Union(IReadOnlyList<TsType> Members) : TsType;

    /// <summary>An array: <c>T[]</c>.</summary>
    public sealed record Array(TsType Element) : TsType;

    /// <summary>An object with any keys: <c>{ [key: string]: T }</c>.</summary>
    public sealed record Map(TsType Element) : TsType;
}

/// <summary>A property of an interface or class.</summary>
public sealed record TsProperty(string Name, TsType Type, bool Optional, bool Deprecated);

/// <summary>What a declaration file declares. Names inside a namespace are dotted: <c>guardduty.FilterFindingCriteria</c>.</summary>
public sealed record Declarations
{
    /// <summary>Interfaces by name, with their properties in the file's order.</summary>
    public Dictionary<string, IReadOnlyList<TsProperty>> Interfaces { get; } = new(StringComparer.Ordinal);

    /// <summary>Classes by name, with their read-only properties.</summary>
    public Dictionary<string, IReadOnlyList<TsProperty>> Classes { get; } = new(StringComparer.Ordinal);

    /// <summary>Constant objects of texts, which is how an enum is written: name to members and values.</summary>
    public Dictionary<string, IReadOnlyList<(string Name, string Value)>> Constants { get; } = new(StringComparer.Ordinal);
}
