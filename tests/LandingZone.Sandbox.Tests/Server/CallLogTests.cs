using System.Diagnostics;
using Amazon.EC2.Model;
using LandingZone.Sandbox.Tests.Support;

namespace LandingZone.Sandbox.Tests.Server;

public sealed class CallLogTests : SandboxTest
{
    [Fact]
    public async Task Call_is_recorded_with_who_where_what_and_how()
    {
        var seen = new List<RecordedCall>();
        Aws.Calls.Recorded += seen.Add;
        await Client("ec2", Production).QueryAsync("DescribeInstances", ("InstanceId.1", "i-none"));

        var call = Assert.Single(Aws.Calls.ToList());
        Assert.Equal((1L, Production, UsEast1, "ec2", "DescribeInstances", 400, "InvalidInstanceID.NotFound"),
            (call.Sequence, call.AccountId, call.Region, call.Service, call.Operation, call.Status, call.ErrorCode));
        Assert.Equal(
            ("arn:aws:iam::123456789012:root", "ec2:DescribeInstances", "i-none"),
            (call.Principal, call.Actions.Single(), call.Parameters["InstanceId.1"]));
        Assert.Equal("1 ec2:DescribeInstances 123456789012 us-east-1 InvalidInstanceID.NotFound", call.ToString());
        Assert.Equal([call], seen);
    }

    [Fact]
    public async Task Parameters_of_JSON_and_REST_calls_are_recorded()
    {
        await Client("cloudtrail").JsonAsync("CloudTrail_20131101.DescribeTrails", """{"trailNameList":["a"],"includeShadowTrails":false}""");
        await Client("guardduty").RestAsync(HttpMethod.Post, "/detector/d/member/detector/get", """{"accountIds":["1"]}""");
        await Client("s3").RestAsync(HttpMethod.Get, "/bucket?tagging");

        Assert.Equal(["includeShadowTrails=false trailNameList=[\"a\"]", "accountIds=[\"1\"] detectorId=d", "Bucket=bucket tagging="],
            Aws.Calls.ToList().Select(call => string.Join(' ', call.Parameters.Select(pair => $"{pair.Key}={pair.Value}"))));
    }

    [Fact]
    public async Task Clear_forgets_calls_but_not_the_numbering()
    {
        await Ec2().DescribeVpcsAsync(new DescribeVpcsRequest());
        Aws.Calls.Clear();
        await Ec2().DescribeVpcsAsync(new DescribeVpcsRequest());
        Assert.Equal((2L, 2L), (Aws.Calls.ToList().Single().Sequence, Aws.Calls.Total));
    }

    [Fact]
    public async Task Capacity_keeps_the_newest_calls()
    {
        await using var aws = await AwsSandbox.StartAsync(options: new SandboxOptions { RecordedCalls = 2 });
        using var client = new SignedClient(aws.EndpointUrl, "sts", UsEast1, aws.CredentialsFor(Production));
        for (var i = 0; i < 5; i++)
            await client.QueryAsync("GetCallerIdentity");
        Assert.Equal([4L, 5L], aws.Calls.ToList().Select(call => call.Sequence));
    }

    [Fact]
    public async Task Ten_thousand_calls_take_seconds_and_none_is_lost()
    {
        var client = Client("sts");
        await client.QueryAsync("GetCallerIdentity");
        Aws.Calls.Clear();
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(Enumerable.Range(0, 10_000), new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (_, _) => Assert.Equal(200, (await client.QueryAsync("GetCallerIdentity")).Status));

        Assert.Equal(Enumerable.Range(2, 10_000).Select(number => (long)number), Aws.Calls.ToList().Select(call => call.Sequence));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
    }
}
