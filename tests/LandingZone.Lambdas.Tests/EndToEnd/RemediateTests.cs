using LandingZone.Lambdas.Tests.Package;

namespace LandingZone.Lambdas.Tests.EndToEnd;

/// <summary>Every response, from the message on the queue to the state of the accounts.</summary>
public class RemediateTests : FunctionTests
{
    public RemediateTests()
        : this(null)
    {
    }

    protected RemediateTests(PublishedPackage? package)
        : base(package)
    {
    }

    [Fact]
    public async Task BlockAddress_inbound_attack_one_rule_one_record_one_result()
    {
        await using var lz = await StartAsync();

        Assert.Empty(await lz.RemediateAsync(Events.BruteForce()));

        Assert.Equal([Events.Attacker], lz.Denied());
        var record = Assert.Single(lz.Items("NACL#"), item => item.Attribute("sk") != "LEASE");
        Assert.Equal("NACL#123456789012#us-east-1#acl-0123456789abcdef0", record.Attribute("pk"));
        Assert.Equal("IP#185.220.101.4", record.Attribute("sk"));
        Assert.Equal("ACTIVE", record.Attribute("status"));
        Assert.Equal("ACTIVE", Assert.Single(lz.Items("ACTION#")).Attribute("status"));
        Assert.Equal(["blockAddress done"], lz.Outcomes());
        Assert.Equal("Rule 1 (ingress) of acl-0123456789abcdef0 denies 185.220.101.4.", lz.Results()[0].GetProperty("changes")[0].GetString());
    }

    [Fact]
    public async Task Responses_each_once_all_reach_their_goal()
    {
        await using var lz = await StartAsync();

        Assert.Empty(await lz.RemediateAsync(Events.EveryResponse().Values));

        Assert.All(Events.EveryResponse().Keys, response => Assert.Empty(Goals.Violations(lz, response)));
        Assert.Equal(
            [
                "blockAddress done", "blockPublicAccess done", "blockPublicAccess done", "deactivateAccessKey done", "isolateInstance done",
                "restartCloudTrail done", "restorePasswordPolicy done", "revokeRoleSessions done", "snapshotVolumes done",
            ],
            lz.Outcomes().Order(StringComparer.Ordinal));
    }
}
