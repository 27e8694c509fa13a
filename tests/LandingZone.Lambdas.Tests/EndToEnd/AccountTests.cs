using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Tests.Package;

namespace LandingZone.Lambdas.Tests.EndToEnd;

/// <summary>Which account is acted in, and by whom.</summary>
public class AccountTests : FunctionTests
{
    public AccountTests()
        : this(null)
    {
    }

    protected AccountTests(PublishedPackage? package)
        : base(package)
    {
    }

    // R12, R15, R19b: the account of the resource, never the one that published the event.
    [Fact]
    public async Task Finding_delivered_by_the_administrator_is_acted_on_in_its_own_account()
    {
        await using var lz = await StartAsync();

        Assert.Empty(await lz.RemediateAsync(Events.BruteForce().ByAdministrator()));

        Assert.Equal([Events.Attacker], lz.Denied());
        var calls = lz.Sandbox.Calls.ToList();
        var assume = calls.First(call => call.Operation == "AssumeRole");
        Assert.All(calls.Where(call => call.Service == "ec2"), call =>
        {
            Assert.Equal(Events.Production, call.AccountId);
            Assert.True(call.Sequence > assume.Sequence);
        });
    }

    // R6: two envelopes, one execution.
    [Fact]
    public async Task Finding_delivered_twice_under_two_envelopes_is_executed_once()
    {
        await using var lz = await StartAsync();
        var finding = Events.UserKey();

        var first = await lz.RemediateAsync(finding, finding.ByAdministrator());
        lz.Clock.Advance(TimeSpan.FromMinutes(3));
        var again = await lz.RemediateAsync(finding.ByAdministrator());

        Assert.True(first.Count <= 1);
        Assert.Empty(again);
        Assert.Single(lz.Sandbox.Calls.Of("iam", "UpdateAccessKey"));
        Assert.Equal(["deactivateAccessKey done"], lz.Outcomes());
    }

    // R10c, R36
    [Theory]
    [InlineData("555555555555", "the account has no response role")]
    [InlineData("999999999999", "the account is closed")]
    public async Task Missing_response_role_no_call_in_any_account_the_message_fails_and_people_are_told(string account, string why)
    {
        await using var lz = await StartAsync();

        Assert.Single(await lz.RemediateAsync(Events.In(account, Events.BruteForce())));

        Assert.DoesNotContain(lz.Sandbox.Calls.ToList(), call => call.Service is "ec2" or "iam" or "s3" or "cloudtrail");
        var result = Assert.Single(lz.Results());
        Assert.Equal(("failed", account), (result.GetProperty("outcome").GetString(), result.GetProperty("accountId").GetString()));
        Assert.True(result.Reasons().Contains("STS AssumeRole: AccessDenied", StringComparison.Ordinal), why);
    }

    [Fact]
    public async Task Wrong_external_id_no_call_in_the_account()
    {
        await using var lz = await StartAsync(null, (FunctionEnvironment.ResponseExternalId, "another"));

        Assert.Single(await lz.RemediateAsync(Events.BruteForce()));

        Assert.DoesNotContain(lz.Sandbox.Calls.ToList(), call => call.Service == "ec2");
        Assert.DoesNotContain("another", await lz.EndLogAsync(), StringComparison.Ordinal);
    }

    // R14: our own calls cause findings too.
    [Fact]
    public async Task Finding_about_our_own_response_role_is_left_alone()
    {
        await using var lz = await StartAsync();
        var own = lz.Sandbox.Calls;
        Assert.Empty(await lz.RemediateAsync(Events.RoleSession()));
        var before = own.Total;
        var id = (await lz.ProductionAsync()).RoleId!;

        Assert.Empty(await lz.RemediateAsync(Events.RoleSession("landing-zone-response", id).Updated()));

        Assert.DoesNotContain(own.ToList().Where(call => call.Sequence > before), call => call.Operation == "PutRolePolicy");
        Assert.Contains("ownActivity: The calls are our own", await lz.EndLogAsync(), StringComparison.Ordinal);
    }

    // R11, R34, C25, C26
    [Theory]
    [InlineData("AWSReservedSSO_Administrator_0123456789abcdef", "is managed by IAM Identity Center")]
    [InlineData("AWSServiceRoleForAmazonGuardDuty", "is service-linked")]
    public async Task Roles_that_AWS_protects_are_skipped_with_a_reason(string role, string reason)
    {
        await using var lz = await StartAsync();

        Assert.Empty(await lz.RemediateAsync(Events.RoleSession(role)));

        SwitchTests.AssertNoChange(lz);
        Assert.Contains(reason, await lz.EndLogAsync(), StringComparison.Ordinal);
        Assert.Empty(lz.Sandbox.Calls.Of("iam", "UpdateAccessKey"));
    }

    // R2
    [Fact]
    public async Task PortProbe_every_address_once_in_both_families()
    {
        await using var lz = await StartAsync();

        Assert.Empty(await lz.RemediateAsync(
            Events.PortProbe("185.220.101.1", "185.220.101.2", "185.220.101.1", "2a0b:f4c2::7", "10.0.0.9")));

        Assert.Equal(["185.220.101.1", "185.220.101.2", "2a0b:f4c2::7"], lz.Denied().Order(StringComparer.Ordinal));
        Assert.Equal(3, Goals.Blocks(lz).Count);
    }

    [Fact]
    public async Task BlockAddress_instance_in_two_subnets_every_acl_gets_the_rule_in_both_directions()
    {
        await using var lz = await StartAsync(null, (FunctionEnvironment.NaclDirections, "both"));

        Assert.Empty(await lz.RemediateAsync(Events.BruteForce(instance: Events.Worker)));

        Assert.All(
            (string[])[Events.PublicAcl, Events.ShopAcl],
            acl =>
            {
                Assert.Equal([Events.Attacker], lz.Denied(acl));
                Assert.Equal([Events.Attacker], lz.Denied(acl, egress: true));
            });
        Assert.Empty(Goals.Disagreements(lz));
        Assert.Empty(Goals.Disagreements(lz, Events.ShopAcl));
    }

    // C30
    [Fact]
    public async Task BlockPublicAccess_every_bucket_of_the_finding()
    {
        await using var lz = await StartAsync();

        Assert.Empty(await lz.RemediateAsync(Events.BucketPublic("example-shop-assets", "example-shop-website", "no-such-bucket-here")));

        Assert.Equal(Goals.Blocked, lz.State.BucketPublicAccessBlock("example-shop-assets"));
        Assert.Null(lz.State.BucketPublicAccessBlock("example-shop-website"));
        var reasons = lz.Results().Single().GetProperty("reasons").EnumerateArray()
            .Select(reason => reason.GetProperty("code").GetString());
        Assert.Equal(["exempt", "bucketGone"], reasons);
    }
}
