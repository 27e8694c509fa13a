using System.Text.Json.Nodes;
using LandingZone.Findings.Catalogue;
using LandingZone.Findings.Model;

namespace LandingZone.Tools.Catalogue;

/// <summary>The part of an event that says what happened.</summary>
internal static class SampleActions
{
    /// <summary>The role as GuardDuty spells it; null where the type has none, as malware scans and attack sequences.</summary>
    public static string? Role(FindingTypeEntry entry, SampleEventOptions options) => options.Role switch
    {
        ResourceRole.Target => "TARGET",
        ResourceRole.Actor => "ACTOR",
        ResourceRole.Unknown => null,
        _ => entry.Action is ActionKind.MalwareScan or ActionKind.AttackSequence ? null : IsActor(entry) ? "ACTOR" : "TARGET",
    };

    /// <summary>Adds the action, or what stands in its place.</summary>
    public static void Add(JsonObject service, FindingTypeEntry entry, SampleEventOptions options)
    {
        switch (entry.Action)
        {
            case ActionKind.NetworkConnection:
                service["action"] = Action("NETWORK_CONNECTION", "networkConnectionAction", Connection(entry, options));
                break;
            case ActionKind.RuntimeNetworkConnection:
                service["action"] = Action("NETWORK_CONNECTION", "networkConnectionAction", Connection(entry, options));
                AddProcess(service);
                break;
            case ActionKind.DnsRequest:
                service["action"] = Action("DNS_REQUEST", "dnsRequestAction", Dns());
                break;
            case ActionKind.RuntimeDnsRequest:
                service["action"] = Action("DNS_REQUEST", "dnsRequestAction", Dns());
                AddProcess(service);
                break;
            case ActionKind.PortProbe:
                service["action"] = Action("PORT_PROBE", "portProbeAction", Probe(options));
                break;
            case ActionKind.AwsApiCall:
                service["action"] = Action("AWS_API_CALL", "awsApiCallAction", ApiCall(entry, options));
                break;
            case ActionKind.KubernetesApiCall:
                service["action"] = Action("KUBERNETES_API_CALL", "kubernetesApiCallAction", KubernetesCall(options));
                break;
            case ActionKind.RdsLoginAttempt:
                service["action"] = Action("RDS_LOGIN_ATTEMPT", "rdsLoginAttemptAction", Login(options));
                break;
            case ActionKind.RuntimeProcess:
                AddProcess(service);
                break;
            case ActionKind.MalwareScan:
                service["malwareScanDetails"] = new JsonObject { ["threats"] = new JsonArray(new JsonObject { ["name"] = "EICAR-Test-File" }) };
                break;
            case ActionKind.AttackSequence:
                service["detection"] = new JsonObject { ["sequence"] = Sequence(options) };
                break;
        }
    }

    private static bool IsActor(FindingTypeEntry entry) => !entry.Has(ResponseKind.BlockAddress)
        && entry.Action is (ActionKind.NetworkConnection or ActionKind.DnsRequest or ActionKind.RuntimeNetworkConnection or ActionKind.RuntimeDnsRequest);

    private static JsonObject Action(string type, string name, JsonObject action) => new() { ["actionType"] = type, [name] = action };

    private static JsonObject Remote(string address) => new()
    {
        [address.Contains(':', StringComparison.Ordinal) ? "ipAddressV6" : "ipAddressV4"] = address,
        ["country"] = new JsonObject { ["countryName"] = "Nowhere" },
        ["organization"] = new JsonObject { ["asn"] = "64500", ["asnOrg"] = "Example Network", ["isp"] = "Example Network", ["org"] = "Example" },
    };

    private static JsonObject First(SampleEventOptions options) =>
        Remote(options.RemoteAddresses.IsEmpty ? SampleEventOptions.Default.RemoteAddresses[0] : options.RemoteAddresses[0]);

