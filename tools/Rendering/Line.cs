using System.Collections.Immutable;

namespace LandingZone.Tools.Rendering;

/// <summary>What a piece of text is, from which a terminal takes its colour.</summary>
public enum Tone
{
    /// <summary>Ordinary text.</summary>
    Plain,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>Something that is created.</summary>
    Create,

    /// <summary>Something that exists and is adopted.</summary>
    Adopt,

    /// <summary>Something that is altered in place.</summary>
    Update,

    /// <summary>Something that is deleted or replaced.</summary>
    Delete,

    /// <summary>Less important than the rest.</summary>
    Muted,

    /// <summary>A component, which groups others.</summary>
    Group,
}

/// <summary>A piece of text of one tone.</summary>
public readonly record struct Span(string Text, Tone Tone = Tone.Plain);

/// <summary>A line of output.</summary>
public sealed record Line(ImmutableArray<Span> Spans)
{
    /// <summary>An empty line.</summary>
    public static readonly Line Empty = new([]);

    /// <summary>A line of one tone.</summary>
    public static Line Of(string text, Tone tone = Tone.Plain) => new([new Span(text, tone)]);

    /// <summary>The line without colour and without blanks at its end.</summary>
    public override string ToString() => string.Concat(Spans.Select(s => s.Text)).TrimEnd();
}
