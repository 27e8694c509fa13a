using LandingZone.Lambdas.Ledger;

namespace LandingZone.Lambdas.Remediation.Effects;

/// <summary>One response to one finding, with the way to the account that it acts in.</summary>
internal abstract class ResponseEffect
{
    /// <summary>Reads the live state and says what would be done. Changes nothing.</summary>
    public abstract Task<EffectReport> PlanAsync(CancellationToken cancellation);

    /// <summary>Does what the live state asks for, until it asks for nothing more.</summary>
    /// <param name="begin">Records what is about to be changed; called before each change.</param>
    /// <param name="cancellation">Ends the work; the next delivery goes on with it.</param>
    public abstract Task<EffectReport> RunAsync(Func<ActionChanges, Task> begin, CancellationToken cancellation);

    /// <summary>Takes back what a record says was changed, unless somebody has changed it since.</summary>
    public abstract Task<EffectReport> UndoAsync(ActionChanges changes, CancellationToken cancellation);

    /// <summary>Stops when a plan could not tell whether its resource is exempt.</summary>
    protected static void DemandReadableTags(IEnumerable<Reason> notes)
    {
        if (notes.FirstOrDefault(note => note.Code == "tagsUnreadable") is { } unreadable)
            throw new ExemptionUnknownException(unreadable);
    }
}
