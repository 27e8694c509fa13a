using System.Globalization;
using Amazon.DynamoDBv2.Model;
using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Aws.DynamoDb;
using LandingZone.Lambdas.Runtime;


namespace LandingZone.Lambdas.Ledger;

/// <summary>Leases in the ledger. One that is not given back ends by itself.</summary>
/// <param name="ledger">The ledger.</param>
/// <param name="clock">The time, and the pauses between two tries.</param>
public sealed class Leases(LedgerSession ledger, TimeProvider clock)
{
    /// <summary>Sort key of the lease on a network ACL.</summary>
    public const string NetworkAcl = "LEASE";

    /// <summary>Sort key of the claim on a delivery.</summary>
    public const string Delivery = "DELIVERY";

    private const string Owner = "owner";
    private const string Until = "until";
    private const string Fence = "fence";
    private const string Done = "done";

    // The archive of the bus can be replayed, and what was handled must not be handled again. A lease has no end: its fencing tokens would
    // begin anew, below those of records that it has to be able to write.
    private static readonly TimeSpan ClaimLife = TimeSpan.FromDays(365);

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    /// <summary>How long a lease on a network ACL lasts; each round of work renews it.</summary>
    public static TimeSpan Duration { get; } = TimeSpan.FromSeconds(30);

    /// <summary>How long to wait for somebody else's lease.</summary>
    private static TimeSpan Patience { get; } = TimeSpan.FromSeconds(20);

    /// <summary>Takes the lease on a network ACL, waiting for a while when another run has it.</summary>
    /// <exception cref="LeaseTakenException">It is still taken.</exception>
    public async Task<Lease> AcquireAsync(string partition, CancellationToken cancellation)
    {
        var waited = TimeSpan.Zero;
        var pause = TimeSpan.FromMilliseconds(50);
        while (true)
        {
            var until = clock.GetUtcNow() + Duration;
            if (await TakeAsync(partition, NetworkAcl, until, cancellation).ConfigureAwait(false) is { } lease)
                return lease;
            if (waited >= Patience)
                throw new LeaseTakenException(partition);
            await Task.Delay(pause, clock, cancellation).ConfigureAwait(false);
            waited += pause;
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    /// <summary>Claims a delivery until the invocation's deadline.</summary>
    /// <returns>The claim, or null when the delivery was handled already.</returns>
    /// <exception cref="LeaseTakenException">Another run is handling it.</exception>
    public async Task<Lease?> ClaimAsync(string delivery, DateTimeOffset deadline, CancellationToken cancellation)
    {
        if (await TakeAsync(delivery, Delivery, deadline, cancellation).ConfigureAwait(false) is { } claim)
            return claim;
        var found = await ledger.FindAsync(delivery, Delivery, cancellation).ConfigureAwait(false);
        return found?.GetValueOrDefault(Done)?.BOOL == true ? null : throw new LeaseTakenException(delivery);
    }

    /// <summary>Lengthens a lease.</summary>
    /// <exception cref="LeaseTakenException">It ran out, and another run has taken it.</exception>
    public async Task RenewAsync(Lease lease, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(lease);
        if (!await UpdateAsync(lease, "SET #u = :u", (":u", ItemWriter.TimeOf(clock.GetUtcNow() + Duration)), cancellation)
            .ConfigureAwait(false))
            throw new LeaseTakenException(lease.Partition);
    }

    /// <summary>Gives a lease or claim back.</summary>
    public Task ReleaseAsync(Lease lease, CancellationToken cancellation) =>
        UpdateAsync(lease, "SET #u = :u", (":u", ItemWriter.NumberOf(0)), cancellation);

    /// <summary>Gives a lease or claim back when that is possible. Otherwise it runs out by itself: what happened before matters
    /// more.</summary>
    public async Task TryReleaseAsync(Lease lease, JsonLog log, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentNullException.ThrowIfNull(log);
        if (cancellation.IsCancellationRequested)
            return;
        try
        {
            await ReleaseAsync(lease, cancellation).ConfigureAwait(false);
        }
        catch (AwsException exception)
        {
            log.Warn("A lease could not be given back; it runs out by itself.", ("lease", lease.Partition), ("error", exception.Message));
        }
    }

    /// <summary>Marks a claimed delivery as handled for good.</summary>
    public Task CompleteAsync(Lease claim, CancellationToken cancellation) =>
        UpdateAsync(claim, "SET #d = :d", (":d", new AttributeValue { BOOL = true }), cancellation);

    private async Task<Lease?> TakeAsync(string partition, string sort, DateTimeOffset until, CancellationToken cancellation)
    {
        var taken = await ledger.Table.UpdateItemAsync(
            LedgerSession.Key(partition, sort),
            Taking(sort, until),
            "attribute_not_exists(#d) AND (attribute_not_exists(#u) OR #u <= :now)",
            cancellation).ConfigureAwait(false);
        if (taken is null)
        {
            // A request that was repeated because its answer was lost fails on its own effect.
            var found = await ledger.FindAsync(partition, sort, cancellation).ConfigureAwait(false);
            if (found?.GetValueOrDefault(Owner)?.S != ledger.Name || found.GetValueOrDefault(Until)?.N != ItemWriter.TimeOf(until).N)
                return null;
            taken = found;
        }

        return new(partition, sort, long.Parse(taken[Fence].N, CultureInfo.InvariantCulture));
    }

    private DynamoDbExpression Taking(string sort, DateTimeOffset until)
    {
        var names = LedgerSession.Names(("#o", Owner), ("#u", Until), ("#f", Fence), ("#d", Done));
        var values = LedgerSession.Values(
            (":o", new(ledger.Name)), (":u", ItemWriter.TimeOf(until)), (":one", ItemWriter.NumberOf(1)),
            (":now", ItemWriter.TimeOf(clock.GetUtcNow())));
        if (sort != Delivery)
            return new("SET #o = :o, #u = :u ADD #f :one") { Names = names, Values = values };
        names["#r"] = LedgerTable.RemoveAt;
        values[":r"] = ItemWriter.NumberOf((until + ClaimLife).ToUnixTimeSeconds());
        return new("SET #o = :o, #u = :u, #r = :r ADD #f :one") { Names = names, Values = values };
    }

    private async Task<bool> UpdateAsync(
        Lease lease, string update, (string Placeholder, AttributeValue Value) value, CancellationToken cancellation)
    {
        var isDone = update.Contains("#d", StringComparison.Ordinal);
        var after = await ledger.Table.UpdateItemAsync(
            LedgerSession.Key(lease.Partition, lease.Sort),
            new DynamoDbExpression(update)
            {
                Names = LedgerSession.Names(("#o", Owner), ("#f", Fence), isDone ? ("#d", Done) : ("#u", Until)),
                Values = LedgerSession.Values((":o", new(ledger.Name)), (":f", ItemWriter.NumberOf(lease.Fence)), value),
            },
            "#o = :o AND #f = :f",
            cancellation).ConfigureAwait(false);
        return after is not null;
    }
}
