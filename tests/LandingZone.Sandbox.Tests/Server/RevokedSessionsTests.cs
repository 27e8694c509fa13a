using LandingZone.Sandbox.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace LandingZone.Sandbox.Tests.Server;

public sealed class RevokedSessionsTests : SandboxTest
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    protected override SandboxOptions Options => new() { Clock = _clock };

    // C19: what was issued up to now dies, what is issued later lives.
    [Fact]
    public async Task Session_issued_before_the_denied_time_is_refused()
    {
        var old = Client("ec2", Aws.CredentialsForRole(Production, "app-server"));
        Assert.Equal(200, (await old.QueryAsync("DescribeVpcs")).Status);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await RevokeAsync("""{"Effect":"Deny","Action":["*"],"Resource":["*"],"Condition":{"DateLessThan":{"aws:TokenIssueTime":"2026-01-02T03:04:06Z"}}}""");

        Assert.Equal("UnauthorizedOperation", (await old.QueryAsync("DescribeVpcs")).ErrorCode);
        Assert.Equal(200, (await Client("ec2", Aws.CredentialsForRole(Production, "app-server")).QueryAsync("DescribeVpcs")).Status);
    }

    [Theory]
    [InlineData("""{"Effect":"Allow","Action":"*","Condition":{"DateLessThan":{"aws:TokenIssueTime":"2099-01-01T00:00:00Z"}}}""")]
    [InlineData("""{"Effect":"Deny","Action":"s3:*","Condition":{"DateLessThan":{"aws:TokenIssueTime":"2099-01-01T00:00:00Z"}}}""")]
    [InlineData("""{"Effect":"Deny","Action":"*","Condition":{"DateLessThan":{"aws:TokenIssueTime":"2020-01-01T00:00:00Z"}}}""")]
    public async Task Session_is_not_refused_by_other_policies(string statement)
    {
        await RevokeAsync(statement);
        Assert.Equal(200, (await Client("ec2", Aws.CredentialsForRole(Production, "app-server")).QueryAsync("DescribeVpcs")).Status);
    }

    private async Task RevokeAsync(string statement) => Assert.Equal(200, (await Client("iam").QueryAsync("PutRolePolicy",
        ("RoleName", "app-server"), ("PolicyName", "revoke"), ("PolicyDocument", $$"""{"Version":"2012-10-17","Statement":[{{statement}}]}"""))).Status);
}
