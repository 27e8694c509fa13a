namespace LandingZone.Sandbox;

/// <summary>An account and what is in it.</summary>
public sealed record WorldAccount
{
    /// <summary>Twelve digits.</summary>
    public required string Id { get; init; }

    /// <summary>Name shown by Organizations.</summary>
    public required string Name { get; init; }

    /// <summary>Root e-mail address; by default made from the id.</summary>
    public string? Email { get; init; }

    /// <summary><c>ACTIVE</c>, <c>SUSPENDED</c> or <c>PENDING_CLOSURE</c>.</summary>
    public string Status { get; init; } = "ACTIVE";

    /// <summary>False for an account outside the organization.</summary>
    public bool InOrganization { get; init; } = true;

    /// <summary>The organizational unit, <c>ou-…</c>, or root, <c>r-…</c>, that it is in; null where it does not matter.</summary>
    public string? ParentId { get; init; }

    /// <summary>IAM roles.</summary>
    public IReadOnlyList<WorldRole> Roles { get; init; } = [];

    /// <summary>IAM users.</summary>
    public IReadOnlyList<WorldUser> Users { get; init; } = [];

    /// <summary>The account password policy; null when the account has none.</summary>
    public PasswordPolicy? PasswordPolicy { get; init; }

    /// <summary>The account-wide S3 public access block; null when not set.</summary>
    public PublicAccessBlock? PublicAccessBlock { get; init; }

    /// <summary>S3 buckets that the account owns.</summary>
    public IReadOnlyList<WorldBucket> Buckets { get; init; } = [];

    /// <summary>What is in each region, by region code.</summary>
    public IReadOnlyDictionary<string, WorldRegion> Regions { get; init; } = new Dictionary<string, WorldRegion>();

    /// <summary>The same account with one region changed; a region that it has nothing in starts empty.</summary>
    public WorldAccount With(string region, Func<WorldRegion, WorldRegion> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var regions = Regions.ToDictionary();
        regions[region] = change(regions.GetValueOrDefault(region) ?? new WorldRegion());
        return this with { Regions = regions };
    }
}
