using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Aws.Ec2;
using LandingZone.Lambdas.Tests.Http;

namespace LandingZone.Lambdas.Tests.Aws.Ec2;

public sealed class Ec2ClientTests
{
    [Fact]
    public async Task DescribeInstance_reads_interfaces_volumes_profile_and_live_tags()
    {
        await using var aws = await AwsServer.AnswerAsync(Response("DescribeInstances",
            """
            <reservationSet><item><instancesSet><item><instanceId>i-1</instanceId><instanceState><code>16</code><name>running</name></instanceState>
            <vpcId>vpc-1</vpcId><iamInstanceProfile><arn>arn:aws:iam::1:instance-profile/p</arn></iamInstanceProfile>
            <blockDeviceMapping><item><deviceName>/dev/xvda</deviceName><ebs><volumeId>vol-1</volumeId></ebs></item><item><deviceName>/dev/xvdb</deviceName><ebs><volumeId>vol-2</volumeId></ebs></item></blockDeviceMapping>
            <networkInterfaceSet>
            <item><networkInterfaceId>eni-1</networkInterfaceId><subnetId>subnet-1</subnetId><vpcId>vpc-1</vpcId><groupSet><item><groupId>sg-1</groupId></item><item><groupId>sg-2</groupId></item></groupSet></item>
            <item><networkInterfaceId>eni-2</networkInterfaceId><subnetId>subnet-2</subnetId><vpcId>vpc-1</vpcId><groupSet/></item>
            </networkInterfaceSet><tagSet><item><key>k</key><value>v</value></item></tagSet></item></instancesSet></item></reservationSet>
            """));

        var instance = await Ec2(aws).DescribeInstanceAsync("i-1", CancellationToken.None);

        Assert.Equal(("i-1", "running", "vpc-1", "arn:aws:iam::1:instance-profile/p"),
            (instance!.Id, instance.State, instance.VpcId, instance.InstanceProfileArn));
        Assert.Equal([("eni-1", "subnet-1", "sg-1+sg-2"), ("eni-2", "subnet-2", "")],
            instance.Interfaces.Select(one => (one.Id, one.SubnetId, string.Join('+', one.GroupIds))));
        Assert.Equal(["vol-1", "vol-2"], instance.VolumeIds);
        Assert.Equal([new Tag("k", "v")], instance.Tags);
        Assert.Equal("Action=DescribeInstances&Version=2016-11-15&InstanceId.1=i-1", aws.Request.Body);
    }

    [Theory]
    [InlineData("InvalidInstanceID.NotFound")]
    [InlineData("InvalidInstanceID.Malformed")]
    public async Task DescribeInstance_gone_is_null(string code)
    {
        await using var aws = await AwsServer.AnswerAsync(Answer.Ec2Error(400, code));

        Assert.Null(await Ec2(aws).DescribeInstanceAsync("i-99999999", CancellationToken.None));
    }

    [Fact] // C8: no right to look is an error, not "there is nothing".
    public async Task DescribeNetworkAcls_access_denied_is_an_error()
    {
        await using var aws = await AwsServer.AnswerAsync(Answer.Ec2Error(403, "UnauthorizedOperation"));

        var error = await Assert.ThrowsAsync<AwsException>(() => Ec2(aws).DescribeNetworkAclsOfVpcAsync("vpc-1", CancellationToken.None));

        Assert.True(error.Is("UnauthorizedOperation"));
    }

