using LandingZone.Findings;
using LandingZone.Findings.Catalogue;
using LandingZone.Findings.Model;

namespace LandingZone.Lambdas.Tests.Remediation;

/// <summary>Findings as records, each complete and of the most usual shape of its type.</summary>
internal static class TestFindings
{
    public const string Account = "111122223333";
    public const string Region = "eu-west-1";
    public const string Instance = "i-0123456789abcdef0";
    public const string Attacker = "185.220.101.4";

    public static InstanceDetails Server { get; } = new(
        Instance, "m7i.large", "ami-0abc", "running", "eu-west-1a", null, null, null, null,
        [new("eni-1", "vpc-1", "subnet-0123456789abcdef0", "34.1.2.3", "10.0.0.9", ["2a05:d018::9"], ["sg-1"])],
        []);

    public static AccessKeyDetails UserKey { get; } = new("AKIAIOSFODNN7EXAMPLE", "AIDAEXAMPLE", "alice", "IAMUser");

    public static AccessKeyDetails RoleKey { get; } =
        new("ASIAIOSFODNN7EXAMPLE", "AROAEXAMPLE:alice@example.com", "ADFS-Admin", "AssumedRole");

    public static FindingResource Resource { get; } = new("Instance", null, null, [], null, null, null, null, null, null, null, [], []);

    public static RemoteParty Remote(string address) => new(
        address.Contains(':') ? null : address, address.Contains(':') ? address : null, null, null, null, null, null, null, null, null);

    public static NetworkConnectionAction Connection(ConnectionDirection direction, string address = Attacker) =>
        new(direction, "TCP", 22, "SSH", null, Remote(address), 40000, false);

    public static PortProbeAction Probe(params IEnumerable<string> addresses) =>
        new([.. addresses.Select(address => new PortProbe(80, "HTTP", Remote(address)))], false);

    public static AwsApiCallAction Call(string api, string? errorCode = null, string? trail = null) => new(
        api, "cloudtrail.amazonaws.com", "Remote IP", null, errorCode, Remote(Attacker), null, null,
        trail is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["AWS::CloudTrail::Trail"] = trail });

    public static Finding Of(string type, FindingAction? action = null, ResourceRole role = ResourceRole.Target, decimal? severity = 8m) =>
        new(
        "60baffd3f9042e38640f2300d5c5a631",
        null,
        type,
        Account,
        Region,
        "aws",
        new(severity),
        "title",
        "description",
        null,
        new(2026, 3, 4, 11, 59, 0, TimeSpan.Zero),
        null,
        null,
        null,
        Resource with { Instance = Server },
        new(null, null, role, action, null, new(2026, 3, 4, 11, 58, 0, TimeSpan.Zero), 1, null, [], [], null, null),
        IsSample: false,
        IsArchived: false);

    public static Finding BruteForce(string address = Attacker) =>
        Of("UnauthorizedAccess:EC2/SSHBruteForce", Connection(ConnectionDirection.Inbound, address));

    public static Finding WithKey(string type, AccessKeyDetails? key) =>
        Of(type, Call("ListUsers")) with { Resource = Resource with { ResourceType = "AccessKey", AccessKey = key } };

    public static Finding WithBuckets(string type, string? errorCode, params IEnumerable<string?> buckets) =>
        Of(type, Call("PutBucketPolicy", errorCode)) with
        {
            Resource = Resource with
            {
                ResourceType = "S3Bucket",
                Buckets = [.. buckets.Select(name => new BucketDetails(name, null, null, null, null, [], []))],
            },
        };

    public static Finding WithService(this Finding finding, Func<FindingService, FindingService> change) =>
        finding with { Service = change(finding.Service) };

    /// <summary>A finding of a catalogue type with the action that the catalogue tells to expect.</summary>
    public static Finding OfEntry(FindingTypeEntry entry, ResourceRole role, ConnectionDirection direction, string resourceType) =>
        Of(entry.Type, ActionOf(entry, direction), role) with
        {
            Resource = Resource with
            {
                ResourceType = resourceType,
                Instance = resourceType is "Instance" or "EKSCluster" or "ECSCluster" ? Server : null,
                AccessKey = resourceType is "AccessKey" or "S3Bucket" ? UserKey : null,
                Buckets = resourceType == "S3Bucket"
                    ? [new("a-bucket", null, null, null, null, [], []), new("b-bucket", null, null, null, null, [], [])] : [],
            },
        };

    private static FindingAction? ActionOf(FindingTypeEntry entry, ConnectionDirection direction) => entry.Action switch
    {
        ActionKind.NetworkConnection or ActionKind.RuntimeNetworkConnection => Connection(direction),
        ActionKind.PortProbe => Probe(Attacker, "185.220.101.5"),
        ActionKind.DnsRequest or ActionKind.RuntimeDnsRequest => new DnsRequestAction("example.com", "UDP", null, null),
        ActionKind.AwsApiCall => Call("StopLogging", trail: "arn:aws:cloudtrail:us-east-1:111122223333:trail/main"),
        ActionKind.KubernetesApiCall => new KubernetesApiCallAction("/api", "create", null, 201, null, [], Remote(Attacker)),
        ActionKind.RdsLoginAttempt => new RdsLoginAttemptAction([], Remote(Attacker)),
        _ => null,
    };
}
