using LandingZone.Lambdas.Ledger;

namespace LandingZone.Lambdas.Remediation.Effects;

/// <summary>One change, ready to be made.</summary>
/// <param name="Description">What it does, as a sentence.</param>
/// <param name="ApplyAsync">Makes it. Making it twice does no harm.</param>
internal sealed record EffectOperation(string Description, Func<CancellationToken, Task> ApplyAsync);

/// <summary>The changes that the live state asks for.</summary>
/// <param name="Operations">In this order; empty when nothing has to change.</param>
/// <param name="Notes">Notes of the planner.</param>
/// <param name="Changes">What undo needs to know of the operations.</param>
internal sealed record EffectPlan(IReadOnlyList<EffectOperation> Operations, IReadOnlyList<Reason> Notes, ActionChanges Changes)
{
    public static EffectPlan Of<TOperation>(
        Plan<TOperation> plan,
        Func<TOperation, EffectOperation> operation,
        Func<IReadOnlyList<TOperation>, ActionChanges>? changes = null) =>
        new([.. plan.Operations.Select(operation)], plan.Notes, changes?.Invoke(plan.Operations) ?? ActionChanges.None);

    public static EffectPlan Nothing(Reason reason) => new([], [reason], ActionChanges.None);

    /// <summary>The operations without bookkeeping, for people.</summary>
    public IEnumerable<string> Descriptions => Operations.Select(operation => operation.Description).Where(text => text.Length > 0);
}
