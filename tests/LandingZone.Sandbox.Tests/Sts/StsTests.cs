using Amazon.EC2;
using Amazon.EC2.Model;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using LandingZone.Sandbox.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace LandingZone.Sandbox.Tests.Sts;

public sealed class StsTests : SandboxTest
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    protected override SandboxOptions Options => new() { Clock = _clock };

    [Fact]
    public async Task AssumeRole_session_acts_in_the_other_account()
    {
        var session = (await AssumeAsync(Production)).Credentials;
        Assert.Equal(_clock.GetUtcNow().AddHours(1).UtcDateTime, session.Expiration!.Value.ToUniversalTime());

        var identity = await Sts(session).GetCallerIdentityAsync(new GetCallerIdentityRequest());
        Assert.Equal(Production, identity.Account);
        Assert.Equal("arn:aws:sts::123456789012:assumed-role/landing-zone-response/finding-1", identity.Arn);
        using var ec2 = new AmazonEC2Client(session, Configured(new AmazonEC2Config(), UsEast1, 0));
        Assert.Equal(4, (await ec2.DescribeInstancesAsync(new DescribeInstancesRequest())).Reservations.Count);
        Assert.Equal(
            (Production, identity.Arn),
            (Aws.Calls.Of("ec2", "DescribeInstances")[0].AccountId, Aws.Calls.Of("ec2", "DescribeInstances")[0].Principal));
    }

    // R10c and R36: a missing role, a foreign caller and a wrong external id are all AccessDenied.
    [Theory]
    [InlineData("555555555555", "landing-zone-response", "example-external-id", Security)]
    [InlineData(Production, "missing", "example-external-id", Security)]
    [InlineData(Production, "landing-zone-response", "wrong", Security)]
    [InlineData(Production, "landing-zone-response", null, Security)]
    [InlineData(Production, "landing-zone-response", "example-external-id", Development)]
    public async Task AssumeRole_refusals(string account, string role, string? externalId, string caller)
    {
        var error = await Assert.ThrowsAsync<AmazonSecurityTokenServiceException>(() => AssumeAsync(account, role, externalId, caller));
        Assert.Equal("AccessDenied", error.ErrorCode);
        Assert.Equal(
            $"User: arn:aws:iam::{caller}:root is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::{account}:role/{role}", error.Message);
    }

    [Fact]
    public async Task AssumeRole_from_a_session_is_limited_to_one_hour()
    {
        var function = ToSdk(Aws.CredentialsForRole(Security, "LandingZoneFunctions"));
        var error = await Assert.ThrowsAsync<AmazonSecurityTokenServiceException>(
            () => Sts(function).AssumeRoleAsync(Request(Production, seconds: 7200)));
        Assert.Equal("ValidationError", error.ErrorCode);
        await Sts(function).AssumeRoleAsync(Request(Production, seconds: 3600));
    }

    [Fact]
    public async Task Session_expired_is_refused()
    {
        var session = (await AssumeAsync(Production)).Credentials;
        _clock.Advance(TimeSpan.FromHours(1));
        var error = await Assert.ThrowsAnyAsync<AmazonSecurityTokenServiceException>(
            () => Sts(session).GetCallerIdentityAsync(new GetCallerIdentityRequest()));
        Assert.Equal("ExpiredTokenException", error.ErrorCode);
    }

    [Fact]
    public async Task AssumeRole_bad_session_name_is_a_ValidationError()
    {
        var answer = await Client("sts", Security).QueryAsync("AssumeRole",
            ("RoleArn", "arn:aws:iam::123456789012:role/landing-zone-response"), ("RoleSessionName", "no spaces"));
        Assert.Equal((400, "ValidationError"), (answer.Status, answer.ErrorCode));
    }

    private Task<AssumeRoleResponse> AssumeAsync(
        string account, string role = "landing-zone-response", string? externalId = "example-external-id", string caller = Security) =>
        Sts(Credentials(caller)).AssumeRoleAsync(Request(account, role, externalId));

    private static AssumeRoleRequest Request(
        string account, string role = "landing-zone-response", string? externalId = "example-external-id", int seconds = 3600) => new()
        {
            RoleArn = $"arn:aws:iam::{account}:role/{role}",
            RoleSessionName = "finding-1",
            ExternalId = externalId,
            DurationSeconds = seconds,
        };
}
