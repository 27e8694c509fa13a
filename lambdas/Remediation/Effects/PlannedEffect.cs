using LandingZone.Lambdas.Ledger;

namespace LandingZone.Lambdas.Remediation.Effects;

/// <summary>
/// A response whose plan is made from the live state alone. It plans, acts and plans again until the plan is empty: that is how the goal
/// state is read back before success is reported.
/// </summary>
/// <param name="name">What is to be done, for errors.</param>
/// <param name="clock">Pauses between rounds; IAM and EC2 show changes with a delay.</param>
internal abstract class PlannedEffect(string name, TimeProvider clock) : ResponseEffect
{
    private const int MaxRounds = 6;

    /// <summary>The time.</summary>
    protected TimeProvider Clock => clock;

    /// <summary>The planner's notes that say that the wanted state is there already.</summary>
    protected abstract IReadOnlySet<string> ReachedCodes { get; }

    public override async Task<EffectReport> PlanAsync(CancellationToken cancellation)
    {
        var plan = await ReadAsync(cancellation).ConfigureAwait(false);
        DemandReadableTags(plan.Notes);
        return new(plan.Operations.Count > 0, IsReached(plan), [.. plan.Descriptions], plan.Notes);
    }

    public override Task<EffectReport> RunAsync(Func<ActionChanges, Task> begin, CancellationToken cancellation) =>
        RepeatAsync(ReadAsync, begin, cancellation);

    public override Task<EffectReport> UndoAsync(ActionChanges changes, CancellationToken cancellation) =>
        RepeatAsync(token => ReadForUndoAsync(changes, token), _ => Task.CompletedTask, cancellation);

    /// <summary>Reads the live state and plans.</summary>
    protected abstract Task<EffectPlan> ReadAsync(CancellationToken cancellation);

    /// <summary>Reads the live state and plans the way back.</summary>
    protected abstract Task<EffectPlan> ReadForUndoAsync(ActionChanges changes, CancellationToken cancellation);

    private async Task<EffectReport> RepeatAsync(
        Func<CancellationToken, Task<EffectPlan>> read, Func<ActionChanges, Task> begin, CancellationToken cancellation)
    {
        var changes = new List<string>();
        var reasons = new List<Reason>();
        var acted = false;
        string? outdated = null;
        for (var round = 1; round <= MaxRounds; round++)
        {
            var plan = await read(cancellation).ConfigureAwait(false);
            DemandReadableTags(plan.Notes);
            if (plan.Operations.Count == 0)
                return new(acted, acted || IsReached(plan), [.. changes.Distinct()], [.. (acted ? reasons : plan.Notes).Distinct()]);
            await begin(plan.Changes).ConfigureAwait(false);
            acted = true;
            reasons.AddRange(plan.Notes);
            try
            {
                foreach (var operation in plan.Operations)
                {
                    await operation.ApplyAsync(cancellation).ConfigureAwait(false);
                    if (operation.Description.Length > 0)
                        changes.Add(operation.Description);
                }
            }
            catch (OutdatedPlanException exception)
            {
                outdated = exception.Message;
            }

            if (round > 1 || outdated is not null)
                await Task.Delay(TimeSpan.FromMilliseconds(200 * round), clock, cancellation).ConfigureAwait(false);
        }

        throw new UnverifiedException(name, MaxRounds, outdated);
    }

    private bool IsReached(EffectPlan plan) => plan.Notes.Any(note => ReachedCodes.Contains(note.Code));
}
