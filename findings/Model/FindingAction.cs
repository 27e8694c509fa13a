namespace LandingZone.Findings.Model;

/// <summary>What happened. Code decides on this type, never on how a finding type is spelled.</summary>
/// <param name="ActionType">The API's name of the kind, such as <c>PORT_PROBE</c>.</param>
/// <param name="Blocked">Whether AWS had stopped the activity already; null when not said.</param>
public abstract record FindingAction(string ActionType, bool? Blocked);

/// <summary>Traffic to or from a resource (<c>NETWORK_CONNECTION</c>).</summary>
/// <param name="Direction">Who opened the connection.</param>
/// <param name="Protocol">The protocol's name.</param>
/// <param name="LocalPort">The resource's port.</param>
/// <param name="LocalPortName">The service that usually listens there, such as <c>SSH</c>.</param>
/// <param name="LocalNetworkInterface">The network interface, where named.</param>
/// <param name="Remote">The remote party.</param>
/// <param name="RemotePort">The remote party's port.</param>
/// <param name="Blocked">Whether AWS had stopped the activity already.</param>
public sealed record NetworkConnectionAction(
    ConnectionDirection Direction,
    string? Protocol,
    int? LocalPort,
    string? LocalPortName,
    string? LocalNetworkInterface,
    RemoteParty? Remote,
    int? RemotePort,
    bool? Blocked) : FindingAction("NETWORK_CONNECTION", Blocked);

/// <summary>Probes of open ports, from one or many remote parties (<c>PORT_PROBE</c>).</summary>
/// <param name="Probes">Every probe in the finding.</param>
/// <param name="Blocked">Whether AWS had stopped the activity already.</param>
public sealed record PortProbeAction(IReadOnlyList<PortProbe> Probes, bool? Blocked) : FindingAction("PORT_PROBE", Blocked);

/// <summary>A query for a domain (<c>DNS_REQUEST</c>). There is no remote address.</summary>
/// <param name="Domain">The domain.</param>
/// <param name="Protocol">The protocol's name.</param>
/// <param name="VpcOwnerAccountId">The owner of the VPC that the query came from.</param>
/// <param name="Blocked">Whether AWS had stopped the activity already.</param>
public sealed record DnsRequestAction(string? Domain, string? Protocol, string? VpcOwnerAccountId, bool? Blocked)
    : FindingAction("DNS_REQUEST", Blocked);

/// <summary>A call of an AWS API (<c>AWS_API_CALL</c>). The remote party spoke to an AWS endpoint: a network ACL cannot stop it.</summary>
/// <param name="Api">The operation, such as <c>StopLogging</c>.</param>
/// <param name="ServiceName">The service's host, such as <c>cloudtrail.amazonaws.com</c>.</param>
/// <param name="CallerType"><c>Remote IP</c> or <c>Domain</c>.</param>
/// <param name="CallerDomain">The caller's domain, when an AWS service called.</param>
/// <param name="ErrorCode">The call's error; null when it succeeded (absent and empty mean the same).</param>
/// <param name="Remote">The remote party.</param>
/// <param name="RemoteAccountId">The caller's account.</param>
/// <param name="RemoteAccountAffiliated">Whether that account belongs to the same organization.</param>
/// <param name="AffectedResources">Resource types with the resource of each.</param>
public sealed record AwsApiCallAction(
    string? Api,
    string? ServiceName,
    string? CallerType,
    string? CallerDomain,
    string? ErrorCode,
    RemoteParty? Remote,
    string? RemoteAccountId,
    bool? RemoteAccountAffiliated,
    IReadOnlyDictionary<string, string> AffectedResources) : FindingAction("AWS_API_CALL", null)
{
    /// <summary>True when the call was refused, so that nothing has changed.</summary>
    public bool Failed => ErrorCode is not null;
}

/// <summary>A call of a Kubernetes API (<c>KUBERNETES_API_CALL</c>).</summary>
/// <param name="RequestUri">The path.</param>
/// <param name="Verb">The verb, such as <c>create</c>.</param>
/// <param name="Namespace">The namespace.</param>
/// <param name="StatusCode">The HTTP status.</param>
/// <param name="Parameters">The request's parameters.</param>
/// <param name="SourceIps">The addresses in the audit log, proxies included.</param>
/// <param name="Remote">The remote party.</param>
public sealed record KubernetesApiCallAction(
    string? RequestUri,
    string? Verb,
    string? Namespace,
    int? StatusCode,
    string? Parameters,
    IReadOnlyList<string> SourceIps,
    RemoteParty? Remote) : FindingAction("KUBERNETES_API_CALL", null);

/// <summary>Attempts to log in to a database (<c>RDS_LOGIN_ATTEMPT</c>).</summary>
/// <param name="Logins">Each user and application seen.</param>
/// <param name="Remote">The remote party.</param>
public sealed record RdsLoginAttemptAction(IReadOnlyList<RdsLogin> Logins, RemoteParty? Remote) : FindingAction("RDS_LOGIN_ATTEMPT", null);

/// <summary>A kind that this version does not know. It is shown, and never acted on.</summary>
/// <param name="ActionType">The kind as GuardDuty spelled it.</param>
public sealed record UnknownAction(string ActionType) : FindingAction(ActionType, null);
