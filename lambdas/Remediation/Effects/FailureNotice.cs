using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Ledger;

namespace LandingZone.Lambdas.Remediation.Effects;

/// <summary>
/// Tells of a failure once. A finding that fits the rules of several responses is on the queue once for each of them, and every one of
/// these messages meets the same failure.
/// </summary>
/// <param name="leases">Claims in the ledger.</param>
/// <param name="delivery">The delivery that failed.</param>
internal sealed class FailureNotice(Leases leases, Delivery delivery)
{
    /// <summary>Tells, unless another delivery has told or is telling.</summary>
    /// <param name="key">What was told; null to tell in any case.</param>
    /// <param name="tell">Tells.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task TellOnceAsync(string? key, Func<Task> tell, CancellationToken cancellation)
    {
        Lease? claim = null;
        try
        {
            if (key is not null && (claim = await leases.ClaimAsync(key, delivery.Deadline, cancellation).ConfigureAwait(false)) is null)
                return;
        }
        catch (LeaseTakenException)
        {
            delivery.Log.Info("Another delivery of the finding tells of the failure.");
            return;
        }
        catch (AwsException exception)
        {
            // The ledger may be the very thing that fails; told twice is better than not at all.
            delivery.Log.Warn("The ledger does not say whether the failure was told; it is told.", ("error", exception.Message));
        }

        await tell().ConfigureAwait(false);
        if (claim is not null)
            await leases.CompleteAsync(claim, cancellation).ConfigureAwait(false);
    }
}
