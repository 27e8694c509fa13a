using System.Text.Json;

namespace LandingZone.Findings.Model.Reading;

/// <summary>Reads the finding's <c>action</c>, deciding by its <c>actionType</c> alone.</summary>
internal static class ActionReader
{
    public static FindingAction? Read(JsonElement action) => action.Text("actionType") switch
    {
        null => null,
        "NETWORK_CONNECTION" => NetworkConnection(action.Field("networkConnectionAction")),
        "PORT_PROBE" => PortProbe(action.Field("portProbeAction")),
        "DNS_REQUEST" => DnsRequest(action.Field("dnsRequestAction")),
        "AWS_API_CALL" => AwsApiCall(action.Field("awsApiCallAction")),
        "KUBERNETES_API_CALL" => KubernetesApiCall(action.Field("kubernetesApiCallAction")),
        "RDS_LOGIN_ATTEMPT" => RdsLoginAttempt(action.Field("rdsLoginAttemptAction")),
        var other => new UnknownAction(other),
    };

    public static ConnectionDirection Direction(JsonElement parent, string name) => parent.Text(name)?.ToUpperInvariant() switch
    {
        "INBOUND" => ConnectionDirection.Inbound,
        "OUTBOUND" => ConnectionDirection.Outbound,
        _ => ConnectionDirection.Unknown,
    };

    private static NetworkConnectionAction NetworkConnection(JsonElement connection) => new(
        Direction(connection, "connectionDirection"),
        connection.Text("protocol"),
        connection.Port("localPortDetails"),
        connection.Field("localPortDetails").Text("portName"),
        connection.Text("localNetworkInterface"),
        Remote(connection),
        connection.Port("remotePortDetails"),
        connection.Flag("blocked"));

    private static PortProbeAction PortProbe(JsonElement probe) => new(
        [.. probe.Field("portProbeDetails").Items().Select(detail => new PortProbe(
            detail.Port("localPortDetails"), detail.Field("localPortDetails").Text("portName"), Remote(detail)))],
        probe.Flag("blocked"));

    private static DnsRequestAction DnsRequest(JsonElement request) => new(
        request.Text("domain") ?? request.Text("domainWithSuffix"),
        request.Text("protocol"),
        request.Text("vpcOwnerAccountId"),
        request.Flag("blocked"));

    private static AwsApiCallAction AwsApiCall(JsonElement call) => new(
        call.Text("api"),
        call.Text("serviceName"),
        call.Text("callerType"),
        call.Field("domainDetails").Text("domain"),
        call.Text("errorCode"),
        Remote(call),
        call.Field("remoteAccountDetails").Text("accountId"),
        call.Field("remoteAccountDetails").Flag("affiliated"),
        AffectedResources(call.Field("affectedResources")));

    private static KubernetesApiCallAction KubernetesApiCall(JsonElement call) => new(
        call.Text("requestUri"),
        call.Text("verb"),
        call.Text("namespace"),
        call.Whole("statusCode") is { } status and >= 0 and < 1000 ? (int)status : null,
        call.Text("parameters"),
        call.Field("sourceIPs").Texts(),
        Remote(call));

    private static RdsLoginAttemptAction RdsLoginAttempt(JsonElement attempt) => new(
        [.. attempt.Field("loginAttributes").Items().Select(login => new RdsLogin(
            login.Text("user"), login.Text("application"), login.Whole("failedLoginAttempts"), login.Whole("successfulLoginAttempts")))],
        Remote(attempt));

    private static RemoteParty? Remote(JsonElement parent)
    {
        var remote = parent.Field("remoteIpDetails");
        return remote.ValueKind != JsonValueKind.Object ? null : new(
            remote.Text("ipAddressV4"),
            remote.Text("ipAddressV6"),
            remote.Field("country").Text("countryName"),
            remote.Field("country").Text("countryCode"),
            remote.Field("city").Text("cityName"),
            remote.Field("organization").Text("asn"),
            remote.Field("organization").Text("asnOrg"),
            remote.Field("organization").Text("isp"),
            (double?)remote.Field("geoLocation", "lat").Number(),
            (double?)remote.Field("geoLocation", "lon").Number());
    }

    // The service sends resource types as keys; repeated keys keep the last, as everywhere in JSON.
    private static Dictionary<string, string> AffectedResources(JsonElement resources)
    {
        var affected = new Dictionary<string, string>(StringComparer.Ordinal);
        if (resources.ValueKind != JsonValueKind.Object)
            return affected;
        foreach (var property in resources.EnumerateObject())
        {
            if (property.Value.Text() is { } resource)
                affected[property.Name] = resource;
        }

        return affected;
    }
}
