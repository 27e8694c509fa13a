using LandingZone.Sandbox.Tests.Support;

namespace LandingZone.Sandbox.Tests.Server;

/// <summary>A sandbox that gets more while it runs.</summary>
public sealed class ExtendTests
{
    private const string Yaml = """
        accounts:
          - id: "210987654321"
            name: shop
            users: [{ name: deploy, accessKeys: [{ id: AKIAEXAMPLE1 }] }]
            buckets: [{ name: example-one, region: eu-west-1 }]
            regions:
              eu-west-1:
                vpcs: [{ id: vpc-1, cidrs: [10.0.0.0/16] }]
                networkAcls: [{ id: acl-1, vpcId: vpc-1, isDefault: true }]
                subnets: [{ id: subnet-1, vpcId: vpc-1, cidr: 10.0.0.0/24 }]
        """;

    [Fact]
    public async Task Extend_adds_what_is_not_there_and_leaves_what_is()
    {
        await using var aws = await AwsSandbox.StartAsync(World.Parse(Yaml));
        aws.Extend(World.Parse("""
            accounts:
              - id: "210987654321"
                name: another name
                users: [{ name: deploy, accessKeys: [{ id: AKIAEXAMPLE1, status: Inactive }, { id: AKIAEXAMPLE2 }] }]
                buckets: [{ name: example-two, region: eu-west-1 }]
                regions:
                  eu-west-1:
                    vpcs: [{ id: vpc-1, cidrs: [10.9.0.0/16] }]
                    networkAcls: [{ id: acl-1, vpcId: vpc-1, isDefault: true, entries: [{ ruleNumber: 1, action: deny, cidr: 0.0.0.0/0 }] }]
                    subnets: [{ id: subnet-2, vpcId: vpc-1, cidr: 10.0.1.0/24 }]
              - { id: "310987654321", name: new }
            """));

        Assert.Equal(["210987654321 shop", "310987654321 new"], aws.State.Accounts().Select(id => $"{id} {aws.State.AccountName(id)}"));
        Assert.Equal(["AKIAEXAMPLE1 Active", "AKIAEXAMPLE2 Active"], aws.State.Users("210987654321").Single().AccessKeys.Select(key => $"{key.Id} {key.Status}"));
        Assert.Equal(["example-one", "example-two"], aws.State.Buckets("210987654321").Select(bucket => bucket.Name));
        Assert.Empty(aws.State.NetworkAclEntries("210987654321", "eu-west-1", "acl-1"));
        Assert.Equal(["subnet-1 acl-1", "subnet-2 acl-1"], aws.State.Subnets("210987654321", "eu-west-1").Select(subnet => $"{subnet.Id} {subnet.NetworkAclId}"));
        Assert.NotNull(aws.CredentialsFor("310987654321"));
        Assert.Null(aws.State.AccountName("999999999999"));
    }

    [Fact]
    public async Task Extend_by_an_opt_in_region_opts_in()
    {
        await using var aws = await AwsSandbox.StartAsync(World.Parse(Yaml));
        using var client = new Amazon.EC2.AmazonEC2Client(
            aws.CredentialsFor("210987654321").AccessKeyId, aws.CredentialsFor("210987654321").SecretAccessKey,
            new Amazon.EC2.AmazonEC2Config { ServiceURL = aws.EndpointUrl.ToString(), AuthenticationRegion = "eu-central-2" });
        await Assert.ThrowsAsync<Amazon.EC2.AmazonEC2Exception>(() => client.DescribeVpcsAsync());

        aws.Extend(World.Parse("accounts: [{ id: \"210987654321\", name: shop, regions: { eu-central-2: { vpcs: [{ id: vpc-2, cidrs: [10.0.0.0/16] }] } } }]"));

        Assert.Equal("vpc-2", Assert.Single((await client.DescribeVpcsAsync()).Vpcs).VpcId);
    }
}
