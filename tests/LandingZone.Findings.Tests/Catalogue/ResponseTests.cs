using LandingZone.Findings.Catalogue;
using LandingZone.Findings.Model;

namespace LandingZone.Findings.Tests.Catalogue;

public sealed class ResponseTests
{
    private static readonly Response Block = new(ResponseKind.BlockAddress, ResponseCondition.TargetInbound);
    private static readonly Response Isolate = new(ResponseKind.IsolateInstance, ResponseCondition.Actor);
    private static readonly Finding Brute = Fixture.Finding("ssh-brute-force");

    // C15: role and direction decide together.
    [Theory]
    [InlineData(ResourceRole.Target, ConnectionDirection.Inbound, true)]
    [InlineData(ResourceRole.Target, ConnectionDirection.Outbound, false)]
    [InlineData(ResourceRole.Target, ConnectionDirection.Unknown, false)]
    [InlineData(ResourceRole.Actor, ConnectionDirection.Inbound, false)]
    [InlineData(ResourceRole.Actor, ConnectionDirection.Outbound, false)]
    [InlineData(ResourceRole.Unknown, ConnectionDirection.Inbound, false)]
    public void AppliesTo_block_needs_target_and_inbound(ResourceRole role, ConnectionDirection direction, bool expected)
    {
        var action = (NetworkConnectionAction)Brute.Service.Action! with { Direction = direction };
        var finding = Brute with { Service = Brute.Service with { ResourceRole = role, Action = action } };

        Assert.Equal(expected, Block.AppliesTo(finding));
        Assert.Equal(role == ResourceRole.Actor, Isolate.AppliesTo(finding));
    }

    [Fact]
    public void AppliesTo_block_takes_a_port_probe_of_the_target()
    {
        var finding = Fixture.Finding("port-probe");

        Assert.True(Block.AppliesTo(finding));
        Assert.False(Block.AppliesTo(finding with { Service = finding.Service with { ResourceRole = ResourceRole.Actor } }));
    }

    [Fact]
    public void AppliesTo_sample_or_archived_finding_only_notifies()
    {
        var notify = new Response(ResponseKind.Notify, ResponseCondition.Always);

        Assert.All(new[] { Brute with { IsSample = true }, Brute with { IsArchived = true } }, finding =>
        {
            Assert.False(Block.AppliesTo(finding));
            Assert.True(notify.AppliesTo(finding));
        });
    }

    // R11, C25, C26: a role's name is never taken for a user's.
    [Theory]
    [InlineData("IAMUser", "AKIAIOSFODNN7EXAMPLE", true, false)]
    [InlineData("IAMUser", "ASIAIOSFODNN7EXAMPLE", false, false)]
    [InlineData("AssumedRole", "ASIAIOSFODNN7EXAMPLE", false, true)]
    [InlineData("Root", "AKIAIOSFODNN7EXAMPLE", false, false)]
    [InlineData("FederatedUser", "ASIAIOSFODNN7EXAMPLE", false, false)]
    [InlineData(null, null, false, false)]
    public void AppliesTo_credentials_depends_on_user_and_key(string? userType, string? keyId, bool deactivates, bool revokes)
    {
        var finding = Brute with { Resource = Brute.Resource with { AccessKey = new(keyId, "AROAEXAMPLE:session", "admin", userType) } };

        Assert.Equal(deactivates, new Response(ResponseKind.DeactivateAccessKey, ResponseCondition.LongTermKey).AppliesTo(finding));
        Assert.Equal(revokes, new Response(ResponseKind.RevokeRoleSessions, ResponseCondition.RoleSession).AppliesTo(finding));
    }

    [Fact]
    public void AppliesTo_isolation_never_takes_the_host_of_a_cluster()
    {
        var isolate = new Response(ResponseKind.IsolateInstance, ResponseCondition.Instance);

        Assert.True(isolate.AppliesTo(Brute));
        Assert.NotNull(Fixture.Finding("runtime-shell").Resource.Instance);
        Assert.False(isolate.AppliesTo(Fixture.Finding("runtime-shell")));
    }

    [Fact]
    public void AppliesTo_repair_needs_a_call_that_succeeded()
    {
        var restart = new Response(ResponseKind.RestartCloudTrail, ResponseCondition.Succeeded);
        var finding = Fixture.Finding("trail-stopped");
        var refused = (AwsApiCallAction)finding.Service.Action! with { ErrorCode = "AccessDenied" };

        Assert.True(restart.AppliesTo(finding));
        Assert.False(restart.AppliesTo(finding with { Service = finding.Service with { Action = refused } }));
    }

    [Theory]
    [InlineData("EC2_INSTANCE", "IAMUser", true, true, false)]
    [InlineData("S3_BUCKET", "AssumedRole", false, false, true)]
    [InlineData("EKS_CLUSTER", "Role", false, false, true)]
    [InlineData("EC2_INSTANCE", null, true, false, false)]
    public void AppliesTo_attack_sequence_depends_on_what_it_names(
        string resource, string? user, bool isolates, bool deactivates, bool revokes)
    {
        var sequence = new AttackSequence(
            null, null, [new("1", "deploy", null, user, null, null)], [new("2", null, resource, null, null)], [], [], [], []);
        var finding = Brute with { Service = Brute.Service with { Sequence = sequence } };

        Assert.Equal(
            (isolates, deactivates, revokes),
            (Applies(ResponseKind.IsolateInstance, ResponseCondition.SequenceInstance, finding),
                Applies(ResponseKind.DeactivateAccessKey, ResponseCondition.SequenceUser, finding),
                Applies(ResponseKind.RevokeRoleSessions, ResponseCondition.SequenceRole, finding)));
        Assert.False(Applies(ResponseKind.IsolateInstance, ResponseCondition.SequenceInstance, Brute));
        Assert.False(Applies(ResponseKind.DeactivateAccessKey, ResponseCondition.SequenceUser, Brute));
        Assert.False(Applies(ResponseKind.RevokeRoleSessions, ResponseCondition.SequenceRole, Brute));
    }

    private static bool Applies(ResponseKind kind, ResponseCondition condition, Finding finding) =>
        new Response(kind, condition).AppliesTo(finding);
}