    [Fact]
    public async Task DescribeNetworkAcls_reads_both_families_default_denies_and_all_pages()
    {
        await using var aws = await AwsServer.AnswerAsync(
            Response("DescribeNetworkAcls",
                """
                <networkAclSet><item><networkAclId>acl-1</networkAclId><vpcId>vpc-1</vpcId><default>true</default><entrySet>
                <item><ruleNumber>100</ruleNumber><protocol>-1</protocol><ruleAction>allow</ruleAction><egress>false</egress><cidrBlock>0.0.0.0/0</cidrBlock></item>
                <item><ruleNumber>5</ruleNumber><protocol>6</protocol><ruleAction>deny</ruleAction><egress>true</egress><ipv6CidrBlock>2001:db8::1/128</ipv6CidrBlock><portRange><from>22</from><to>23</to></portRange></item>
                <item><ruleNumber>32767</ruleNumber><protocol>-1</protocol><ruleAction>deny</ruleAction><egress>false</egress><cidrBlock>0.0.0.0/0</cidrBlock></item>
                </entrySet><associationSet><item><subnetId>subnet-1</subnetId></item><item><subnetId>subnet-2</subnetId></item></associationSet><tagSet/></item></networkAclSet><nextToken>n</nextToken>
                """),
            Response("DescribeNetworkAcls", "<networkAclSet><item><networkAclId>acl-2</networkAclId><vpcId>vpc-1</vpcId></item></networkAclSet>"));

        var acls = await Ec2(aws).DescribeNetworkAclsOfSubnetsAsync(["subnet-1", "subnet-2"], CancellationToken.None);

        Assert.Equal(["acl-1", "acl-2"], acls.Select(acl => acl.Id));
        Assert.Equal(
            [
                new NetworkAclEntry(100, IsEgress: false, IsDeny: false, "-1", "0.0.0.0/0", null),
                new NetworkAclEntry(5, IsEgress: true, IsDeny: true, "6", "2001:db8::1/128", new PortSpan(22, 23)),
                new NetworkAclEntry(32767, IsEgress: false, IsDeny: true, "-1", "0.0.0.0/0", null),
            ],
            acls[0].Entries);
        Assert.Equal([false, true, false], acls[0].Entries.Select(entry => entry.IsIpv6));
        Assert.Equal((true, "subnet-1+subnet-2"), (acls[0].IsDefault, string.Join('+', acls[0].SubnetIds)));
        Assert.Equal(
            "Action=DescribeNetworkAcls&Filter.1.Name=association.subnet-id&Filter.1.Value.1=subnet-1&Filter.1.Value.2=subnet-2&NextToken=n&Version=2016-11-15",
            aws.Requests[1].Body);
    }

    [Theory]
    [InlineData("203.0.113.9/32", "CidrBlock=203.0.113.9%2F32&Egress=false")]
    [InlineData("2001:db8::9/128", "Egress=false&Ipv6CidrBlock=2001%3Adb8%3A%3A9%2F128")]
    public async Task CreateNetworkAclEntry_names_the_block_of_its_family(string cidr, string block)
    {
        await using var aws = await AwsServer.AnswerAsync(Response("CreateNetworkAclEntry", "<return>true</return>"));

        await Ec2(aws).CreateNetworkAclEntryAsync("acl-1", new NetworkAclEntry(7, false, true, "-1", cidr, null), CancellationToken.None);

        Assert.Equal(
            $"Action=CreateNetworkAclEntry&{block}&NetworkAclId=acl-1&Protocol=-1&RuleAction=deny&RuleNumber=7&Version=2016-11-15",
            aws.Request.Body);
    }

    [Theory] // R31 and R33: the service's own codes reach the planner.
    [InlineData("NetworkAclEntryAlreadyExists")]
    [InlineData("NetworkAclEntryLimitExceeded")]
    public async Task CreateNetworkAclEntry_refused_error_has_the_services_code(string code)
    {
        await using var aws = await AwsServer.AnswerAsync(Answer.Ec2Error(400, code));

        var error = await Assert.ThrowsAsync<AwsException>(() =>
            Ec2(aws).CreateNetworkAclEntryAsync("acl-1", new NetworkAclEntry(7, false, true, "-1", "203.0.113.9/32", null), CancellationToken.None));

        Assert.Equal(new AwsError("EC2", "CreateNetworkAclEntry", code, "because", 400, "req-1", false), error.Error);
        Assert.Single(aws.Requests);
    }

    [Fact]
    public async Task ReplaceNetworkAclEntry_with_ports_sends_the_whole_rule()
    {
        await using var aws = await AwsServer.AnswerAsync(Response("ReplaceNetworkAclEntry", "<return>true</return>"));

        await Ec2(aws).ReplaceNetworkAclEntryAsync(
            "acl-1", new NetworkAclEntry(7, true, false, "6", "10.0.0.0/8", new PortSpan(443, 444)), CancellationToken.None);

        Assert.Equal(
            "Action=ReplaceNetworkAclEntry&CidrBlock=10.0.0.0%2F8&Egress=true&NetworkAclId=acl-1&PortRange.From=443&PortRange.To=444&Protocol=6&RuleAction=allow&RuleNumber=7&Version=2016-11-15",
            aws.Request.Body);
    }

