namespace LandingZone.Findings.Model;

/// <summary>Several signals that GuardDuty joined into one attack ("Extended Threat Detection", GuardDuty user guide).</summary>
/// <param name="Uid">The sequence's id.</param>
/// <param name="Description">What happened.</param>
/// <param name="Actors">Who acted.</param>
/// <param name="Resources">What was touched, in any account.</param>
/// <param name="Endpoints">Addresses and domains seen.</param>
/// <param name="Signals">The findings and activities that make up the sequence.</param>
/// <param name="Indicators">Tactics, techniques and the like, by key.</param>
/// <param name="AdditionalTypes">Further sequence types.</param>
public sealed record AttackSequence(
    string? Uid,
    string? Description,
    IReadOnlyList<SequenceActor> Actors,
    IReadOnlyList<SequenceResource> Resources,
    IReadOnlyList<SequenceEndpoint> Endpoints,
    IReadOnlyList<SequenceSignal> Signals,
    IReadOnlyList<SequenceIndicator> Indicators,
    IReadOnlyList<string> AdditionalTypes);

/// <summary>A principal or process in a sequence.</summary>
/// <param name="Id">Referred to by signals.</param>
/// <param name="UserName">The user's or role's name.</param>
/// <param name="UserUid">The principal id.</param>
/// <param name="UserType">The kind of user, such as <c>IAMUser</c>.</param>
/// <param name="CredentialUid">The access key's id.</param>
/// <param name="AccountId">The user's account.</param>
public sealed record SequenceActor(
    string? Id, string? UserName, string? UserUid, string? UserType, string? CredentialUid, string? AccountId)
{
    /// <summary>Whether the actor is a role or one of its sessions.</summary>
    public bool IsRole => UserTypes.IsRole(UserType);
}

/// <summary>A resource in a sequence.</summary>
/// <param name="Uid">Referred to by signals; an ARN or id.</param>
/// <param name="Name">Its name.</param>
/// <param name="ResourceType">Its kind, such as <c>EC2_INSTANCE</c>.</param>
/// <param name="AccountId">Its account.</param>
/// <param name="Region">Its region.</param>
public sealed record SequenceResource(string? Uid, string? Name, string? ResourceType, string? AccountId, string? Region)
{
    /// <summary>Whether the resource is an EC2 instance.</summary>
    public bool IsInstance => ResourceType == "EC2_INSTANCE";
}

/// <summary>A network party in a sequence.</summary>
/// <param name="Id">Referred to by signals.</param>
/// <param name="Ip">The address as GuardDuty spells it.</param>
/// <param name="Domain">The domain.</param>
/// <param name="Port">The port.</param>
/// <param name="Direction">Who opened the connection.</param>
/// <param name="CountryName">Where the address is.</param>
/// <param name="AutonomousSystem">The autonomous system's name.</param>
public sealed record SequenceEndpoint(
    string? Id,
    string? Ip,
    string? Domain,
    int? Port,
    ConnectionDirection Direction,
    string? CountryName,
    string? AutonomousSystem);

/// <summary>One step of a sequence.</summary>
/// <param name="Uid">The step's id; for findings the finding's ARN or id.</param>
/// <param name="Type"><c>FINDING</c>, <c>CLOUD_TRAIL</c>, <c>S3_DATA_EVENTS</c> …</param>
/// <param name="Name">The finding type or operation.</param>
/// <param name="Severity">The step's own severity.</param>
/// <param name="Count">How often it was seen.</param>
/// <param name="FirstSeenAt">The first time.</param>
/// <param name="LastSeenAt">The latest time.</param>
/// <param name="ResourceUids">The resources concerned.</param>
/// <param name="ActorIds">The actors concerned.</param>
/// <param name="EndpointIds">The endpoints concerned.</param>
public sealed record SequenceSignal(
    string? Uid,
    string? Type,
    string? Name,
    Severity Severity,
    long? Count,
    DateTimeOffset? FirstSeenAt,
    DateTimeOffset? LastSeenAt,
    IReadOnlyList<string> ResourceUids,
    IReadOnlyList<string> ActorIds,
    IReadOnlyList<string> EndpointIds);

/// <summary>Something that made the sequence look like an attack.</summary>
/// <param name="Key">The kind, such as <c>ATTACK_TACTIC</c>.</param>
/// <param name="Title">The kind in words.</param>
/// <param name="Values">What was seen of it.</param>
public sealed record SequenceIndicator(string? Key, string? Title, IReadOnlyList<string> Values);
