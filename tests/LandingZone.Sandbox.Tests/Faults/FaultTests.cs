using System.Diagnostics;
using Amazon.DynamoDBv2.Model;
using Amazon.EC2;
using Amazon.EC2.Model;
using LandingZone.Sandbox.Tests.Support;

namespace LandingZone.Sandbox.Tests.Faults;

public sealed class FaultTests : SandboxTest
{
    private static readonly CreateNetworkAclEntryRequest Deny = new()
    {
        NetworkAclId = PublicAcl,
        RuleNumber = 10,
        Protocol = "-1",
        RuleAction = RuleAction.Deny,
        Egress = false,
        CidrBlock = "198.51.100.7/32",
    };

    private bool HasRule => Aws.State.NetworkAclEntries(Production, UsEast1, PublicAcl).Any(entry => entry.RuleNumber == 10);

    [Theory]
    [InlineData(FaultKind.Throttle, "RequestLimitExceeded")]
    [InlineData(FaultKind.InternalError, "InternalError")]
    [InlineData(FaultKind.AccessDenied, "UnauthorizedOperation")]
    public async Task Error_fault_has_no_effect_and_happens_once(FaultKind kind, string code)
    {
        Aws.Faults.Add(new Fault(kind) { Service = "ec2", Operation = "CreateNetworkAclEntry" });
        Assert.Equal(code, (await Assert.ThrowsAnyAsync<AmazonEC2Exception>(() => Ec2().CreateNetworkAclEntryAsync(Deny))).ErrorCode);
        Assert.False(HasRule);

        await Ec2().CreateNetworkAclEntryAsync(Deny);
        Assert.True(HasRule);
        Assert.Equal([code, null], Aws.Calls.Of("ec2", "CreateNetworkAclEntry").Select(call => call.ErrorCode));
        Assert.Equal([kind, null], Aws.Calls.Of("ec2", "CreateNetworkAclEntry").Select(call => call.Fault));
    }

    [Fact]
    public async Task Official_client_retries_through_throttling()
    {
        Aws.Faults.Add(new Fault(FaultKind.Throttle) { Times = 2 });
        await Ec2(retries: 3).CreateNetworkAclEntryAsync(Deny);
        Assert.Equal(3, Aws.Calls.ToList().Count);
    }

    [Fact]
    public async Task Nth_counts_calls_of_any_operation()
    {
        Aws.Faults.Add(new Fault(FaultKind.InternalError) { Nth = 3 });
        var ec2 = Ec2();
        await ec2.DescribeVpcsAsync(new DescribeVpcsRequest());
        await ec2.DescribeSubnetsAsync(new DescribeSubnetsRequest());
        await Assert.ThrowsAnyAsync<AmazonEC2Exception>(() => ec2.CreateNetworkAclEntryAsync(Deny));
        await ec2.CreateNetworkAclEntryAsync(Deny);
    }

    [Fact]
    public async Task Fault_concerns_only_its_account_region_and_operation()
    {
        Aws.Faults.Add(new Fault(FaultKind.Throttle) { AccountId = Development, Times = int.MaxValue });
        Aws.Faults.Add(new Fault(FaultKind.Throttle) { Region = Home, Times = int.MaxValue });
        await Ec2().DescribeVpcsAsync(new DescribeVpcsRequest());
        await Assert.ThrowsAnyAsync<AmazonEC2Exception>(() => Ec2(Development).DescribeVpcsAsync(new DescribeVpcsRequest()));
        await Assert.ThrowsAnyAsync<AmazonEC2Exception>(() => Ec2(region: Home).DescribeVpcsAsync(new DescribeVpcsRequest()));
        Aws.Faults.Clear();
        await Ec2(Development).DescribeVpcsAsync(new DescribeVpcsRequest());
    }

    // The worst fault: the rule is there, but the caller never hears of it.
    [Fact]
    public async Task TimeoutAfterEffect_takes_effect_and_the_retry_meets_it()
    {
        Aws.Faults.Add(new Fault(FaultKind.TimeoutAfterEffect) { Operation = "CreateNetworkAclEntry" });
        using var impatient = new CancellationTokenSource();
        Aws.Calls.Recorded += _ => impatient.Cancel();
        await Assert.ThrowsAnyAsync<Exception>(() => Ec2().CreateNetworkAclEntryAsync(Deny, impatient.Token));

        Assert.True(HasRule);
        Assert.Equal(0, Aws.Calls.Of("ec2", "CreateNetworkAclEntry").Single().Status);
        Assert.Equal(
            "NetworkAclEntryAlreadyExists",
            (await Assert.ThrowsAsync<AmazonEC2Exception>(() => Ec2().CreateNetworkAclEntryAsync(Deny))).ErrorCode);
    }