    [Fact] // R31: a rule that is already gone is a success. C4: any other error is not.
    public async Task DeleteNetworkAclEntry_gone_is_false_and_other_errors_are_thrown()
    {
        await using var aws = await AwsServer.AnswerAsync(
            Response("DeleteNetworkAclEntry", "<return>true</return>"),
            Answer.Ec2Error(400, "InvalidNetworkAclEntry.NotFound"),
            Answer.Ec2Error(403, "UnauthorizedOperation"));

        Assert.True(await Ec2(aws).DeleteNetworkAclEntryAsync("acl-1", 7, isEgress: false, CancellationToken.None));
        Assert.False(await Ec2(aws).DeleteNetworkAclEntryAsync("acl-1", 7, isEgress: false, CancellationToken.None));
        await Assert.ThrowsAsync<AwsException>(() => Ec2(aws).DeleteNetworkAclEntryAsync("acl-1", 7, isEgress: false, CancellationToken.None));
        Assert.Equal("Action=DeleteNetworkAclEntry&Egress=false&NetworkAclId=acl-1&RuleNumber=7&Version=2016-11-15", aws.Requests[0].Body);
    }

    [Fact]
    public async Task DescribeVpc_reads_all_associated_blocks_of_both_families()
    {
        await using var aws = await AwsServer.AnswerAsync(
            Response("DescribeVpcs",
                """
                <vpcSet><item><vpcId>vpc-1</vpcId><cidrBlock>10.0.0.0/16</cidrBlock><cidrBlockAssociationSet>
                <item><cidrBlock>10.0.0.0/16</cidrBlock><cidrBlockState><state>associated</state></cidrBlockState></item>
                <item><cidrBlock>100.64.0.0/16</cidrBlock><cidrBlockState><state>associated</state></cidrBlockState></item>
                <item><cidrBlock>10.9.0.0/16</cidrBlock><cidrBlockState><state>disassociated</state></cidrBlockState></item></cidrBlockAssociationSet>
                <ipv6CidrBlockAssociationSet><item><ipv6CidrBlock>2001:db8::/56</ipv6CidrBlock><ipv6CidrBlockState><state>associated</state></ipv6CidrBlockState></item></ipv6CidrBlockAssociationSet></item></vpcSet>
                """),
            Answer.Ec2Error(400, "InvalidVpcID.NotFound"));

        Assert.Equal(
            ["10.0.0.0/16", "100.64.0.0/16", "2001:db8::/56"], (await Ec2(aws).DescribeVpcAsync("vpc-1", CancellationToken.None))!.CidrBlocks);
        Assert.Null(await Ec2(aws).DescribeVpcAsync("vpc-2", CancellationToken.None));
    }

    [Fact]
    public async Task DescribeAddresses_and_DescribeRegions_read_names()
    {
        await using var aws = await AwsServer.AnswerAsync(
            Response("DescribeAddresses", "<addressesSet><item><publicIp>198.51.100.7</publicIp><allocationId>eipalloc-1</allocationId></item></addressesSet>"),
            Response("DescribeRegions", "<regionInfo><item><regionName>eu-west-1</regionName></item></regionInfo>"));

        Assert.Equal(["198.51.100.7"], await Ec2(aws).DescribeAddressesAsync(CancellationToken.None));
        Assert.Equal(["eu-west-1"], await Ec2(aws).DescribeRegionsAsync(CancellationToken.None));
    }

    [Fact]
    public async Task DescribeNetworkInterfaces_reads_every_address_once()
    {
        await using var aws = await AwsServer.AnswerAsync(Response("DescribeNetworkInterfaces",
            """
            <networkInterfaceSet><item><networkInterfaceId>eni-1</networkInterfaceId><subnetId>subnet-1</subnetId><vpcId>vpc-1</vpcId><interfaceType>nat_gateway</interfaceType><requesterManaged>true</requesterManaged>
            <privateIpAddress>10.0.0.4</privateIpAddress><association><publicIp>198.51.100.7</publicIp></association>
            <groupSet><item><groupId>sg-1</groupId></item></groupSet>
            <privateIpAddressesSet><item><privateIpAddress>10.0.0.4</privateIpAddress><association><publicIp>198.51.100.7</publicIp></association></item><item><privateIpAddress>10.0.0.5</privateIpAddress></item></privateIpAddressesSet>
            <ipv6AddressesSet><item><ipv6Address>2001:db8::4</ipv6Address></item></ipv6AddressesSet></item></networkInterfaceSet>
            """));

        var found = await Ec2(aws).DescribeNetworkInterfaceAsync("eni-1", CancellationToken.None);

        Assert.Equal(("nat_gateway", true, "sg-1"), (found!.InterfaceType, found.IsRequesterManaged, found.GroupIds.Single()));
        Assert.Equal(["10.0.0.4", "198.51.100.7", "10.0.0.5", "2001:db8::4"], found.Addresses);
        Assert.Equal(
            "Action=DescribeNetworkInterfaces&Filter.1.Name=network-interface-id&Filter.1.Value.1=eni-1&Version=2016-11-15", aws.Request.Body);
    }