    private static JsonObject Connection(FindingTypeEntry entry, SampleEventOptions options)
    {
        var isInbound = options.Direction is { } direction ? direction == ConnectionDirection.Inbound : Role(entry, options) == "TARGET";
        return new()
        {
            ["connectionDirection"] = options.Direction == ConnectionDirection.Unknown ? "UNKNOWN" : isInbound ? "INBOUND" : "OUTBOUND",
            ["protocol"] = "TCP",
            ["localPortDetails"] = Port(isInbound ? 22 : 40712, isInbound ? "SSH" : "Unknown"),
            ["remotePortDetails"] = Port(isInbound ? 40712 : 443, isInbound ? "Unknown" : "HTTPS"),
            ["remoteIpDetails"] = First(options),
            ["blocked"] = false,
        };
    }

    private static JsonObject Port(int port, string name) => new() { ["port"] = port, ["portName"] = name };

    private static JsonObject Dns() => new() { ["domain"] = "malicious.example.com", ["protocol"] = "UDP", ["blocked"] = false };

    private static JsonObject Probe(SampleEventOptions options) => new()
    {
        ["blocked"] = false,
        ["portProbeDetails"] = new JsonArray([.. options.RemoteAddresses.Select(address =>
            new JsonObject { ["localPortDetails"] = Port(22, "SSH"), ["remoteIpDetails"] = Remote(address) })]),
    };

    private static JsonObject ApiCall(FindingTypeEntry entry, SampleEventOptions options)
    {
        var (service, api) = SampleCalls.Of(entry.Type);
        var call = new JsonObject
        {
            ["api"] = api,
            ["serviceName"] = $"{service}.amazonaws.com",
            ["callerType"] = "Remote IP",
            ["remoteIpDetails"] = First(options),
            ["affectedResources"] = SampleCalls.Affected(api, options),
        };
        if (options.ErrorCode is { } code)
            call["errorCode"] = code;
        return call;
    }

    private static JsonObject KubernetesCall(SampleEventOptions options) => new()
    {
        ["requestUri"] = "/api/v1/namespaces/default/secrets",
        ["verb"] = "list",
        ["namespace"] = "default",
        ["statusCode"] = 200,
        ["sourceIPs"] = new JsonArray([.. options.RemoteAddresses.Take(1).Select(address => JsonValue.Create(address))]),
        ["remoteIpDetails"] = First(options),
    };

    private static JsonObject Login(SampleEventOptions options) => new()
    {
        ["loginAttributes"] = new JsonArray(new JsonObject
        {
            ["user"] = "app",
            ["application"] = "psql",
            ["failedLoginAttempts"] = 12,
            ["successfulLoginAttempts"] = 1,
        }),
        ["remoteIpDetails"] = First(options),
    };

    private static void AddProcess(JsonObject service) => service["runtimeDetails"] = new JsonObject
    {
        ["process"] = new JsonObject { ["name"] = "xmrig", ["executablePath"] = "/tmp/xmrig", ["pid"] = 4242, ["user"] = "www-data" },
    };

    private static JsonObject Sequence(SampleEventOptions options) => new()
    {
        ["uid"] = "sequence-1",
        ["description"] = "Several signals add up to one attack.",
        ["actors"] = new JsonArray(new JsonObject { ["id"] = "actor-1", ["user"] = new JsonObject { ["name"] = "deploy", ["type"] = "IAMUser" } }),
        ["resources"] = new JsonArray(new JsonObject
        {
            ["uid"] = options.InstanceId,
            ["name"] = options.InstanceId,
            ["resourceType"] = "EC2_INSTANCE",
            ["accountId"] = options.AccountId,
            ["region"] = options.Region,
        }),
        ["signals"] = new JsonArray(new JsonObject
        {
            ["uid"] = "signal-1",
            ["type"] = "FINDING",
            ["name"] = "UnauthorizedAccess:EC2/SSHBruteForce",
            ["severity"] = 5,
            ["count"] = 3,
            ["actorIds"] = new JsonArray("actor-1"),
            ["resourceUids"] = new JsonArray(options.InstanceId),
        }),
    };
}
