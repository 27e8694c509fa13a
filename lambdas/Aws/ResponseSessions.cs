using System.Collections.Concurrent;

namespace LandingZone.Lambdas.Aws;

/// <summary>
/// The response role's sessions in the accounts of findings. A session is kept until shortly before it ends. When the role
/// cannot be assumed the call fails: nothing is ever done with the function's own credentials instead, which would touch the
/// wrong account.
/// </summary>
public sealed class ResponseSessions
{
    /// <summary>How long before its end a session is replaced.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, Slot> _slots = new(StringComparer.Ordinal);
    private readonly AwsAccess _access;
    private readonly string _roleName;
    private readonly string _externalId;
    private readonly string _sessionName;

    internal ResponseSessions(AwsAccess access, string roleName, string externalId, string sessionName) =>
        (_access, _roleName, _externalId, _sessionName) = (access, roleName, externalId, sessionName);

    /// <summary>The response role's session in an account.</summary>
    /// <param name="accountId">The 12-digit id, <c>detail.accountId</c> of the finding.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <exception cref="AwsException">The role cannot be assumed: <c>AccessDenied</c> when it is missing or does not trust the function.</exception>
    /// <exception cref="ArgumentException">The id is not an account id.</exception>
    public async Task<AwsSession> GetAsync(string accountId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(accountId);
        if (accountId.Length != 12 || !accountId.All(char.IsAsciiDigit))
            throw new ArgumentException($"'{accountId}' is not a 12-digit account id.", nameof(accountId));

        var slot = _slots.GetOrAdd(accountId, _ => new Slot());
        await slot.Gate.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (slot.Session is null || slot.ReplaceAt <= _access.Clock.GetUtcNow())
                await FillAsync(slot, accountId, cancellation).ConfigureAwait(false);
            return slot.Session!;
        }
        finally
        {
            slot.Gate.Release();
        }
    }

    private async Task FillAsync(Slot slot, string accountId, CancellationToken cancellation)
    {
        using var sts = _access.Own.Sts(_access.HomeRegion);
        var given = await sts.AssumeRoleAsync(_access.RoleArn(accountId, _roleName), _sessionName, _externalId, cancellation)
            .ConfigureAwait(false);
        slot.Session = _access.Session(given.Credentials, given.RoleId);
        slot.ReplaceAt = given.Expiration - Margin;
    }

    private sealed class Slot
    {
        /// <summary>Findings of one account that arrive together make one session.</summary>
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public AwsSession? Session { get; set; }

        public DateTimeOffset ReplaceAt { get; set; }
    }
}
