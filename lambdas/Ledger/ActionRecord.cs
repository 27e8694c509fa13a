using LandingZone.Lambdas.Remediation.Steps;

namespace LandingZone.Lambdas.Ledger;

/// <summary>One action, done, under way or waiting: what people approve and undo by its id.</summary>
/// <param name="Id">32 hexadecimal digits that follow from what the action is.</param>
/// <param name="Status">Its life.</param>
/// <param name="Step">What to do.</param>
/// <param name="Finding">What the finding said that asked for it, for messages.</param>
/// <param name="Changes">What has been or is being changed, with what undo needs.</param>
/// <param name="CreatedAt">When it was recorded.</param>
/// <param name="ChangedAt">When the record was last written.</param>
/// <param name="Failure">Why it failed; null when it did not.</param>
/// <param name="Version">Counts the writes.</param>
public sealed record ActionRecord(
    string Id,
    LedgerStatus Status,
    ResponseStep Step,
    FindingLabel Finding,
    ActionChanges Changes,
    DateTimeOffset CreatedAt,
    DateTimeOffset ChangedAt,
    string? Failure,
    long Version);

/// <summary>What messages say of the finding behind an action.</summary>
/// <param name="Type">The finding type.</param>
/// <param name="Severity">The severity; null when unknown.</param>
public sealed record FindingLabel(string Type, decimal? Severity);
