using LandingZone.Lambdas.Ledger;
using LandingZone.Lambdas.Remediation.Steps;

namespace LandingZone.Lambdas.Remediation.Effects;

/// <summary>What became of a response, for people: the content of a result event.</summary>
/// <param name="Outcome">One of <c>RemediationOutcome</c>.</param>
/// <param name="Response">The response's name.</param>
/// <param name="Subject">What it was done to.</param>
/// <param name="Target">Where, and for which finding.</param>
/// <param name="Finding">What the finding said.</param>
public sealed record RemediationResult(string Outcome, string Response, string Subject, ActionTarget Target, FindingLabel? Finding)
{
    /// <summary>The action's id; null when it has no record.</summary>
    public string? ActionId { get; init; }

    /// <summary>The command that approves it; null unless it waits.</summary>
    public string? ApproveCommand { get; init; }

    /// <summary>The command that undoes or rejects it; null when there is nothing to undo.</summary>
    public string? UndoCommand { get; init; }

    /// <summary>What was or would be changed.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];

    /// <summary>What people should know.</summary>
    public IReadOnlyList<Reason> Reasons { get; init; } = [];
}
