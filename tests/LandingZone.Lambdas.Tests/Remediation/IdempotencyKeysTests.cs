using System.Net;
using LandingZone.Findings.Model;
using LandingZone.Lambdas.Remediation;
using LandingZone.Lambdas.Remediation.Policy;
using LandingZone.Lambdas.Remediation.Steps;
using static LandingZone.Lambdas.Tests.Remediation.TestFindings;

namespace LandingZone.Lambdas.Tests.Remediation;

public sealed class IdempotencyKeysTests
{
    private const string Detail =
        """{"schemaVersion":"2.0","accountId":"111122223333","region":"eu-west-1","id":"60baffd3f9042e38640f2300d5c5a631","type":"Recon:EC2/Portscan","severity":5,"updatedAt":"2026-03-04T11:59:00.000Z","resource":{"resourceType":"Instance"},"service":{"serviceName":"guardduty"}}""";

    private static readonly ActionTarget Target = new(Account, Region, "f1");

    [Fact] // R6, R15: the account's own delivery and the administrator's.
    public void Delivery_twoEnvelopesOfOneFinding_areOneKey()
    {
        var member = Delivered("""{"id":"11111111-1111-1111-1111-111111111111","account":"111122223333","time":"2026-03-04T11:59:05Z",""");
        var administrator = Delivered("""{"id":"22222222-2222-2222-2222-222222222222","account":"444455556666","time":"2026-03-04T11:59:09Z",""");

        Assert.Equal(IdempotencyKeys.Delivery(member, RemediationMode.Enforce), IdempotencyKeys.Delivery(administrator, RemediationMode.Enforce));
        Assert.StartsWith(
            "FINDING#111122223333#eu-west-1#60baffd3f9042e38640f2300d5c5a631#", IdempotencyKeys.Delivery(member, RemediationMode.Enforce), StringComparison.Ordinal);
    }

    [Fact]
    public void Delivery_update_isAnotherKey()
    {
        var finding = BruteForce();

        Assert.NotEqual(
            IdempotencyKeys.Delivery(finding, RemediationMode.Enforce),
            IdempotencyKeys.Delivery(finding with { UpdatedAt = finding.UpdatedAt!.Value.AddHours(6) }, RemediationMode.Enforce));
    }

    [Fact]
    public void Delivery_rehearsed_isAnotherKey()
    {
        var finding = BruteForce();

        Assert.NotEqual(
            IdempotencyKeys.Delivery(finding, RemediationMode.Enforce), IdempotencyKeys.Delivery(finding, RemediationMode.DryRun));
    }

    [Fact]
    public void DeliveryAndFailure_eachKind_hasAPrefixOfItsOwn()
    {
        var finding = BruteForce() with { UpdatedAt = new(638_700_000_000_000_000, TimeSpan.Zero) };

        Assert.Equal(
            "REHEARSAL#111122223333#eu-west-1#60baffd3f9042e38640f2300d5c5a631#638700000000000000",
            IdempotencyKeys.Delivery(finding, RemediationMode.DryRun));
        Assert.Equal(
            "FAILURE#FINDING%23111122223333%23eu-west-1%2360baffd3f9042e38640f2300d5c5a631%23638700000000000000#"
            + IdempotencyKeys.ActionId(new IsolateInstanceStep(Target, "i-1")),
            IdempotencyKeys.Failure(finding, new IsolateInstanceStep(Target, "i-1")));
        Assert.EndsWith("#60baffd3f9042e38640f2300d5c5a631#", IdempotencyKeys.Delivery(finding with { UpdatedAt = null }, RemediationMode.Enforce), StringComparison.Ordinal);
    }

    [Fact] // Ids stand in the ledger and in commands that people were given: they must stay what they are.
    public void ActionId_eachKindOfStep_staysWhatItWas() => Assert.Equal(
        [
            "daaef6fcad2aaf8e147faeb11574b991",
            "b0958811eb27407a7ca6be45a5523fc0",
            "c54143b24876831b6b822178de31cceb",
            "742814ee666a6962e50e676bbeec9c46",
        ],
        new ResponseStep[]
        {
            new BlockAddressStep(Target, "i-1", [IPAddress.Parse("185.220.101.5"), IPAddress.Parse("185.220.101.4")], []),
            new DeactivateAccessKeyStep(Target, "alice", "AKIA1"),
            new RestorePasswordPolicyStep(Target),
            new RestartCloudTrailStep(Target, "main", null),
        }.Select(IdempotencyKeys.ActionId));

    [Fact]
    public void Subject_eachKindOfStep_isWhatItIsDoneTo() => Assert.Equal(
        [
            "i-1 185.220.101.4 185.220.101.5", "i-2", "i-3", "alice AKIA1", "ADFS-Admin", "main", "password policy", "account", "a-bucket b-bucket",
        ],
        new ResponseStep[]
        {
            new BlockAddressStep(Target, "i-1", [IPAddress.Parse("185.220.101.5"), IPAddress.Parse("185.220.101.4")], []),
            new SnapshotVolumesStep(Target, "i-2"),
            new IsolateInstanceStep(Target, "i-3"),
            new DeactivateAccessKeyStep(Target, "alice", "AKIA1"),
            new RevokeRoleSessionsStep(Target, "ADFS-Admin", null),
            new RestartCloudTrailStep(Target, "main", null),
            new RestorePasswordPolicyStep(Target),
            new BlockPublicAccessStep(Target, []),
            new BlockPublicAccessStep(Target, ["b-bucket", "a-bucket"]),
        }.Select(step => step.Subject));