    [Fact] // R32: groups are changed per interface.
    public async Task ModifyNetworkInterfaceGroups_replaces_the_list()
    {
        await using var aws = await AwsServer.AnswerAsync(Response("ModifyNetworkInterfaceAttribute", "<return>true</return>"));

        await Ec2(aws).ModifyNetworkInterfaceGroupsAsync("eni-1", ["sg-1", "sg-2"], CancellationToken.None);

        Assert.Equal(
            "Action=ModifyNetworkInterfaceAttribute&NetworkInterfaceId=eni-1&SecurityGroupId.1=sg-1&SecurityGroupId.2=sg-2&Version=2016-11-15",
            aws.Request.Body);
    }

    [Fact]
    public async Task SecurityGroups_are_found_created_and_emptied()
    {
        await using var aws = await AwsServer.AnswerAsync(
            Response("DescribeSecurityGroups", "<securityGroupInfo/>"),
            Response("CreateSecurityGroup", "<groupId>sg-9</groupId>"),
            Response("RevokeSecurityGroupEgress", "<return>true</return>"),
            Response("DescribeSecurityGroups",
                """
                <securityGroupInfo><item><groupId>sg-9</groupId><groupName>n</groupName><vpcId>vpc-1</vpcId><ipPermissions/><ipPermissionsEgress>
                <item><ipProtocol>-1</ipProtocol><ipRanges><item><cidrIp>0.0.0.0/0</cidrIp></item></ipRanges></item></ipPermissionsEgress></item></securityGroupInfo>
                """));
        var ec2 = Ec2(aws);

        Assert.Null(await ec2.FindSecurityGroupAsync("vpc-1", "n", CancellationToken.None));
        Assert.Equal("sg-9", await ec2.CreateSecurityGroupAsync("vpc-1", "n", "d", [new Tag("k", "v")], CancellationToken.None));
        Assert.True(await ec2.RevokeSecurityGroupEgressAsync("sg-9", SecurityGroupRule.AllIpv4, CancellationToken.None));
        var group = await ec2.FindSecurityGroupAsync("vpc-1", "n", CancellationToken.None);

        Assert.Empty(group!.Ingress);
        Assert.Equal(("-1", "0.0.0.0/0"), (group.Egress.Single().Protocol, group.Egress.Single().CidrBlocks.Single()));
        Assert.Equal(
            [
                "Action=DescribeSecurityGroups&Filter.1.Name=vpc-id&Filter.1.Value.1=vpc-1&Filter.2.Name=group-name&Filter.2.Value.1=n&Version=2016-11-15",
                "Action=CreateSecurityGroup&GroupDescription=d&GroupName=n&TagSpecification.1.ResourceType=security-group&TagSpecification.1.Tag.1.Key=k&TagSpecification.1.Tag.1.Value=v&Version=2016-11-15&VpcId=vpc-1",
                "Action=RevokeSecurityGroupEgress&GroupId=sg-9&IpPermissions.1.IpProtocol=-1&IpPermissions.1.IpRanges.1.CidrIp=0.0.0.0%2F0&Version=2016-11-15",
            ],
            aws.Requests.Take(3).Select(request => request.Body));
    }

