namespace Pulumi;

/// <summary>How long the operations on a resource may take; the provider's default where null.</summary>
public sealed class CustomTimeouts
{
    /// <summary>For creation.</summary>
    public TimeSpan? Create { get; set; }

    /// <summary>For deletion.</summary>
    public TimeSpan? Delete { get; set; }

    /// <summary>For an update in place.</summary>
    public TimeSpan? Update { get; set; }
}