    [Fact]
    public void NetworkAcl_separatorAndEscape_areEscaped() =>
        Assert.Equal("NACL#a%23b#c%25d#e", IdempotencyKeys.NetworkAcl("a#b", "c%d", "e"));

    [Fact] // R47: finding, address and network ACL, for an update replaces the address.
    public void Block_eachPart_changesTheKey()
    {
        string[] keys =
        [
            IdempotencyKeys.Block(Target, IPAddress.Parse("185.220.101.4"), "acl-1"),
            IdempotencyKeys.Block(Target, IPAddress.Parse("185.220.101.5"), "acl-1"),
            IdempotencyKeys.Block(Target, IPAddress.Parse("185.220.101.4"), "acl-2"),
            IdempotencyKeys.Block(Target with { FindingId = "f2" }, IPAddress.Parse("185.220.101.4"), "acl-1"),
            IdempotencyKeys.Block(Target with { Region = "eu-west-2" }, IPAddress.Parse("185.220.101.4"), "acl-1"),
            IdempotencyKeys.Block(Target with { AccountId = "222233334444" }, IPAddress.Parse("185.220.101.4"), "acl-1"),
        ];

        Assert.Equal("BLOCK#111122223333#eu-west-1#f1#185.220.101.4#acl-1", keys[0]);
        Assert.Equal(keys.Length, keys.Distinct().Count());
    }

    [Fact] // C7: the address is the key, not the time.
    public void LedgerKeys_areAsTheContractDescribesThem()
    {
        Assert.Equal("NACL#111122223333#eu-west-1#acl-0abc", IdempotencyKeys.NetworkAcl(Account, Region, "acl-0abc"));
        Assert.Equal("IP#2001:db8::9", IdempotencyKeys.Address(IPAddress.Parse("2001:0db8:0::9")));
        Assert.Equal("INSTANCE#111122223333#eu-west-1#i-1", IdempotencyKeys.Isolation(Account, Region, "i-1"));
    }

    [Fact]
    public void NetworkAcl_separatorWithinAPart_cannotImitateAnotherKey() =>
        Assert.NotEqual(IdempotencyKeys.NetworkAcl("a#b", "c", "d"), IdempotencyKeys.NetworkAcl("a", "b#c", "d"));

    [Fact]
    public void ActionId_sameContent_isStableAndEveryPartMatters()
    {
        ResponseStep[] steps =
        [
            new IsolateInstanceStep(Target, "i-1"),
            new SnapshotVolumesStep(Target, "i-1"),
            new IsolateInstanceStep(Target, "i-2"),
            new IsolateInstanceStep(Target with { FindingId = "f2" }, "i-1"),
            new IsolateInstanceStep(Target with { Region = "eu-west-2" }, "i-1"),
            new IsolateInstanceStep(Target with { AccountId = "222233334444" }, "i-1"),
        ];

        Assert.Equal(steps.Length, steps.Select(IdempotencyKeys.ActionId).Distinct().Count());
        Assert.Equal(IdempotencyKeys.ActionId(steps[0]), IdempotencyKeys.ActionId(new IsolateInstanceStep(Target, "i-1")));
        Assert.Matches("^[0-9a-f]{32}$", IdempotencyKeys.ActionId(steps[0]));
    }

    [Fact]
    public void ActionId_orderOfAddresses_doesNotMatter()
    {
        IPAddress[] addresses = [IPAddress.Parse("185.220.101.4"), IPAddress.Parse("185.220.101.5")];

        Assert.Equal(
            IdempotencyKeys.ActionId(new BlockAddressStep(Target, "i-1", addresses, [])),
            IdempotencyKeys.ActionId(new BlockAddressStep(Target, "i-1", [.. addresses.Reverse()], ["subnet-1"])));
    }

    [Fact] // Findings on global services appear in several regions.
    public void ActionId_globalService_leavesTheRegionOut() => Assert.Equal(
        IdempotencyKeys.ActionId(new RestorePasswordPolicyStep(Target)),
        IdempotencyKeys.ActionId(new RestorePasswordPolicyStep(Target with { Region = "us-east-1" })));

    [Fact]
    public void Undo_idThatIsNoId_isRefused()
    {
        var error = Assert.Throws<ArgumentException>(() => OperatorCommands.Undo("1'; rm -rf /", TestPolicies.Context));

        Assert.StartsWith("Action id '1'; rm -rf /' must consist of hexadecimal digits, because it stands in a command.", error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Undo_id_isOneCommand() => Assert.Equal(
        """aws lambda invoke --region eu-central-1 --function-name landing-zone-prod-undo --cli-binary-format raw-in-base64-out --payload '{"undo":"0a1b"}' /dev/stdout""",
        OperatorCommands.Undo("0a1b", TestPolicies.Context));

    private static Finding Delivered(string start) => Assert.IsType<FindingEvent>(GuardDutyEventParser.Parse(
        start + """ "version":"0","detail-type":"GuardDuty Finding","source":"aws.guardduty","region":"eu-west-1","resources":[],"detail":""" + Detail + "}")).Finding;
}
