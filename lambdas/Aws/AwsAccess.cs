using LandingZone.Lambdas.Aws.Http;
using LandingZone.Lambdas.Aws.Sdk;
using LandingZone.Lambdas.Settings;

namespace LandingZone.Lambdas.Aws;

/// <summary>The way to AWS: the function's own session, from which those of other accounts are made.</summary>
public sealed class AwsAccess
{
    private readonly SignedHttp _http;
    private readonly SdkClients _sdk;
    private readonly AwsCaller _caller;
    private readonly AwsSettings _settings;
    private readonly AwsEndpoints _endpoints;

    /// <summary>The way to AWS.</summary>
    /// <param name="settings">Who the function is and where it runs.</param>
    /// <param name="http">The HTTP client for all services. It must not have a time-out of its own.</param>
    /// <param name="clock">Dates signatures, measures time-outs, delays and the life of sessions.</param>
    /// <param name="caller">Repeats calls.</param>
    /// <param name="trace">The X-Ray header to pass on.</param>
    public AwsAccess(AwsSettings settings, HttpClient http, TimeProvider clock, AwsCaller caller, TraceContext trace)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _settings = settings;
        _caller = caller;
        _endpoints = new AwsEndpoints(settings.Region, settings.Endpoints);
        _http = new SignedHttp(http, caller, _endpoints, clock, trace);
        _sdk = new SdkClients(http, _endpoints);
        Clock = clock;
        Own = Session(settings.Credentials);
    }

    /// <summary>The function's own identity: for the ledger, the bus and the topics, never for the resources of a finding.</summary>
    public AwsSession Own { get; }

    /// <summary>The region in which the function runs, the home region.</summary>
    public string HomeRegion => _settings.Region;

    internal TimeProvider Clock { get; }

    /// <summary>The sessions of a role that every account has, made from the function's own.</summary>
    /// <param name="roleName">The role, without path.</param>
    /// <param name="externalId">What the role's trust policy demands.</param>
    /// <param name="sessionName">Who acts, as CloudTrail will show it.</param>
    public ResponseSessions ResponseSessions(string roleName, string externalId, string sessionName) =>
        new(this, roleName, externalId, sessionName);

    internal string RoleArn(string accountId, string roleName) =>
        $"arn:{_endpoints.PartitionOf(HomeRegion).Id}:iam::{accountId}:role/{roleName}";

    internal AwsSession Session(AwsCredentials credentials, string? roleId = null) =>
        new(_http, _sdk, _caller, credentials, HomeRegion, roleId);
}
