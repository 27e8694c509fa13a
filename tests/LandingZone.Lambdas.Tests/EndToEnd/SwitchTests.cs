using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Tests.Package;
using LandingZone.Sandbox;

namespace LandingZone.Lambdas.Tests.EndToEnd;

/// <summary>Modes, switches, and everything that must lead to no change.</summary>
public class SwitchTests : FunctionTests
{
    public SwitchTests()
        : this(null)
    {
    }

    protected SwitchTests(PublishedPackage? package)
        : base(package)
    {
    }

    private static readonly string[] Reads = ["Describe", "List", "Get", "AssumeRole", "PutEvents"];

    public static TheoryData<string> Responses => [.. Events.EveryResponse().Keys];

    [Fact]
    public async Task DryRun_every_response_is_decided_and_told_and_nothing_is_changed()
    {
        await using var lz = await StartAsync(null, (FunctionEnvironment.RemediationMode, "dryRun"));

        Assert.Empty(await lz.RemediateAsync(Events.EveryResponse().Values));

        AssertNoChange(lz);
        Assert.Empty(lz.Items("ACTION#"));
        Assert.Empty(lz.Items("NACL#"));
        Assert.Equal(9, lz.Outcomes().Count);
        Assert.All(lz.Outcomes(), outcome => Assert.EndsWith(" dryRun", outcome, StringComparison.Ordinal));
        var block = lz.Results().Single(result => result.GetProperty("response").GetString() == "blockAddress");
        Assert.Equal("Rule 1 (ingress) of acl-0123456789abcdef0 denies 185.220.101.4.", block.GetProperty("changes")[0].GetString());
    }

    [Fact]
    public async Task Enforce_after_a_dry_run_the_replayed_finding_is_responded_to()
    {
        await using var lz = await StartAsync(null);
        await using var dry = lz.With((FunctionEnvironment.RemediationMode, "dryRun"));
        var finding = Events.EveryResponse()["blockAddress"];
        Assert.Empty(await dry.RemediateAsync(finding));
        Assert.Empty(await dry.RemediateAsync(finding));

        Assert.Empty(await lz.RemediateAsync(finding));

        Assert.Equal(["blockAddress dryRun", "blockAddress done"], lz.Outcomes());
    }

    [Fact]
    public async Task ModeOff_no_call_but_none()
    {
        await using var lz = await StartAsync(null, (FunctionEnvironment.RemediationMode, "off"));

        Assert.Empty(await lz.RemediateAsync(Events.EveryResponse().Values));

        Assert.Empty(lz.Sandbox.Calls.ToList());
    }

