using Amazon.EC2;
using Amazon.EC2.Model;
using LandingZone.Sandbox.Tests.Support;

namespace LandingZone.Sandbox.Tests.Ec2;

public sealed class DescribeTests : SandboxTest
{
    [Fact]
    public async Task DescribeInstances_shows_interfaces_groups_volumes_and_tags()
    {
        var response = await Ec2().DescribeInstancesAsync(new DescribeInstancesRequest { InstanceIds = ["i-99999999"] });

        var instance = response.Reservations.Single().Instances.Single();
        Assert.Equal(("vpc-34865123", "subnet-d58b7123", "10.0.0.12"), (instance.VpcId, instance.SubnetId, instance.PrivateIpAddress));
        Assert.Equal(InstanceStateName.Running, instance.State.Name);
        Assert.Equal(
            ["eni-0a1b2c3d4e5f60002", "eni-0a1b2c3d4e5f60003"], instance.NetworkInterfaces.Select(each => each.NetworkInterfaceId));
        Assert.Equal([0, 1], instance.NetworkInterfaces.Select(each => each.Attachment.DeviceIndex));
        Assert.Equal(["sg-0a1b2c3d4e5f60718", "sg-0d3fau17shop00000"], instance.NetworkInterfaces[1].Groups.Select(group => group.GroupId));
        Assert.Equal("vol-0a1b2c3d4e5f60003", instance.BlockDeviceMappings.Single().Ebs.VolumeId);
        Assert.Equal("shop-worker", instance.Tags.Single(tag => tag.Key == "Name").Value);
    }

    [Fact]
    public async Task DescribeInstances_terminated_instance_has_no_interfaces()
    {
        var response = await Ec2().DescribeInstancesAsync(new DescribeInstancesRequest { InstanceIds = ["i-0dead000000000000"] });
        var instance = response.Reservations.Single().Instances.Single();
        Assert.Equal(InstanceStateName.Terminated, instance.State.Name);
        Assert.Empty(instance.NetworkInterfaces ?? []);
    }

    [Fact]
    public async Task DescribeInstances_unknown_id_is_NotFound()
    {
        var error = await Assert.ThrowsAsync<AmazonEC2Exception>(
            () => Ec2().DescribeInstancesAsync(new DescribeInstancesRequest { InstanceIds = ["i-00000000000000000"] }));
        Assert.Equal(
            ("InvalidInstanceID.NotFound", "The instance ID 'i-00000000000000000' does not exist"), (error.ErrorCode, error.Message));
    }

    [Theory]
    [InlineData("instance-state-name", "running", 3)]
    [InlineData("tag:Name", "shop-*", 2)]
    [InlineData("tag-key", "landing-zone:exempt", 1)]
    [InlineData("network-interface.group-id", "sg-0a1b2c3d4e5f60718", 3)]
    [InlineData("ip-address", "18.204.10.11", 1)]
    [InlineData("vpc-id", "vpc-none", 0)]
    public async Task DescribeInstances_filters(string name, string value, int expected)
    {
        var response = await Ec2().DescribeInstancesAsync(new DescribeInstancesRequest { Filters = [new Filter(name, [value])] });
        Assert.Equal(expected, (response.Reservations ?? []).Count);
    }

    [Fact]
    public async Task Describe_unknown_filter_is_InvalidParameterValue()
    {
        var error = await Assert.ThrowsAsync<AmazonEC2Exception>(
            () => Ec2().DescribeVpcsAsync(new DescribeVpcsRequest { Filters = [new Filter("colour", ["red"])] }));
        Assert.Equal(("InvalidParameterValue", "The filter 'colour' is invalid"), (error.ErrorCode, error.Message));
    }

    [Fact]
    public async Task Describe_pages_with_NextToken()
    {
        var ec2 = Ec2();
        for (var i = 0; i < 9; i++)
            await ec2.CreateSnapshotAsync(new CreateSnapshotRequest { VolumeId = "vol-0a1b2c3d4e5f60001" });
        var sizes = new List<int>();
        string? token = null;
        do
        {
            var page = await ec2.DescribeSnapshotsAsync(new DescribeSnapshotsRequest { MaxResults = 5, NextToken = token });
            sizes.Add(page.Snapshots.Count);
            token = page.NextToken;
        }
        while (token is not null);

        Assert.Equal([5, 4], sizes);
        Assert.Equal(
            "InvalidParameterValue",
            (await Assert.ThrowsAsync<AmazonEC2Exception>(
            () => ec2.DescribeSnapshotsAsync(new DescribeSnapshotsRequest { MaxResults = 4 }))).ErrorCode);
        Assert.Equal(
            "InvalidParameterValue",
            (await Assert.ThrowsAsync<AmazonEC2Exception>(
            () => ec2.DescribeSnapshotsAsync(new DescribeSnapshotsRequest { MaxResults = 5, NextToken = "?" }))).ErrorCode);
        Assert.Equal("InvalidParameterCombination", (await Assert.ThrowsAsync<AmazonEC2Exception>(
            () => ec2.DescribeInstancesAsync(new DescribeInstancesRequest { InstanceIds = ["i-99999999"], MaxResults = 5 }))).ErrorCode);
    }

    [Fact]
    public async Task Describe_networks_show_own_ranges_and_addresses()
    {
        var ec2 = Ec2();
        var vpc = (await ec2.DescribeVpcsAsync(new DescribeVpcsRequest { VpcIds = ["vpc-34865123"] })).Vpcs.Single();
        Assert.Equal(["10.0.0.0/16"], vpc.CidrBlockAssociationSet.Select(each => each.CidrBlock));
        Assert.Equal(["2600:1f14:abc:de00::/56"], vpc.Ipv6CidrBlockAssociationSet.Select(each => each.Ipv6CidrBlock));

        var subnets = (
            await ec2.DescribeSubnetsAsync(new DescribeSubnetsRequest { Filters = [new Filter("vpc-id", ["vpc-34865123"])] })).Subnets;
        Assert.Equal(["subnet-d58b7123", "subnet-d58b7124"], subnets.Select(subnet => subnet.SubnetId));
        Assert.Equal(
            ["18.204.10.11", "18.204.10.30"],
            (await ec2.DescribeAddressesAsync(new DescribeAddressesRequest())).Addresses.Select(address => address.PublicIp));
        var nat = (await ec2.DescribeNatGatewaysAsync(new DescribeNatGatewaysRequest())).NatGateways.Single();
        Assert.Equal(("vpc-34865123", "18.204.10.30"), (nat.VpcId, nat.NatGatewayAddresses.Single().PublicIp));
        var balancer = (
            await ec2.DescribeNetworkInterfacesAsync(
            new DescribeNetworkInterfacesRequest { Filters = [new Filter("requester-managed", ["true"])] })).NetworkInterfaces.Single();
        Assert.Equal(("18.204.10.20", NetworkInterfaceType.Network_load_balancer), (balancer.Association.PublicIp, balancer.InterfaceType));
    }

    [Fact]
    public async Task DescribeRegions_names_enabled_regions_and_all_on_request()
    {
        var ec2 = Ec2();
        Assert.Equal(17, (await ec2.DescribeRegionsAsync(new DescribeRegionsRequest())).Regions.Count);
        var all = (await ec2.DescribeRegionsAsync(new DescribeRegionsRequest { AllRegions = true })).Regions;
        Assert.Equal("not-opted-in", all.Single(region => region.RegionName == "eu-central-2").OptInStatus);
    }
}
