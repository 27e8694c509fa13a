using System.Collections.Immutable;

namespace LandingZone.Tools.Simulate;

/// <summary>What is done about a finding, and why.</summary>
/// <param name="Reached">Whether a rule brought the finding to the remediate function; else the decision is what it would have been.</param>
/// <param name="Reasons">Why nothing at all is done; empty when each response has its own reasons.</param>
/// <param name="Responses">Every response that the catalogue has for the type, in the order of execution.</param>
public sealed record SimulatedDecision(bool Reached, ImmutableArray<SimulatedReason> Reasons, ImmutableArray<SimulatedResponse> Responses);

/// <summary>A reason.</summary>
/// <param name="Code">A stable word.</param>
/// <param name="Text">A sentence.</param>
public sealed record SimulatedReason(string Code, string Text);

/// <summary>One response.</summary>
/// <param name="Name">The response, as settings name it, for example <c>blockAddress</c>.</param>
/// <param name="Disposition"><c>skip</c>, <c>dryRun</c>, <c>awaitApproval</c> or <c>act</c>: what the settings decide.</param>
/// <param name="Result">
/// What became of it: a word of <c>RemediationOutcome</c>, such as <c>done</c>; null when it was skipped or the function did not run.
/// </param>
/// <param name="Subject">What it is done to; null when it was skipped.</param>
/// <param name="AccountId">The account that it acts in.</param>
/// <param name="Region">The region that it acts in.</param>
/// <param name="Reasons">Why it was skipped or done differently.</param>
/// <param name="Changes">What was or would be changed, a sentence each.</param>
/// <param name="ActionId">The id under which it can be approved or undone.</param>
/// <param name="ApproveCommand">The command that approves it; null unless it waits.</param>
/// <param name="UndoCommand">The command that undoes it; null when there is nothing to undo.</param>
public sealed record SimulatedResponse(
    string Name, string Disposition, string? Result, string? Subject, string? AccountId, string? Region,
    ImmutableArray<SimulatedReason> Reasons, ImmutableArray<string> Changes, string? ActionId, string? ApproveCommand, string? UndoCommand);
