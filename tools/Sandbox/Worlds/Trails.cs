namespace LandingZone.Sandbox;

/// <summary>A CloudTrail trail; the region that lists it is its home region.</summary>
public sealed record Trail
{
    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Bucket that receives the log files.</summary>
    public required string S3Bucket { get; init; }

    /// <summary>Records events of every region, and is seen in every region.</summary>
    public bool IsMultiRegion { get; init; } = true;

    /// <summary>Records events of every account of the organization; changed from the management account only.</summary>
    public bool IsOrganization { get; init; }

    /// <summary>Whether it is logging.</summary>
    public bool IsLogging { get; init; } = true;

    /// <summary>Tags.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
}