    [Theory]
    [InlineData(FaultKind.ConnectionReset, false)]
    [InlineData(FaultKind.ConnectionResetAfterEffect, true)]
    public async Task Connection_is_cut_before_or_after_the_effect(FaultKind kind, bool effect)
    {
        Aws.Faults.Add(new Fault(kind));
        await Assert.ThrowsAsync<HttpRequestException>(() => Client("ec2").QueryAsync("CreateNetworkAclEntry", ("NetworkAclId", PublicAcl),
            ("RuleNumber", "10"), ("Protocol", "-1"), ("RuleAction", "deny"), ("Egress", "false"), ("CidrBlock", "198.51.100.7/32")));
        Assert.Equal(effect, HasRule);
        Assert.Equal(0, Assert.Single(Aws.Calls.ToList()).Status);
    }

    // The official client sends once more by itself, even with no retries configured: the second answer is what the caller sees.
    [Fact]
    public async Task Connection_cut_after_the_effect_shows_the_official_client_its_own_rule()
    {
        Aws.Faults.Add(new Fault(FaultKind.ConnectionResetAfterEffect));
        Assert.Equal(
            "NetworkAclEntryAlreadyExists",
            (await Assert.ThrowsAsync<AmazonEC2Exception>(() => Ec2().CreateNetworkAclEntryAsync(Deny))).ErrorCode);
        Assert.Equal(2, Aws.Calls.ToList().Count);
    }

    [Fact]
    public async Task TimeoutAfterEffect_cuts_the_connection_after_its_delay()
    {
        Aws.Faults.Add(new Fault(FaultKind.TimeoutAfterEffect) { Delay = TimeSpan.FromMilliseconds(50) });
        await Assert.ThrowsAnyAsync<Exception>(() => Ec2().CreateNetworkAclEntryAsync(Deny));
        Assert.True(HasRule);
    }

    [Fact]
    public async Task Latency_delays_the_answer()
    {
        Aws.Faults.Add(new Fault(FaultKind.Latency) { Delay = TimeSpan.FromMilliseconds(200) });
        var watch = Stopwatch.StartNew();
        await Ec2().CreateNetworkAclEntryAsync(Deny);
        Assert.True(watch.ElapsedMilliseconds >= 200, $"{watch.ElapsedMilliseconds} ms");
    }

    [Theory]
    [InlineData("iam", "GetAccountPasswordPolicy", FaultKind.Throttle, 400, "Throttling")]
    [InlineData("iam", "GetAccountPasswordPolicy", FaultKind.AccessDenied, 403, "AccessDenied")]
    [InlineData("sns", "Publish", FaultKind.Throttle, 429, "Throttled")]
    [InlineData("sns", "Publish", FaultKind.AccessDenied, 403, "AuthorizationError")]
    [InlineData("sts", "GetCallerIdentity", FaultKind.InternalError, 500, "InternalFailure")]
    public async Task Query_services_spell_faults_their_own_way(string service, string operation, FaultKind kind, int status, string code)
    {
        Aws.Faults.Add(new Fault(kind));
        var answer = await Client(service).QueryAsync(operation);
        Assert.Equal((status, code), (answer.Status, answer.ErrorCode));
    }

    [Theory]
    [InlineData("events", "AWSEvents.PutEvents", FaultKind.Throttle, 400, "ThrottlingException")]
    [InlineData("organizations", "AWSOrganizationsV20161128.ListAccounts", FaultKind.Throttle, 400, "TooManyRequestsException")]
    [InlineData("dynamodb", "DynamoDB_20120810.Scan", FaultKind.InternalError, 500, "InternalServerError")]
    [InlineData("cloudtrail", "CloudTrail_20131101.DescribeTrails", FaultKind.AccessDenied, 400, "AccessDeniedException")]
    public async Task Json_services_spell_faults_their_own_way(string service, string target, FaultKind kind, int status, string code)
    {
        Aws.Faults.Add(new Fault(kind));
        var answer = await Client(service).JsonAsync(target, "{}");
        Assert.Equal((status, code), (answer.Status, answer.ErrorCode));
    }

    [Fact]
    public async Task DynamoDb_transaction_after_a_time_out_is_idempotent()
    {
        Aws.Faults.Add(new Fault(FaultKind.ConnectionResetAfterEffect) { Operation = "TransactWriteItems" });
        await DynamoDb(retries: 2).TransactWriteItemsAsync(new TransactWriteItemsRequest
        {
            TransactItems =
            [
                new()
                {
                    Put = new Put
                    {
                        TableName = "landing-zone-ledger",
                        Item = new() { ["pk"] = new AttributeValue("p"), ["sk"] = new AttributeValue("s") },
                        ConditionExpression = "attribute_not_exists(pk)",
                    },
                },
            ],
        });
        Assert.Equal(2, Aws.Calls.Of("dynamodb", "TransactWriteItems").Count);
    }

    [Fact]
    public void Add_zero_Nth_or_Times_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Aws.Faults.Add(new Fault(FaultKind.Throttle) { Nth = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Aws.Faults.Add(new Fault(FaultKind.Throttle) { Times = 0 }));
    }
}
