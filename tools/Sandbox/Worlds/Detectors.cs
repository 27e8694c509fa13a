namespace LandingZone.Sandbox;

/// <summary>A GuardDuty detector.</summary>
public sealed record Detector
{
    /// <summary>32 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary><c>ENABLED</c> or <c>DISABLED</c>.</summary>
    public string Status { get; init; } = "ENABLED";

    /// <summary><c>FIFTEEN_MINUTES</c>, <c>ONE_HOUR</c> or <c>SIX_HOURS</c>.</summary>
    public string FindingPublishingFrequency { get; init; } = "SIX_HOURS";

    /// <summary>Tags.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>Feature name to <c>ENABLED</c> or <c>DISABLED</c>.</summary>
    public IReadOnlyDictionary<string, string> Features { get; init; } = new Dictionary<string, string>();

    /// <summary>Member accounts; not empty for the delegated administrator only.</summary>
    public IReadOnlyList<Member> Members { get; init; } = [];

    /// <summary><c>ALL</c>, <c>NEW</c> or <c>NONE</c>: who is enrolled by the organization configuration.</summary>
    public string AutoEnableMembers { get; init; } = "NONE";

    /// <summary>The member limit is reached, so that automatic enrolment is off.</summary>
    public bool MemberAccountLimitReached { get; init; }

    /// <summary>Feature name to <c>ALL</c>, <c>NEW</c> or <c>NONE</c>.</summary>
    public IReadOnlyDictionary<string, string> OrganizationFeatures { get; init; } = new Dictionary<string, string>();

    /// <summary>Where findings are exported to.</summary>
    public IReadOnlyList<PublishingDestination> PublishingDestinations { get; init; } = [];

    /// <summary>Free trial days left: account id to feature to days.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> FreeTrialDays { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, int>>();

    /// <summary>Usage of the last 30 days in US dollars: account id to feature to amount.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>> Usage { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, decimal>>();
}

/// <summary>A member account of a delegated administrator.</summary>
public sealed record Member
{
    /// <summary>Account id.</summary>
    public required string AccountId { get; init; }

    /// <summary>Root e-mail address; by default the account's.</summary>
    public string? Email { get; init; }

    /// <summary><c>Enabled</c>, <c>Disabled</c>, <c>Created</c>, <c>Invited</c>, <c>Removed</c>, <c>Resigned</c>, …</summary>
    public string RelationshipStatus { get; init; } = "Enabled";

    /// <summary>Feature name to <c>ENABLED</c> or <c>DISABLED</c>.</summary>
    public IReadOnlyDictionary<string, string> Features { get; init; } = new Dictionary<string, string>();
}

/// <summary>A bucket that findings are exported to.</summary>
public sealed record PublishingDestination
{
    /// <summary>Destination id.</summary>
    public required string Id { get; init; }

    /// <summary><c>PUBLISHING</c>, <c>PENDING_VERIFICATION</c>, <c>UNABLE_TO_PUBLISH_FIX_DESTINATION_PROPERTY</c> or
    /// <c>STOPPED</c>.</summary>
    public string Status { get; init; } = "PUBLISHING";

    /// <summary>ARN of the bucket, with optional prefix.</summary>
    public required string BucketArn { get; init; }

    /// <summary>ARN of the key.</summary>
    public required string KmsKeyArn { get; init; }
}
