using LandingZone.Sandbox.Identity;
using LandingZone.Sandbox.Server;
using LandingZone.Sandbox.State;

namespace LandingZone.Sandbox;

/// <summary>An AWS organization on this machine: an HTTP server on 127.0.0.1 that speaks the wire protocols of the services that the
/// landing zone calls, with their error codes and quotas. Point clients at <see cref="EndpointUrl"/> (<c>AWS_ENDPOINT_URL</c>) and give
/// them credentials from <see cref="CredentialsFor"/> or <see cref="CredentialsForRole"/>; credentials decide the account, the
/// signature's scope decides service and region.</summary>
public sealed class AwsSandbox : IAsyncDisposable
{
    private readonly LoopbackServer _server;
    private readonly Store _store;
    private readonly CredentialStore _credentials;
    private readonly CancellationTokenSource _stopping;

    private AwsSandbox(LoopbackServer server, Store store, CredentialStore credentials, Pipeline pipeline, CancellationTokenSource stopping)
    {
        _server = server;
        _store = store;
        _credentials = credentials;
        _stopping = stopping;
        Calls = pipeline.Calls;
        Faults = pipeline.Faults;
        Operations = pipeline.Operations;
        State = new SandboxState(store);
    }

    /// <summary>Where the sandbox listens, such as <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri EndpointUrl => _server.Address;

    /// <summary>The calls so far.</summary>
    public CallLog Calls { get; }

    /// <summary>Faults on demand.</summary>
    public FaultSet Faults { get; }

    /// <summary>The operations served, by signing name of the service.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Operations { get; }

    /// <summary>Snapshots of what is there now.</summary>
    public SandboxState State { get; }

    /// <summary>Changes a detector from outside, as time does with free trials and usage.</summary>
    /// <exception cref="InvalidOperationException">The account has no detector in the region.</exception>
    public void ChangeDetector(string accountId, string region, Func<Detector, Detector> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        lock (_store.Gate)
        {
            var local = _store.Account(accountId).Region(region);
            local.Detector = change(local.Detector ?? throw new InvalidOperationException($"Account {accountId} has no detector in {region}."));
        }
    }

    /// <summary>Puts more into the running sandbox: accounts and what is in them. What is there already stays as it is.</summary>
    public void Extend(World more)
    {
        ArgumentNullException.ThrowIfNull(more);
        lock (_store.Gate)
            _store.Add(more);
        Register(more, _credentials);
    }

    /// <summary>The items of a table that were written since the last time, as DynamoDB JSON texts by key: before and now, null where there
    /// is none. One that was written and is as it was is in it, too.</summary>
    /// <exception cref="KeyNotFoundException">No such account or table.</exception>
    public IReadOnlyList<(string? Before, string? After)> TakeTableChanges(string accountId, string region, string table)
    {
        lock (_store.Gate)
        {
            return [.. _store.Account(accountId).Region(region).Tables[table].TakeChanges().OrderBy(change => change.Key, StringComparer.Ordinal)
                .Select(change => (change.Before?.ToJson().ToJsonString(), change.After?.ToJson().ToJsonString()))];
        }
    }

    /// <summary>Forgets the messages, events and metrics that were sent, so that a sandbox can run for long.</summary>
    public void ForgetSent()
    {
        lock (_store.Gate)
            _store.ForgetSent();
    }

    /// <summary>Starts a sandbox on a free port.</summary>
    /// <param name="world">What is there at the start; <see cref="World.Default"/> when null.</param>
    /// <param name="options">Behaviour; the defaults when null.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    public static async Task<AwsSandbox> StartAsync(
        World? world = null, SandboxOptions? options = null, CancellationToken cancellationToken = default)
    {
        world ??= World.Default;
        options ??= new SandboxOptions();
        var store = new Store(world);
        var credentials = new CredentialStore(options.Clock);
        Register(world, credentials);

        var stopping = new CancellationTokenSource();
        var pipeline = new Pipeline(store, credentials, options, stopping.Token);
        var server = await LoopbackServer.StartAsync(pipeline.HandleAsync, cancellationToken).ConfigureAwait(false);
        return new AwsSandbox(server, store, credentials, pipeline, stopping);
    }

    /// <summary>Credentials of an account's root user: every call is allowed.</summary>
    /// <exception cref="KeyNotFoundException">No such account.</exception>
    public SandboxCredentials CredentialsFor(string accountId) => _credentials.ForRoot(_store.Account(accountId).Id);

    /// <summary>A session of a role, as a service such as Lambda hands it to the code it runs (twelve hours).</summary>
    /// <exception cref="KeyNotFoundException">No such account or role.</exception>
    public SandboxCredentials CredentialsForRole(string accountId, string roleName, string sessionName = "sandbox")
    {
        if (!_store.Account(accountId).Roles.ContainsKey(roleName))
            throw new KeyNotFoundException($"Account {accountId} has no role {roleName}; add it to the world.");
        return _credentials.ForRole(accountId, roleName, sessionName, TimeSpan.FromHours(12)).Credentials;
    }

    /// <summary>Stops the server; calls that are still held are cut off.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _server.DisposeAsync().ConfigureAwait(false);
        _stopping.Dispose();
    }

    private static void Register(World world, CredentialStore credentials)
    {
        foreach (var account in world.Accounts)
        {
            credentials.ForRoot(account.Id);
            foreach (var user in account.Users)
            {
                foreach (var key in user.AccessKeys)
                    credentials.ForUser(account.Id, user.Name, key.Id);
            }
        }
    }
}