    [Theory]
    [MemberData(nameof(Responses))]
    public async Task ActionOff_the_response_does_nothing(string response)
    {
        await using var lz = await StartAsync(
            null,
            (FunctionEnvironment.ActionPrefix + response.Split(' ')[0], "off"),
            (FunctionEnvironment.ActionPrefix + "snapshotVolumes", "off"));

        Assert.Empty(await lz.RemediateAsync(Events.EveryResponse()[response]));

        Assert.Empty(lz.Sandbox.Calls.ToList());
        Assert.Contains("is switched off.", await lz.EndLogAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Responses))]
    public async Task Floor_above_the_severity_the_response_does_nothing(string response)
    {
        await using var lz = await StartAsync(
            null,
            (FunctionEnvironment.FloorPrefix + response.Split(' ')[0], "9.0"),
            (FunctionEnvironment.FloorPrefix + "snapshotVolumes", "9.0"));

        Assert.Empty(await lz.RemediateAsync(Events.EveryResponse()[response]));

        Assert.Empty(lz.Sandbox.Calls.ToList());
    }

    [Theory]
    [InlineData("sample")]
    [InlineData("archived")]
    [InlineData("other event")]
    [InlineData("other source")]
    [InlineData("unknown type")]
    [InlineData("untouched account")]
    [InlineData("victim is remote")]
    public async Task Events_that_ask_for_nothing_no_call_is_made(string what)
    {
        await using var lz = await StartAsync();
        var finding = Events.BruteForce();
        var detail = finding["detail"]!;
        switch (what)
        {
            case "sample":
                detail["service"]!["additionalInfo"]!["sample"] = true;
                break;
            case "archived":
                detail["service"]!["archived"] = true;
                break;
            case "other event":
                finding["detail-type"] = "GuardDuty Malware Protection Object Scan Result";
                break;
            case "other source":
                finding["source"] = "aws.ec2";
                break;
            case "unknown type":
                detail["type"] = "Surprise:EC2/BrandNew";
                break;
            case "untouched account":
                detail["accountId"] = "444455556666";
                break;
            default:
                // C11, C15: an instance that attacks others never leads to an inbound deny of its victim.
                detail["service"]!["resourceRole"] = "ACTOR";
                detail["resource"]!["instanceDetails"]!["instanceId"] = "not-an-instance";
                break;
        }

        Assert.Empty(await lz.RemediateAsync(finding));

        Assert.DoesNotContain(lz.Sandbox.Calls.ToList(), call => !call.Operation.StartsWith("GetItem", StringComparison.Ordinal));
        Assert.Empty(lz.Outcomes());
    }

    // C14
    [Theory]
    [InlineData("")]
    [InlineData("no JSON")]
    [InlineData("[]")]
    [InlineData("{\"source\":\"aws.guardduty\",\"detail-type\":\"GuardDuty Finding\",\"detail\":5}")]
    [InlineData("{\"source\":\"aws.guardduty\",\"detail-type\":\"GuardDuty Finding\",\"detail\":{}}")]
    public async Task Malformed_message_fails_alone_for_the_dead_letters_and_nothing_is_done(string body)
    {
        await using var lz = await StartAsync();

        var failed = await lz.RemediateAsync(1, [body, Events.BruteForce().ToJsonString()]);

        Assert.Equal(["0"], failed);
        Assert.Equal([Events.Attacker], lz.Denied());
        Assert.Contains("The message is no event that can be read: ", await lz.EndLogAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"Records\":5}")]
    [InlineData("{\"Records\":[{}]}")]
    public async Task Payload_that_is_no_batch_fails_the_invocation(string payload)
    {
        await using var lz = await StartAsync();

        Assert.NotEmpty(await lz.FailAsync<Lambdas.Remediation.Effects.MalformedMessageException>(FunctionHandlers.Remediate, payload));
    }

    // R48
    [Fact]
    public async Task ExemptTag_live_on_each_kind_of_resource_nothing_is_done_and_people_are_told_why()
    {
        await using var lz = await StartAsync();

        Assert.Empty(await lz.RemediateAsync(
            Events.BruteForce(instance: Events.Bastion),
            Events.CommandAndControl(Events.Bastion),
            Events.UserKey("break-glass", "AKIAEXAMPLEBREAKGLAS"),
            Events.BucketPublic("example-shop-website")));

        AssertNoChange(lz);
        Assert.Equal(5, lz.Outcomes().Count);
        Assert.All(lz.Results(), result =>
        {
            Assert.Equal("refused", result.GetProperty("outcome").GetString());
            Assert.Contains("landing-zone:exempt=true, which exempts it.", result.Reasons(), StringComparison.Ordinal);
        });
    }

    // C29
    [Theory]
    [InlineData("iam", "ListUserTags")]
    [InlineData("s3", "GetBucketTagging")]
    public async Task Tags_that_cannot_be_read_nothing_is_done_and_the_message_fails(string service, string operation)
    {
        await using var lz = await StartAsync();
        lz.Sandbox.Faults.Add(new Fault(FaultKind.AccessDenied) { Service = service, Operation = operation, Times = int.MaxValue });

        Assert.Single(await lz.RemediateAsync(service == "iam" ? Events.UserKey() : Events.BucketPublic("example-shop-assets")));

        AssertNoChange(lz);
        Assert.Equal("failed", Assert.Single(lz.Results()).GetProperty("outcome").GetString());
        Assert.Contains("so whether it is exempt is not known", lz.Results()[0].Reasons(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.1.2.3", "private (RFC 1918)")]
    [InlineData("5.5.5.9", "configured never-block range")]
    [InlineData("18.204.10.30", "the account's own public address")]
    [InlineData("18.204.10.20", "the account's own public address")]
    [InlineData("2600:1f14:abc:de00::99", "the VPC's own range")]
    public async Task NeverBlock_built_in_configured_and_live_ranges_no_rule(string address, string range)
    {
        await using var lz = await StartAsync();

        Assert.Empty(await lz.RemediateAsync(Events.BruteForce(address)));

        Assert.Empty(lz.Denied());
        Assert.Empty(lz.Items("ACTION#"));
        Assert.Contains(range, await lz.EndLogAsync(), StringComparison.Ordinal);
    }

    internal static void AssertNoChange(Landscape lz) => Assert.DoesNotContain(
        lz.Sandbox.Calls.ToList(),
        call => call.Service != "dynamodb" && !Reads.Any(read => call.Operation.StartsWith(read, StringComparison.Ordinal)));
}
