namespace LandingZone.Sandbox.Tests.Worlds;

public sealed class WorldTests
{
    private const string Region = """
        accounts:
          - id: "123456789012"
            name: one
            regions:
              eu-west-1:

        """;

    [Fact]
    public void Default_reads_and_names_every_part()
    {
        var world = World.Default;
        Assert.Equal("444455556666", world.Organization!.ManagementAccount);
        Assert.Equal(
            ["444455556666", "777788889999", "123456789012", "111122223333", "555555555555", "999999999999"],
            world.Accounts.Select(account => account.Id));
        Assert.Equal(
            ["byStatus"], world.Account("777788889999").Regions["eu-central-1"].Tables.Single().Indexes.Select(index => index.Name));
        Assert.Equal(
            world.Account("123456789012").Regions["us-east-1"].NetworkAcls[0].Entries.Count,
            World.Parse(World.DefaultYaml).Account("123456789012").Regions["us-east-1"].NetworkAcls[0].Entries.Count);
    }

    [Fact]
    public void With_replaces_one_account_or_adds_it()
    {
        var closed = World.Default.With(World.Default.Account("555555555555") with { Status = "SUSPENDED" });
        Assert.Equal(("SUSPENDED", "ACTIVE"), (closed.Account("555555555555").Status, World.Default.Account("555555555555").Status));
        Assert.Equal(7, World.Default.With(new WorldAccount { Id = "222222222222", Name = "new" }).Accounts.Count);
        Assert.Equal("The world has no account 1.", Assert.Throws<KeyNotFoundException>(() => World.Default.Account("1")).Message);
    }

    [Fact]
    public void With_changes_one_account_in_one_region()
    {
        var world = World.Default.With("555555555555", account => account.With("eu-west-1", region => region with { Queues = ["q"] }));
        Assert.Equal(["q"], world.Account("555555555555").Regions["eu-west-1"].Queues);
        Assert.Empty(World.Default.Account("555555555555").Regions);
    }

    [Theory]
    [InlineData("", "The world is empty. It needs at least the key 'accounts'; World.DefaultYaml shows every key.")]
    [InlineData("accounts: []\ncolour: red",
        "The world cannot be read at line 2, column 1: Property 'colour' not found on type 'LandingZone.Sandbox.World'.")]
    [InlineData("accounts:\n  - id: '1'\n    id: '2'", "The world cannot be read at line 3, column 5: Encountered duplicate key id")]
    public void Parse_unreadable_names_the_place(string yaml, string message) =>
        Assert.Equal(message, Assert.Throws<WorldFormatException>(() => World.Parse(yaml)).Message);

    [Theory]
    [InlineData("accounts:\n  - id: '1'\n    name: a", "account id '1' is not twelve digits; quote it in YAML so that it stays text")]
    [InlineData("accounts:\n  - { id: '123456789012', name: a }\n  - { id: '123456789012', name: b }",
        "account '123456789012' appears twice; give each account once")]
    [InlineData("organization: { id: o-1, managementAccount: '1' }\naccounts: []",
        "organization.managementAccount is '1', which is not in accounts; add the account")]
    public void Parse_contradiction_in_accounts(string yaml, string problem) => Contradicts(yaml, problem);

    [Theory]
    [InlineData("securityGroups: [{ id: sg-1, name: g, vpcId: vpc-1 }]",
        "security group 'sg-1' is in VPC 'vpc-1', which is not listed under vpcs")]
    [InlineData("networkAcls: [{ id: acl-1, vpcId: vpc-1 }]", "network ACL 'acl-1' is in VPC 'vpc-1', which is not listed under vpcs")]
    [InlineData("vpcs: [{ id: vpc-1, cidrs: [10.0.0.0/16] }]\n        subnets: [{ id: subnet-1, vpcId: vpc-1, cidr: 10.0.0.0/24 }]",
        "subnet 'subnet-1' names no network ACL and VPC 'vpc-1' has none with isDefault: true; add either")]
    [InlineData("networkAclRuleQuota: 50", "networkAclRuleQuota is 50; AWS allows 20, up to 40 on request")]
    [InlineData("instances: [{ id: i-1, interfaces: [{ id: eni-1, subnetId: subnet-9, privateIp: 10.0.0.1, groups: [] }] }]",
        "interface 'eni-1' is in subnet 'subnet-9', which is not listed under subnets")]
    [InlineData("vpcs: [{ id: vpc-1, cidrs: [] }]\n        networkAcls: [{ id: acl-1, vpcId: vpc-1, entries: [{ ruleNumber: 0, action: deny, cidr: 10.0.0.0/8 }] }]",
        "network ACL 'acl-1' has rule number 0; AWS allows 1 to 32766")]
    [InlineData("vpcs: [{ id: vpc-1, cidrs: [] }]\n        networkAcls: [{ id: acl-1, vpcId: vpc-1, entries: [{ ruleNumber: 5, action: block, cidr: 10.0.0.0/8 }] }]",
        "network ACL 'acl-1', rule 5: action is 'block'; expected allow or deny")]
    [InlineData("vpcs: [{ id: vpc-1, cidrs: [] }]\n        networkAcls: [{ id: acl-1, vpcId: vpc-1, entries: [{ ruleNumber: 5, action: deny, cidr: 10.0.0.0 }] }]",
        "network ACL 'acl-1', rule 5: '10.0.0.0' is not an address range such as 198.51.100.7/32")]
    [InlineData("vpcs: [{ id: vpc-1, cidrs: [] }]\n        networkAcls: [{ id: acl-1, vpcId: vpc-1, entries: [{ ruleNumber: 5, action: deny }] }]",
        "network ACL 'acl-1', rule 5: give either cidr or ipv6Cidr")]
    [InlineData("vpcs: [{ id: vpc-1, cidrs: [] }, { id: vpc-1, cidrs: [] }]", "id 'vpc-1' appears twice; ids are unique in a region")]
    public void Parse_contradiction_in_a_region(string yaml, string problem) =>
        Contradicts(Region + "        " + yaml, "account 123456789012, eu-west-1: " + problem);

    private static void Contradicts(string yaml, string problem) => Assert.Equal("The world contradicts itself:\n- " + problem,
        Assert.Throws<WorldFormatException>(() => World.Parse(yaml)).Message);
}
