using System.Text.Json.Nodes;
using LandingZone.Findings.Model;
using LandingZone.Sandbox;
using LandingZone.Tools.Catalogue;
using LandingZone.Tools.Simulate.Worlds;

namespace LandingZone.Tools.Tests.Simulate.Worlds;

public sealed class FindingWorldTests
{
    [Fact]
    public void Of_an_instance_has_it_with_its_network()
    {
        var region = Of(SampleEvents.For("Recon:EC2/Portscan", SampleEventOptions.Default)).Account("111122223333").Regions["eu-central-1"];
        var instance = Assert.Single(region.Instances);

        Assert.Equal(("i-0a1b2c3d4e5f60718", "vol-0a1b2c3d4e5f60718"), (instance.Id, instance.Volumes[0]));
        Assert.Equal(("subnet-0a1b2c3d4e5f60718", "vpc-0a1b2c3d4e5f60718"), (instance.Interfaces[0].SubnetId, region.Subnets[0].VpcId));
        Assert.Equal(("acl-0a1b2c3d4e5f60718", true, 4), (region.NetworkAcls[0].Id, region.NetworkAcls[0].IsDefault, region.NetworkAcls[0].Entries.Count));
        Assert.Equal(instance.Interfaces[0].Groups, region.SecurityGroups.Select(group => group.Id));
    }

    [Fact]
    public void Of_an_instance_of_which_only_the_id_is_known_makes_up_the_rest()
    {
        var json = SampleEvents.For("Recon:EC2/Portscan", SampleEventOptions.Default);
        json["detail"]!["resource"]!["instanceDetails"] = new JsonObject { ["instanceId"] = "i-0123" };
        var region = Of(json).Account("111122223333").Regions["eu-central-1"];

        Assert.Equal(("eni-0123", "subnet-0123", "10.0.0.10"), (region.Instances[0].Interfaces[0].Id, region.Subnets[0].Id, region.Instances[0].Interfaces[0].PrivateIp));
        Assert.Equal(("vpc-0123", "10.0.0.0/16", "10.0.0.0/24"), (region.Vpcs[0].Id, region.Vpcs[0].Cidrs[0], region.Subnets[0].Cidr));
    }

    [Fact]
    public void Of_addresses_that_the_vpc_has_are_within_its_ranges()
    {
        var json = SampleEvents.For("Recon:EC2/Portscan", SampleEventOptions.Default);
        var each = json["detail"]!["resource"]!["instanceDetails"]!["networkInterfaces"]![0]!;
        each["privateIpAddress"] = "172.31.9.7";
        each["ipv6Addresses"] = new JsonArray("2600:1f14:abc:de17::11");
        var vpc = Of(json).Account("111122223333").Regions["eu-central-1"].Vpcs[0];

        Assert.Equal(["172.31.0.0/16"], vpc.Cidrs);
        Assert.Equal(["2600:1f14:abc:de00::/56"], vpc.Ipv6Cidrs);
    }

    [Fact]
    public void Of_what_an_attack_did_is_done()
    {
        Assert.False(Of(SampleEvents.For("Stealth:IAMUser/CloudTrailLoggingDisabled", SampleEventOptions.Default))
            .Account("111122223333").Regions["eu-central-1"].Trails.Single(trail => trail.Name == "audit").IsLogging);
        Assert.Equal(6, Of(SampleEvents.For("Stealth:IAMUser/PasswordPolicyChange", SampleEventOptions.Default)).Account("111122223333").PasswordPolicy?.MinimumPasswordLength);
        Assert.Null(Of(SampleEvents.For("Policy:S3/BucketPublicAccessGranted", SampleEventOptions.Default)).Account("111122223333").Buckets[0].PublicAccessBlock);
    }

    [Theory]
    [InlineData(false, "user deploy AKIAEXAMPLEEXAMPLE01")]
    [InlineData(true, "role deploy-role")]
    public void Of_credentials_has_their_owner(bool isRoleSession, string expected)
    {
        var account = Of(SampleEvents.For("CredentialAccess:IAMUser/CompromisedCredentials", SampleEventOptions.Default with { IsRoleSession = isRoleSession })).Account("111122223333");

        Assert.Equal([expected], account.Users.Select(user => $"user {user.Name} {user.AccessKeys[0].Id}").Concat(account.Roles.Select(role => $"role {role.Name}")));
    }

    [Fact]
    public void Of_an_attack_sequence_has_its_resources_and_actors_each_in_its_account()
    {
        var json = SampleEvents.For("AttackSequence:EC2/CompromisedInstanceGroup", SampleEventOptions.Default);
        var sequence = json["detail"]!["service"]!["detection"]!["sequence"]!;
        sequence["resources"]![0]!["accountId"] = "310987654321";
        sequence["actors"]![0]!["user"] = new JsonObject { ["name"] = "deploy", ["type"] = "IAMUser", ["credentialUid"] = "AKIAEXAMPLE", ["account"] = new JsonObject { ["uid"] = "410987654321" } };
        var world = Of(json);

        Assert.Equal("i-0a1b2c3d4e5f60718", world.Account("310987654321").Regions["eu-central-1"].Instances[0].Id);
        Assert.Equal("AKIAEXAMPLE", world.Account("410987654321").Users[0].AccessKeys[0].Id);
    }

    [Fact]
    public void Of_a_finding_without_account_is_nothing()
    {
        var json = SampleEvents.For("Recon:EC2/Portscan", SampleEventOptions.Default);
        json["detail"]!.AsObject().Remove("accountId");
        json["detail"]!.AsObject().Remove("arn");

        Assert.Empty(Of(json).Accounts);
    }

    private static World Of(JsonObject json) => FindingWorld.Of(Assert.IsType<FindingEvent>(GuardDutyEventParser.Parse(json.ToJsonString())).Finding);
}
