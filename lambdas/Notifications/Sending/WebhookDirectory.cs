using System.Collections.Immutable;
using LandingZone.Lambdas.Aws.Ssm;

namespace LandingZone.Lambdas.Notifications.Sending;

/// <summary>The webhooks, read from the parameter once in a while, so that a changed one is used without a new deployment.</summary>
/// <param name="ssm">Systems Manager in the home region.</param>
/// <param name="parameter">The parameter; null when there are no webhooks.</param>
/// <param name="clock">Measures how long they are known.</param>
internal sealed class WebhookDirectory(SsmClient ssm, string? parameter, TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private (DateTimeOffset ReadAt, ImmutableArray<Webhook> All)? _known;

    /// <summary>All webhooks.</summary>
    /// <exception cref="Aws.AwsException">The parameter cannot be read.</exception>
    /// <exception cref="FormatException">It holds something else.</exception>
    public async Task<ImmutableArray<Webhook>> AllAsync(CancellationToken cancellation)
    {
        if (parameter is null)
            return [];
        var now = clock.GetUtcNow();
        if (_known is { } known && now - known.ReadAt < Life)
            return known.All;
        var all = Webhook.ParseAll(await ssm.GetParameterAsync(parameter, cancellation).ConfigureAwait(false));
        _known = (now, all);
        return all;
    }
}
