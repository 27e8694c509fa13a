using LandingZone.Sandbox;

namespace LandingZone.Lambdas.Tests.EndToEnd;

/// <summary>Every response, from the message on the queue to the state of the accounts.</summary>
public sealed class RemediateTests
{
    [Fact]
    public async Task BlockAddress_inbound_attack_one_rule_one_record_one_result()
    {
        await using var lz = await Landscape.StartAsync();

        Assert.Empty(await lz.RemediateAsync(Events.BruteForce()));

        Assert.Equal([Events.Attacker], lz.Denied());
        var record = Assert.Single(lz.Items("NACL#"), item => item.GetProperty("sk").GetProperty("S").GetString() != "LEASE");
        Assert.Equal("NACL#123456789012#us-east-1#acl-0123456789abcdef0", record.GetProperty("pk").GetProperty("S").GetString());
        Assert.Equal("IP#185.220.101.4", record.GetProperty("sk").GetProperty("S").GetString());
        Assert.Equal("ACTIVE", record.GetProperty("status").GetProperty("S").GetString());
        Assert.Equal("ACTIVE", Assert.Single(lz.Items("ACTION#")).GetProperty("status").GetProperty("S").GetString());
        Assert.Equal(["blockAddress done"], lz.Outcomes());
        Assert.Equal("Rule 1 (ingress) of acl-0123456789abcdef0 denies 185.220.101.4.", lz.Results()[0].GetProperty("changes")[0].GetString());
    }

    [Fact]
    public async Task Responses_each_once_all_reach_their_goal()
    {
        await using var lz = await Landscape.StartAsync();

        Assert.Empty(await lz.RemediateAsync(Events.EveryResponse().Values));

        AssertGoals(lz);
        Assert.Equal(
            [
                "blockAddress done", "blockPublicAccess done", "blockPublicAccess done", "deactivateAccessKey done", "isolateInstance done",
                "restartCloudTrail done", "restorePasswordPolicy done", "revokeRoleSessions done", "snapshotVolumes done",
            ],
            lz.Outcomes().Order(StringComparer.Ordinal));
    }

    private static void AssertGoals(Landscape lz)
    {
        Assert.Equal([Events.Attacker], lz.Denied());
        var isolated = lz.State.SecurityGroups(Events.Production, Events.Region).Single(group => group.Name == "landing-zone-isolated");
        Assert.Empty(isolated.Ingress);
        Assert.Empty(isolated.Egress);
        Assert.Equal([isolated.Id], lz.State.NetworkInterface(Events.Production, Events.Region, "eni-0a1b2c3d4e5f60002").Groups);
        Assert.Equal([isolated.Id], lz.State.NetworkInterface(Events.Production, Events.Region, "eni-0a1b2c3d4e5f60003").Groups);
        Assert.Equal("vol-0a1b2c3d4e5f60003", Assert.Single(lz.State.Snapshots(Events.Production, Events.Region)).VolumeId);
        Assert.Equal(
            "Inactive",
            lz.State.Users(Events.Production).SelectMany(user => user.AccessKeys).Single(key => key.Id == "AKIAIOSFODNN7EXAMPLE").Status);
        Assert.Single(lz.State.Role(Events.Production, "app-server").Policies);
        Assert.True(lz.State.Trails(Events.Production, Events.Region).Single().IsLogging);
        var password = lz.State.PasswordPolicy(Events.Development)!;
        Assert.Equal((14, 30, true), (password.MinimumPasswordLength, password.MaxPasswordAge, password.RequireSymbols));
        Assert.Equal(All, lz.State.BucketPublicAccessBlock("example-shop-assets"));
        Assert.Equal(All, lz.State.AccountPublicAccessBlock(Events.Production));
    }

    private static PublicAccessBlock All { get; } = new()
    {
        BlockPublicAcls = true, IgnorePublicAcls = true, BlockPublicPolicy = true, RestrictPublicBuckets = true,
    };
}
