namespace LandingZone.Lambdas.Aws.GuardDuty;

/// <summary>A detector.</summary>
/// <param name="IsEnabled">Whether GuardDuty works in the region.</param>
/// <param name="FindingPublishingFrequency"><c>FIFTEEN_MINUTES</c>, <c>ONE_HOUR</c> or <c>SIX_HOURS</c>.</param>
/// <param name="Features">The protection plans.</param>
public sealed record Detector(bool IsEnabled, string FindingPublishingFrequency, IReadOnlyList<DetectorFeature> Features);

/// <summary>A protection plan, or an additional configuration of one, of a detector.</summary>
/// <param name="Name">The API's name, for example <c>S3_DATA_EVENTS</c>.</param>
/// <param name="IsEnabled">Whether it is on.</param>
/// <param name="AdditionalConfigurations">The settings under it.</param>
public sealed record DetectorFeature(string Name, bool IsEnabled, IReadOnlyList<DetectorFeature> AdditionalConfigurations);

/// <summary>A member of the administrator's detector.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="RelationshipStatus"><c>Enabled</c>, <c>Disabled</c>, <c>Removed</c>, <c>Resigned</c> …</param>
public sealed record Member(string AccountId, string RelationshipStatus)
{
    /// <summary>Whether GuardDuty works in the account, under the administrator.</summary>
    public bool IsEnabled => RelationshipStatus == "Enabled";
}

/// <summary>The protection plans of a member.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Features">The plans.</param>
public sealed record MemberDetector(string AccountId, IReadOnlyList<DetectorFeature> Features);

/// <summary>The organization's settings in a region.</summary>
/// <param name="AutoEnableOrganizationMembers"><c>ALL</c>, <c>NEW</c> or <c>NONE</c>.</param>
/// <param name="MemberAccountLimitReached">Whether no more members fit.</param>
/// <param name="Features">The plans.</param>
public sealed record OrganizationConfiguration(
    string AutoEnableOrganizationMembers,
    bool MemberAccountLimitReached,
    IReadOnlyList<OrganizationFeature> Features);

/// <summary>A protection plan, or an additional configuration of one, in the organization's settings.</summary>
/// <param name="Name">The API's name.</param>
/// <param name="AutoEnable"><c>ALL</c>, <c>NEW</c> or <c>NONE</c>.</param>
/// <param name="AdditionalConfigurations">The settings under it.</param>
public sealed record OrganizationFeature(string Name, string AutoEnable, IReadOnlyList<OrganizationFeature> AdditionalConfigurations);

/// <summary>What is left of an account's free trials.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="DaysByFeature">Days by plan; a plan whose trial is over, or that has none, is missing or 0.</param>
public sealed record FreeTrial(string AccountId, IReadOnlyDictionary<string, int> DaysByFeature);

/// <summary>Usage over the last 30 days.</summary>
/// <param name="Name">What was used, or by whom: a plan or an account.</param>
/// <param name="Amount">The cost.</param>
/// <param name="Unit">The currency.</param>
public sealed record UsageSum(string Name, decimal Amount, string Unit);

/// <summary>Where findings are exported to.</summary>
/// <param name="Id">The destination's id.</param>
/// <param name="Status"><c>PUBLISHING</c>, or what is wrong, for example <c>UNABLE_TO_PUBLISH_FIX_DESTINATION_PROPERTY</c>.</param>
public sealed record PublishingDestination(string Id, string Status);

/// <summary>Where findings are exported to, with its details.</summary>
/// <param name="Status"><c>PUBLISHING</c>, or what is wrong.</param>
/// <param name="DestinationArn">The bucket, with prefix.</param>
/// <param name="KmsKeyArn">The key.</param>
/// <param name="FailingSince">Since when publishing fails; null while it works.</param>
public sealed record PublishingDestinationDetails(string Status, string DestinationArn, string KmsKeyArn, DateTimeOffset? FailingSince);

/// <summary>An account that GuardDuty left out of an answer that is otherwise a success.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Reason">GuardDuty's reason.</param>
public sealed record UnprocessedAccount(string AccountId, string Reason);

/// <summary>What was found out about many accounts.</summary>
/// <param name="Items">One for each account that GuardDuty answered for.</param>
/// <param name="Unprocessed">The accounts that it left out in every round. A caller must treat them as failures.</param>
public sealed record AccountBatch<T>(IReadOnlyList<T> Items, IReadOnlyList<UnprocessedAccount> Unprocessed);
