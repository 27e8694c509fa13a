namespace LandingZone.SdkGenerator.TypeScript;

/// <summary>What a token is.</summary>
public enum TokenKind
{
    /// <summary>A name or keyword.</summary>
    Word,

    /// <summary>A quoted text, without its quotes.</summary>
    Text,

    /// <summary>One punctuation character.</summary>
    Mark,

    /// <summary>The end of the file.</summary>
    End,
}

/// <summary>A token of a type file. <paramref name="Deprecated"/> is true when the comment before it says so.</summary>
public readonly record struct Token(TokenKind Kind, string Value, int Line, bool Deprecated);
