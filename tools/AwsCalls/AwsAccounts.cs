using System.Collections.Immutable;
using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Aws.Http;
using LandingZone.Lambdas.Settings;
using LandingZone.Tools.Doctor;

namespace LandingZone.Tools.AwsCalls;

/// <summary>The accounts of a stack, entered as <c>pulumi up</c> enters them: with the caller's credentials, or through a deploy role.</summary>
public sealed class AwsAccounts : IDisposable
{
    private const string EndpointVariable = "AWS_ENDPOINT_URL";

    private readonly HttpClient _http;
    private readonly AwsAccess _access;
    private readonly string _sessionName;

    private AwsAccounts(HttpClient http, AwsAccess access, string sessionName) => (_http, _access, _sessionName) = (http, access, sessionName);

    /// <summary>Prepares the way; calls nothing.</summary>
    /// <param name="credentials">Who calls.</param>
    /// <param name="region">The stack's home region, for what is asked in no region of its own.</param>
    /// <param name="machine">The environment, of which only <c>AWS_ENDPOINT_URL…</c> is read.</param>
    /// <param name="sessionName">Who acts in a role, as CloudTrail will show it.</param>
    /// <exception cref="ProblemException">An endpoint is no address.</exception>
    public static AwsAccounts Open(AwsCredentials credentials, string region, Machine machine, string sessionName)
    {
        ArgumentNullException.ThrowIfNull(machine);
        var endpoints = Endpoints(machine.Variables);
        // A sandbox on this machine is not behind a proxy; AWS may be.
        var http = new HttpClient(new SocketsHttpHandler { UseProxy = endpoints.Count == 0, UseCookies = false, AllowAutoRedirect = false }) { Timeout = Timeout.InfiniteTimeSpan };
        var caller = new AwsCaller(RetryPolicy.Default, TimeProvider.System, Random.Shared.NextDouble);
        return new(http, new(new(region, credentials, endpoints), http, TimeProvider.System, caller, new TraceContext()), sessionName);
    }

    /// <summary>The caller's own session.</summary>
    public AwsSession Own => _access.Own;

    /// <summary>Who calls.</summary>
    /// <exception cref="AwsException">The credentials are not accepted.</exception>
    public Task<CallerIdentity> IdentityAsync(CancellationToken cancellation) => new StsQueries(Own, _access.HomeRegion).GetCallerIdentityAsync(cancellation);

    /// <summary>A session in an account: the caller's own when it is the caller's account, or the role's.</summary>
    /// <param name="caller">Who calls.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="role">The role to assume there; null when the stack names none.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>Null when the account is another one and there is no role.</returns>
    /// <exception cref="AwsException">The role cannot be assumed.</exception>
    public async Task<AwsSession?> EnterAsync(CallerIdentity caller, string accountId, string? role, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (caller.Account == accountId)
            return Own;
        if (role is null)
            return null;
        var sts = new StsQueries(Own, _access.HomeRegion);
        return _access.Session(await sts.AssumeRoleAsync(RoleArn(accountId, role), _sessionName, cancellation).ConfigureAwait(false));
    }

    /// <summary>The ARN of a role in the partition of the home region.</summary>
    public string RoleArn(string accountId, string role) => _access.RoleArn(accountId, role);

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private static Dictionary<string, Uri> Endpoints(ImmutableDictionary<string, string> variables)
    {
        var settings = new SettingsReader(variables.Where(pair => pair.Key.StartsWith(EndpointVariable, StringComparison.Ordinal)).ToDictionary());
        var endpoints = AwsSettings.ReadEndpoints(settings);
        try
        {
            settings.ThrowIfWrong();
        }
        catch (SettingsException error)
        {
            throw new ProblemException([.. error.Problems.Select(problem => new Problem(problem.TrimEnd('.'), "environment", "Correct the variable, or unset it to call AWS."))]);
        }
        return endpoints;
    }
}
