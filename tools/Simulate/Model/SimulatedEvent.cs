using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace LandingZone.Tools.Simulate;

/// <summary>An event on its way through the rules.</summary>
/// <param name="Number">1 for the event that was asked about, then 2, 3, …</param>
/// <param name="CausedBy">The <see cref="FunctionRun.Number"/> of the run that put it on the bus; null for the first event.</param>
/// <param name="Source">For example <c>aws.guardduty</c>.</param>
/// <param name="DetailType">For example <c>GuardDuty Finding</c>.</param>
/// <param name="Account">The account of the bus that it arrived on.</param>
/// <param name="Region">The region of that bus.</param>
/// <param name="Time">When, by the event.</param>
/// <param name="Finding">The finding in it; null when it is none.</param>
/// <param name="Rules">Every rule that looked at it, first on the region's default bus, then on the findings bus.</param>
/// <param name="Path">Where it went, from the source to the last target.</param>
/// <param name="Json">The event itself.</param>
public sealed record SimulatedEvent(
    int Number,
    int? CausedBy,
    string Source,
    string DetailType,
    string Account,
    string Region,
    DateTimeOffset Time,
    FindingSummary? Finding,
    ImmutableArray<RuleEvaluation> Rules,
    ImmutableArray<PathStep> Path,
    JsonObject Json)
{
    /// <summary>What the event is about: the finding's type, or its own detail-type.</summary>
    [JsonIgnore]
    public string Subject => Finding?.Type ?? DetailType;
}

/// <summary>The parts of a finding that people ask for first.</summary>
/// <param name="Id">GuardDuty's id.</param>
/// <param name="Type">The finding type.</param>
/// <param name="Title">GuardDuty's title; may hold text that users chose.</param>
/// <param name="Severity">1.0 to 10.0; null when it states none.</param>
/// <param name="Band"><c>Low</c>, <c>Medium</c>, <c>High</c>, <c>Critical</c> or <c>Unknown</c>.</param>
/// <param name="AccountId">The account of the resource.</param>
/// <param name="Region">The region of the resource.</param>
/// <param name="ResourceType">GuardDuty's word for the kind of resource.</param>
/// <param name="Resource">The resource's own id or name; null when the finding names none.</param>
/// <param name="Role"><c>TARGET</c> or <c>ACTOR</c>; null when it states neither.</param>
/// <param name="RemoteAddresses">The remote addresses of the action.</param>
/// <param name="IsSample">Whether GuardDuty generated it as a sample.</param>
/// <param name="IsArchived">Whether somebody archived it.</param>
public sealed record FindingSummary(
    string Id, string Type, string? Title, decimal? Severity, string Band, string? AccountId, string? Region,
    string? ResourceType, string? Resource, string? Role, ImmutableArray<string> RemoteAddresses, bool IsSample, bool IsArchived);
