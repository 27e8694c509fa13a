using Amazon.EC2;
using Amazon.EC2.Model;
using LandingZone.Sandbox.Tests.Support;

namespace LandingZone.Sandbox.Tests.Ec2;

/// <summary>The calls that isolate an instance: groups, interfaces, snapshots, tags.</summary>
public sealed class IsolationTests : SandboxTest
{
    private const string Vpc = "vpc-34865123";
    private const string Interface = "eni-0a1b2c3d4e5f60002";

    [Fact]
    public async Task CreateSecurityGroup_lets_everything_out_until_revoked()
    {
        var ec2 = Ec2();
        var id = await CreateGroupAsync(ec2);
        var group = (await ec2.DescribeSecurityGroupsAsync(new DescribeSecurityGroupsRequest { GroupIds = [id] })).SecurityGroups.Single();
        Assert.Equal(["0.0.0.0/0"], group.IpPermissionsEgress.Single().Ipv4Ranges.Select(range => range.CidrIp));
        Assert.Equal(["::/0"], group.IpPermissionsEgress.Single().Ipv6Ranges.Select(range => range.CidrIpv6));

        await ec2.RevokeSecurityGroupEgressAsync(
            new RevokeSecurityGroupEgressRequest { GroupId = id, IpPermissions = group.IpPermissionsEgress });

        group = (await ec2.DescribeSecurityGroupsAsync(new DescribeSecurityGroupsRequest { GroupIds = [id] })).SecurityGroups.Single();
        Assert.Empty(group.IpPermissionsEgress ?? []);
        Assert.Equal("InvalidPermission.NotFound", await CodeAsync(() => ec2.RevokeSecurityGroupEgressAsync(
            new RevokeSecurityGroupEgressRequest { GroupId = id, IpPermissions = [All("0.0.0.0/0")] })));
    }

    [Fact]
    public async Task CreateSecurityGroup_same_name_in_the_vpc_is_Duplicate()
    {
        var ec2 = Ec2();
        await CreateGroupAsync(ec2);
        Assert.Equal("InvalidGroup.Duplicate", await CodeAsync(() => CreateGroupAsync(ec2)));
        Assert.Equal("InvalidVpcID.NotFound", await CodeAsync(() => CreateGroupAsync(ec2, "vpc-none")));
        await CreateGroupAsync(ec2, "vpc-0aa1bb2cc3dd4ee5f");
    }

    [Fact]
    public async Task AuthorizeSecurityGroupIngress_same_rule_twice_is_Duplicate()
    {
        var ec2 = Ec2();
        var request = new AuthorizeSecurityGroupIngressRequest
        {
            GroupId = await CreateGroupAsync(ec2),
            IpPermissions = [All("198.51.100.0/24")]
        };
        await ec2.AuthorizeSecurityGroupIngressAsync(request);
        Assert.Equal("InvalidPermission.Duplicate", await CodeAsync(() => ec2.AuthorizeSecurityGroupIngressAsync(request)));
        request.GroupId = "sg-none";
        Assert.Equal("InvalidGroup.NotFound", await CodeAsync(() => ec2.AuthorizeSecurityGroupIngressAsync(request)));
    }

    // R32: groups are changed per interface, so that an instance with two interfaces is isolated wholly.
    [Fact]
    public async Task ModifyNetworkInterfaceAttribute_replaces_the_groups_of_one_interface()
    {
        var ec2 = Ec2();
        var id = await CreateGroupAsync(ec2);
        await ec2.ModifyNetworkInterfaceAttributeAsync(
            new ModifyNetworkInterfaceAttributeRequest { NetworkInterfaceId = Interface, Groups = [id] });

        Assert.Equal([id], Aws.State.NetworkInterface(Production, UsEast1, Interface).Groups);
        Assert.Equal(2, Aws.State.NetworkInterface(Production, UsEast1, "eni-0a1b2c3d4e5f60003").Groups.Count);
        var instance = (
            await ec2.DescribeInstancesAsync(new DescribeInstancesRequest { InstanceIds = ["i-99999999"] })).Reservations[0].Instances[0];
        Assert.Equal([id], instance.NetworkInterfaces[0].Groups.Select(group => group.GroupId));
    }

