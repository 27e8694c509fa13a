using System.Globalization;
using System.Text.Json.Nodes;
using LandingZone.Sandbox;
using LandingZone.Sandbox.Lambda;
using LandingZone.Tools.Catalogue;

namespace LandingZone.Benchmarks.Functions;

/// <summary>The workload account of the sandbox with many subnets, each with a network ACL and an instance, and findings about them.</summary>
internal static class AttackedAccount
{
    public const string Id = "123456789012";
    public const string Region = "us-east-1";

    /// <summary>How many addresses fit into one of the network ACLs: of 20 rules for inbound IPv4, one allows all and one is the default
    /// deny.</summary>
    public const int Room = 18;

    private const string Vpc = "vpc-34865123";
    private const string SecurityGroup = "sg-0a1b2c3d4e5f60718";
    private const int AddressesInARange = 250;

    /// <summary>The built-in world with this many more networks.</summary>
    public static World World(int networks) => Sandbox.World.Default.With(Id, account => account.With(Region, region => region with
    {
        NetworkAcls = [.. region.NetworkAcls, .. Enumerable.Range(0, networks).Select(Acl)],
        Subnets = [.. region.Subnets, .. Enumerable.Range(0, networks).Select(Subnet)],
        Instances = [.. region.Instances, .. Enumerable.Range(0, networks).Select(Instance)],
    }));

    /// <summary>The network ACL of a network.</summary>
    public static string AclOf(int network) => "acl-" + Hex(network);

    /// <summary>A public address.</summary>
    public static string Address(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"185.220.{100 + (number / AddressesInARange)}.{1 + (number % AddressesInARange)}");

    /// <summary>A finding of its own about an inbound attack on a network's instance, as EventBridge delivers it.</summary>
    /// <param name="number">Makes its id.</param>
    /// <param name="network">The network whose instance is attacked.</param>
    /// <param name="address">The attacker.</param>
    public static string Finding(int number, int network, string address)
    {
        var finding = SampleEvents.For("UnauthorizedAccess:EC2/SSHBruteForce", new SampleEventOptions
        {
            AccountId = Id,
            Region = Region,
            InstanceId = "i-" + Hex(network),
            SubnetId = "subnet-" + Hex(network),
            VpcId = Vpc,
            RemoteAddresses = [address],
        });
        finding["detail"]!["id"] = number.ToString("x32", CultureInfo.InvariantCulture);
        return finding.ToJsonString();
    }

    /// <summary>Findings as a batch of the queue.</summary>
    /// <param name="messages">The findings, each with its number and how often it was delivered so far, this time included.</param>
    public static string Batch(IEnumerable<(int Number, string Finding, int ReceiveCount)> messages) => SqsEvent.Of(
        messages.Select(message => (message.Number.ToString(CultureInfo.InvariantCulture), message.Finding, message.ReceiveCount)));

    /// <summary>The addresses that a network's ACL denies.</summary>
    public static IReadOnlyList<string> Denied(SandboxState state, int network) =>
        [.. state.NetworkAclEntries(Id, Region, AclOf(network))
            .Where(entry => entry is { Egress: false, Action: "deny" }).Select(entry => entry.Cidr!.Split('/')[0])];

    private static string Hex(int network) => (0xbe000 + network).ToString("x17", CultureInfo.InvariantCulture);

    private static NetworkAcl Acl(int network) => new()
    {
        Id = AclOf(network),
        VpcId = Vpc,
        Entries =
        [
            new NetworkAclEntry { RuleNumber = 100, Action = "allow", Cidr = "0.0.0.0/0" },
            new NetworkAclEntry { RuleNumber = 100, Egress = true, Action = "allow", Cidr = "0.0.0.0/0" },
        ],
    };

    private static Subnet Subnet(int network) => new()
    {
        Id = "subnet-" + Hex(network),
        VpcId = Vpc,
        Cidr = string.Create(CultureInfo.InvariantCulture, $"10.0.{100 + network}.0/24"),
        NetworkAclId = AclOf(network),
    };

    private static Instance Instance(int network) => new()
    {
        Id = "i-" + Hex(network),
        Interfaces =
        [
            new NetworkInterface
            {
                Id = "eni-" + Hex(network),
                SubnetId = "subnet-" + Hex(network),
                PrivateIp = string.Create(CultureInfo.InvariantCulture, $"10.0.{100 + network}.11"),
                Groups = [SecurityGroup],
            },
        ],
    };
}
