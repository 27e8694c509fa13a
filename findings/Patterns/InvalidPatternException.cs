namespace LandingZone.Findings.Patterns;

/// <summary>An event pattern that EventBridge would refuse. The message names the field, the fault and the way out.</summary>
public sealed class InvalidPatternException : Exception
{
    /// <summary>With the reason alone, for a value that has no place in a pattern yet.</summary>
    public InvalidPatternException(string message)
        : base(message)
    {
    }

    /// <summary>With the fault behind it.</summary>
    public InvalidPatternException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Without a reason.</summary>
    public InvalidPatternException()
    {
    }
}
