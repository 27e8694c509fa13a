namespace LandingZone.Sandbox;

/// <summary>An S3 bucket.</summary>
public sealed record WorldBucket
{
    /// <summary>Name, unique over all accounts.</summary>
    public required string Name { get; init; }

    /// <summary>Region code.</summary>
    public required string Region { get; init; }

    /// <summary>The bucket's public access block; null when not set.</summary>
    public PublicAccessBlock? PublicAccessBlock { get; init; }

    /// <summary>Tags.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
}

/// <summary>The four switches of S3 Block Public Access.</summary>
public sealed record PublicAccessBlock
{
    /// <summary>Refuse calls that set public ACLs.</summary>
    public bool BlockPublicAcls { get; init; }

    /// <summary>Ignore public ACLs.</summary>
    public bool IgnorePublicAcls { get; init; }

    /// <summary>Refuse public bucket policies.</summary>
    public bool BlockPublicPolicy { get; init; }

    /// <summary>Restrict access under a public policy to the account and AWS services.</summary>
    public bool RestrictPublicBuckets { get; init; }
}

/// <summary>A DynamoDB table.</summary>
public sealed record Table
{
    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Partition key attribute; a string unless <see cref="KeyTypes"/> says otherwise.</summary>
    public required string PartitionKey { get; init; }

    /// <summary>Sort key attribute.</summary>
    public string? SortKey { get; init; }

    /// <summary>Global secondary indexes.</summary>
    public IReadOnlyList<TableIndex> Indexes { get; init; } = [];

    /// <summary>Key attributes that are not strings: name to <c>N</c> or <c>B</c>.</summary>
    public IReadOnlyDictionary<string, string> KeyTypes { get; init; } = new Dictionary<string, string>();
}

/// <summary>A global secondary index, all attributes projected.</summary>
public sealed record TableIndex
{
    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Partition key attribute.</summary>
    public required string PartitionKey { get; init; }

    /// <summary>Sort key attribute.</summary>
    public string? SortKey { get; init; }
}