    [Theory]
    [InlineData("eni-none", "sg-0a1b2c3d4e5f60718", "InvalidNetworkInterfaceID.NotFound")]
    [InlineData(Interface, "sg-none", "InvalidGroup.NotFound")]
    [InlineData(Interface, "sg-0d3fau17vpc000000", "InvalidParameterValue")]
    [InlineData("eni-0a1b2c3d4e5f6000b", "sg-0a1b2c3d4e5f60718", "AuthFailure")]
    public async Task ModifyNetworkInterfaceAttribute_refusals(string id, string group, string code) =>
        Assert.Equal(code, await CodeAsync(() => Ec2().ModifyNetworkInterfaceAttributeAsync(
            new ModifyNetworkInterfaceAttributeRequest { NetworkInterfaceId = id, Groups = [group] })));

    [Fact]
    public async Task CreateSnapshots_covers_every_volume_and_keeps_the_tags()
    {
        var response = await Ec2().CreateSnapshotsAsync(new CreateSnapshotsRequest
        {
            InstanceSpecification = new InstanceSpecification { InstanceId = "i-05746eb48123455e0" },
            Description = "evidence",
            TagSpecifications = [new TagSpecification { ResourceType = ResourceType.Snapshot, Tags = [new Tag("finding", "f-1")] }],
        });

        Assert.Equal(["vol-0a1b2c3d4e5f60001", "vol-0a1b2c3d4e5f60002"], response.Snapshots.Select(snapshot => snapshot.VolumeId));
        var seen = (await Ec2()
            .DescribeSnapshotsAsync(new DescribeSnapshotsRequest { Filters = [new Filter("tag:finding", ["f-1"])] })).Snapshots;
        Assert.Equal(2, seen.Count);
        Assert.All(seen, snapshot => Assert.Equal((SnapshotState.Completed, "evidence"), (snapshot.State, snapshot.Description)));
        Assert.Equal(["ec2:CreateSnapshots", "ec2:CreateTags"], Aws.Calls.Of("ec2", "CreateSnapshots").Single().Actions);
        Assert.Equal(2, Aws.State.Snapshots(Production, UsEast1).Count);
    }

    [Fact]
    public async Task CreateSnapshot_unknown_volume_or_instance_is_NotFound()
    {
        Assert.Equal(
            "InvalidVolume.NotFound",
            await CodeAsync(() => Ec2().CreateSnapshotAsync(new CreateSnapshotRequest { VolumeId = "vol-none" })));
        Assert.Equal("InvalidInstanceID.NotFound", await CodeAsync(() => Ec2().CreateSnapshotsAsync(new CreateSnapshotsRequest
        {
            InstanceSpecification = new InstanceSpecification { InstanceId = "i-0dead000000000000" },
        })));
    }

    [Fact]
    public async Task CreateTags_are_live_and_described()
    {
        await Ec2().CreateTagsAsync(
            new CreateTagsRequest([Interface, "i-99999999"], [new Tag("state", "isolated"), new Tag("Name", "renamed")]));

        var tags = (await Ec2().DescribeTagsAsync(new DescribeTagsRequest { Filters = [new Filter("resource-id", ["i-99999999"])] })).Tags;
        Assert.Equal(["Name=renamed", "state=isolated"], tags.Select(tag => $"{tag.Key}={tag.Value}"));
        Assert.All(tags, tag => Assert.Equal(ResourceType.Instance, tag.ResourceType));
        Assert.Equal("isolated", Aws.State.Tags(Production, UsEast1, Interface)["state"]);
    }

    [Theory]
    [InlineData("i-none", "k", "InvalidInstanceID.NotFound")]
    [InlineData("thing", "k", "InvalidID")]
    [InlineData("i-99999999", "aws:owner", "InvalidParameterValue")]
    public async Task CreateTags_refusals(string resource, string key, string code) =>
        Assert.Equal(code, await CodeAsync(() => Ec2().CreateTagsAsync(new CreateTagsRequest([resource], [new Tag(key, "v")]))));

    [Fact]
    public async Task CreateTags_more_than_50_is_TagLimitExceeded() =>
        Assert.Equal("TagLimitExceeded", await CodeAsync(() => Ec2().CreateTagsAsync(
            new CreateTagsRequest(["i-99999999"], [.. Enumerable.Range(0, 50).Select(i => new Tag($"k{i}", "v"))]))));

    private static async Task<string> CreateGroupAsync(AmazonEC2Client ec2, string vpc = Vpc) => (await ec2.CreateSecurityGroupAsync(
        new CreateSecurityGroupRequest { GroupName = "isolation", Description = "No traffic", VpcId = vpc })).GroupId;

    private static IpPermission All(string range) => new() { IpProtocol = "-1", Ipv4Ranges = [new IpRange { CidrIp = range }] };

    private static async Task<string> CodeAsync(Func<Task> act) => (await Assert.ThrowsAsync<AmazonEC2Exception>(act)).ErrorCode;
}
