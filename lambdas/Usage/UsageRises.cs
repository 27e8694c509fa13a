using LandingZone.Lambdas.Aws.GuardDuty;

namespace LandingZone.Lambdas.Usage;

/// <summary>What one plan or account cost at the last look.</summary>
/// <param name="Amount">GuardDuty's estimate for the last 30 days.</param>
/// <param name="Since">When it was first seen.</param>
public sealed record UsageLook(decimal Amount, DateTimeOffset Since);

/// <summary>A rise that people are to be told of.</summary>
/// <param name="Name">The plan or account.</param>
/// <param name="Previous">The amount at the last look.</param>
/// <param name="Current">The amount now.</param>
/// <param name="Unit">The currency.</param>
public sealed record UsageRise(string Name, decimal Previous, decimal Current, string Unit)
{
    /// <summary>The rise in whole per cent; null when there was nothing before.</summary>
    public long? Percent => Previous == 0 ? null : (long)decimal.Round((Current - Previous) * 100 / Previous, MidpointRounding.AwayFromZero);
}

/// <summary>Decides which rises to tell: more than the configured share over the last look, of something that has been there for a while.</summary>
public static class UsageRises
{
    /// <summary>Estimates from fewer days say little ("Monitoring usage and estimating costs", GuardDuty user guide).</summary>
    public static readonly TimeSpan Settled = TimeSpan.FromDays(7);

    /// <summary>The least rise in units of the currency: from one cent to three is nothing to tell.</summary>
    public const decimal Least = 1;

    /// <summary>The rises, the largest first.</summary>
    /// <param name="before">The last look, by plan or account.</param>
    /// <param name="now">This look.</param>
    /// <param name="percent">The share that may be reached without notice.</param>
    /// <param name="time">When this look is.</param>
    public static IReadOnlyList<UsageRise> Find(
        IReadOnlyDictionary<string, UsageLook> before, IReadOnlyList<UsageSum> now, int percent, DateTimeOffset time)
    {
        ArgumentNullException.ThrowIfNull(now);
        return
        [
            .. now.Select(usage => (Usage: usage, Last: before.GetValueOrDefault(usage.Name)))
                .Where(each => each.Last is { } last && time - last.Since >= Settled && each.Usage.Amount - last.Amount >= Least
                    && (each.Usage.Amount - last.Amount) * 100 > last.Amount * percent)
                .Select(each => new UsageRise(each.Usage.Name, each.Last!.Amount, each.Usage.Amount, each.Usage.Unit))
                .OrderByDescending(rise => rise.Current - rise.Previous).ThenBy(rise => rise.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>What the next look compares with. What is gone is forgotten, and begins anew when it comes back.</summary>
    public static IReadOnlyDictionary<string, UsageLook> Remember(
        IReadOnlyDictionary<string, UsageLook> before, IReadOnlyList<UsageSum> now, DateTimeOffset time)
    {
        ArgumentNullException.ThrowIfNull(now);
        var next = new Dictionary<string, UsageLook>(StringComparer.Ordinal);
        foreach (var usage in now)
            next[usage.Name] = new(usage.Amount, before.GetValueOrDefault(usage.Name)?.Since ?? time);
        return next;
    }
}