    [Fact]
    public async Task SecurityGroup_rules_that_are_already_as_wanted_are_no_errors()
    {
        await using var aws = await AwsServer.AnswerAsync(
            Answer.Ec2Error(400, "InvalidPermission.Duplicate"), Answer.Ec2Error(400, "InvalidPermission.Duplicate"),
            Answer.Ec2Error(400, "InvalidPermission.NotFound"), Answer.Ec2Error(400, "InvalidPermission.NotFound"));
        var ec2 = Ec2(aws);

        Assert.False(await ec2.AuthorizeSecurityGroupIngressAsync("sg-9", SecurityGroupRule.AllIpv4, CancellationToken.None));
        Assert.False(await ec2.AuthorizeSecurityGroupEgressAsync("sg-9", SecurityGroupRule.AllIpv6, CancellationToken.None));
        Assert.False(await ec2.RevokeSecurityGroupIngressAsync("sg-9", SecurityGroupRule.AllIpv4, CancellationToken.None));
        Assert.False(await ec2.RevokeSecurityGroupEgressAsync("sg-9", SecurityGroupRule.AllIpv6, CancellationToken.None));
        Assert.Equal(
            "Action=AuthorizeSecurityGroupEgress&GroupId=sg-9&IpPermissions.1.IpProtocol=-1&IpPermissions.1.Ipv6Ranges.1.CidrIpv6=%3A%3A%2F0&Version=2016-11-15",
            aws.Requests[1].Body);
    }

    [Fact]
    public async Task CreateSnapshots_covers_all_volumes_and_tags_them()
    {
        await using var aws = await AwsServer.AnswerAsync(Response("CreateSnapshots",
            "<snapshotSet><item><snapshotId>snap-1</snapshotId><volumeId>vol-1</volumeId><state>pending</state></item><item><snapshotId>snap-2</snapshotId><volumeId>vol-2</volumeId><state>pending</state></item></snapshotSet>"));

        var snapshots = await Ec2(aws).CreateSnapshotsAsync("i-1", "d", [new Tag("finding", "f")], CancellationToken.None);

        Assert.Equal([("snap-1", "vol-1", "pending"), ("snap-2", "vol-2", "pending")], snapshots.Select(one => (one.Id, one.VolumeId, one.State)));
        Assert.Equal(
            "Action=CreateSnapshots&Description=d&InstanceSpecification.InstanceId=i-1&TagSpecification.1.ResourceType=snapshot&TagSpecification.1.Tag.1.Key=finding&TagSpecification.1.Tag.1.Value=f&Version=2016-11-15",
            aws.Request.Body);
    }

    [Fact]
    public async Task DescribeSnapshots_by_tag_reads_own_snapshots()
    {
        await using var aws = await AwsServer.AnswerAsync(Response("DescribeSnapshots",
            "<snapshotSet><item><snapshotId>snap-1</snapshotId><volumeId>vol-1</volumeId><status>completed</status><tagSet><item><key>finding</key><value>f</value></item></tagSet></item></snapshotSet>"));

        var snapshot = Assert.Single(await Ec2(aws).DescribeSnapshotsAsync(new Tag("finding", "f"), CancellationToken.None));

        Assert.Equal(("snap-1", "completed", new Tag("finding", "f")), (snapshot.Id, snapshot.State, snapshot.Tags.Single()));
        Assert.Equal("Action=DescribeSnapshots&Filter.1.Name=tag%3Afinding&Filter.1.Value.1=f&Owner.1=self&Version=2016-11-15", aws.Request.Body);
    }

    [Fact]
    public async Task Tags_are_written_and_read_from_any_resource()
    {
        await using var aws = await AwsServer.AnswerAsync(
            Response("CreateTags", "<return>true</return>"),
            Response("DescribeTags", "<tagSet><item><resourceId>i-1</resourceId><key>a</key><value>b</value></item></tagSet><nextToken>n</nextToken>"),
            Response("DescribeTags", "<tagSet><item><resourceId>i-1</resourceId><key>c</key><value>d</value></item></tagSet>"));
        var ec2 = Ec2(aws);

        await ec2.CreateTagsAsync(["i-1", "eni-1"], [new Tag("a", "b")], CancellationToken.None);
        Assert.Equal([new Tag("a", "b"), new Tag("c", "d")], await ec2.DescribeTagsAsync("i-1", CancellationToken.None));
        Assert.Equal("Action=CreateTags&ResourceId.1=i-1&ResourceId.2=eni-1&Tag.1.Key=a&Tag.1.Value=b&Version=2016-11-15", aws.Requests[0].Body);
    }

    private static Ec2Client Ec2(AwsServer aws) => aws.Session.Ec2("eu-west-1");

    private static Answer Response(string operation, string xml) =>
        Answer.Ok($"<{operation}Response xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\"><requestId>r</requestId>{xml}</{operation}Response>");
}
