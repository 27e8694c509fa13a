using System.Collections.Immutable;

namespace LandingZone.Infra.Settings;

/// <summary>Everything about GuardDuty that a stack decides.</summary>
public sealed record GuardDutySettings
{
    /// <summary>Whether the organization is to have GuardDuty, or is being prepared for its removal.</summary>
    public required GuardDutyMode Mode { get; init; }

    /// <summary>Which accounts become members by themselves, before the overrides of a region.</summary>
    public required AutoEnable AutoEnableMembers { get; init; }

    /// <summary>Accounts that never become members.</summary>
    public required ImmutableArray<string> ExcludedAccounts { get; init; }

    /// <summary>Accounts that become members one by one, where <see cref="AutoEnableMembers"/> does not reach them.</summary>
    public required ImmutableArray<MemberAccount> Members { get; init; }

    /// <summary>What happens with the management account, which no automatic setting reaches.</summary>
    public required ManagementAccountSettings ManagementAccount { get; init; }

    /// <summary>The protection plans of every region.</summary>
    public required ProtectionPlanSettings Plans { get; init; }

    /// <summary><c>FIFTEEN_MINUTES</c>, <c>ONE_HOUR</c> or <c>SIX_HOURS</c>: how often updates of a known finding are published.</summary>
    public required string FindingPublishingFrequency { get; init; }

    /// <summary>What already exists and is imported instead of created.</summary>
    public required AdoptionSettings Adopt { get; init; }

    /// <summary>Addresses whose traffic raises no finding; null for none.</summary>
    public required AddressList? TrustedIpList { get; init; }

    /// <summary>Addresses known to be hostile.</summary>
    public required ImmutableArray<AddressList> ThreatLists { get; init; }

    /// <summary>Filters that archive findings, in the order in which GuardDuty applies them.</summary>
    public required ImmutableArray<SuppressionFilter> SuppressionFilters { get; init; }

    /// <summary>Buckets of the security account whose new objects are scanned.</summary>
    public required ImmutableArray<ProtectedBucket> MalwareProtectionForS3 { get; init; }
}

/// <summary>Whether the organization is to have GuardDuty.</summary>
public enum GuardDutyMode
{
    /// <summary>GuardDuty runs.</summary>
    Enabled,

    /// <summary>
    /// Every organization setting is written as NONE and every plan as DISABLED, and members are released, so that a later destroy
    /// leaves nothing running: the provider's own deletes of these settings change nothing in AWS.
    /// </summary>
    Offboard,
}

/// <summary>An account that becomes a member by name.</summary>
/// <param name="AccountId">Its account id.</param>
/// <param name="Email">Address of its root user, as Organizations knows it.</param>
/// <param name="Status">Its status in Organizations; only <c>ACTIVE</c> accounts become members.</param>
public sealed record MemberAccount(string AccountId, string Email, string Status)
{
    /// <summary>Protection plans that are on or off in this account whatever its organization says, by API name.</summary>
    public ImmutableSortedDictionary<string, bool> Plans { get; init; } = ImmutableSortedDictionary<string, bool>.Empty;

    /// <summary>Agents of RUNTIME_MONITORING that are on in this account, when <see cref="Plans"/> names that plan.</summary>
    public ImmutableSortedDictionary<string, bool> RuntimeAgents { get; init; } = ImmutableSortedDictionary<string, bool>.Empty;

    /// <summary>The status of an account that can be a member.</summary>
    public const string Active = "ACTIVE";
}

/// <summary>What happens with the management account.</summary>
/// <param name="IsMember">True when it becomes a member; otherwise it stays outside.</param>
/// <param name="Email">Address of its root user; null when it stays outside.</param>
/// <param name="ServiceLinkedRoles">Who creates GuardDuty's service-linked roles there: without them the account is dropped from the
/// member list without an error.</param>
public sealed record ManagementAccountSettings(bool IsMember, string? Email, Ownership ServiceLinkedRoles);

/// <summary>What exists already, per region.</summary>
/// <param name="Detectors">Detector id of the security account, by region.</param>
/// <param name="AdministratorRegions">Regions in which the security account is the delegated administrator already.</param>
public sealed record AdoptionSettings(
    ImmutableSortedDictionary<string, string> Detectors,
    ImmutableSortedSet<string> AdministratorRegions);

/// <summary>A bucket whose new objects GuardDuty scans for malware.</summary>
/// <param name="BucketName">Name of the bucket; it belongs to the security account.</param>
/// <param name="Region">The bucket's region.</param>
/// <param name="ObjectPrefixes">Only objects under these prefixes, at most five; empty means all.</param>
/// <param name="TagObjects">Whether the result is written to the object as the tag <c>GuardDutyMalwareScanStatus</c>.</param>
/// <param name="KmsKeyArn">Key that encrypts the objects; null when they are encrypted by S3.</param>
public sealed record ProtectedBucket(
    string BucketName,
    string Region,
    ImmutableArray<string> ObjectPrefixes,
    bool TagObjects,
    string? KmsKeyArn);
