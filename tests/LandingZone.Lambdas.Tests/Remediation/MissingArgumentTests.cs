using System.Net;
using LandingZone.Lambdas.Aws.Iam;
using LandingZone.Lambdas.Remediation;
using LandingZone.Lambdas.Remediation.Credentials;
using LandingZone.Lambdas.Remediation.Isolation;
using LandingZone.Lambdas.Remediation.NetworkAcls;
using LandingZone.Lambdas.Remediation.NeverBlock;
using LandingZone.Lambdas.Remediation.Passwords;
using LandingZone.Lambdas.Remediation.Policy;
using LandingZone.Lambdas.Remediation.PublicAccess;
using LandingZone.Lambdas.Remediation.Steps;
using LandingZone.Lambdas.Tests.Remediation.NetworkAcls;

namespace LandingZone.Lambdas.Tests.Remediation;

/// <summary>Every argument that decisions and planners need.</summary>
public sealed class MissingArgumentTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);
    private static readonly NetworkAcl Acl = new("acl-1", [], [], 20);
    private static readonly BlockAddressStep Step = new(new("111122223333", "eu-west-1", "f1"), "i-1", [], []);
    private static readonly NetworkFacts Network = new([], [], [], LiveTags.None);

    [Fact]
    public void NetworkAcls_argumentMissing_isNamed()
    {
        Assert.Equal("acl", MissingArgument.Of(() => NaclPlanner.Plan(null!, [], "f1", Rules.Blocking(), Now)));
        Assert.Equal("policy", MissingArgument.Of(() => NaclPlanner.Plan(Acl, [], "f1", null!, Now)));
        Assert.Equal("acl", MissingArgument.Of(() => NaclReconciler.Plan(null!, RuleNumberRange.Default, Now)));
        Assert.Equal("acl", MissingArgument.Of(() => NaclReconciler.PlanUndo(null!, IPAddress.Loopback, RuleNumberRange.Default, Now)));
        Assert.Equal("text", MissingArgument.Of(() => RuleNumberRange.Parse(null!)));
    }

    [Fact]
    public void Blocking_argumentMissing_isNamed()
    {
        Assert.Equal("step", MissingArgument.Of(() => BlockPlanner.Plan(null!, Network, TestPolicies.Everything, Now)));
        Assert.Equal("network", MissingArgument.Of(() => BlockPlanner.Plan(Step, null!, TestPolicies.Everything, Now)));
        Assert.Equal("policy", MissingArgument.Of(() => BlockPlanner.Plan(Step, Network, null!, Now)));
        Assert.Equal("list", MissingArgument.Of(() => BlockPlanner.Sort([], null!)));
        Assert.Equal("address", MissingArgument.Of(() => NeverBlockList.BuiltIn(false).Find(null!)));
        Assert.Equal("address", MissingArgument.Of(() => NeverBlockList.SingleAddress(null!)));
    }

    [Fact]
    public void Planners_argumentMissing_isNamed()
    {
        Assert.Equal("done", MissingArgument.Of(() => AccessKeyPlanner.PlanUndo(null!, null)));
        Assert.Equal("document", MissingArgument.Of(() => RevokedSessionsPolicy.IssuedBefore(null!)));
        Assert.Equal("roleName", MissingArgument.Of(() => ProtectedRoles.WhyNot(null!)));
        Assert.Equal("groups", MissingArgument.Of(() => IsolationPlanner.Plan(null, null!, null, "f1", "exempt")));
        Assert.Equal("groups", MissingArgument.Of(() => IsolationUndo.Plan(null, null, null!)));
        Assert.Equal("policy", MissingArgument.Of(() => PasswordPolicies.Stricter(null!, PasswordPolicy.IamDefault)));
        Assert.Equal("other", MissingArgument.Of(() => PasswordPolicy.IamDefault.Stricter(null!)));
        Assert.Equal("baseline", MissingArgument.Of(() => PasswordPolicyPlanner.Plan(null, null!)));
        Assert.Equal("done", MissingArgument.Of(() => PasswordPolicyPlanner.PlanUndo(null!, null)));
        Assert.Equal("done", MissingArgument.Of(() => PublicAccessPlanner.PlanUndo(null!, new("b", true, null, LiveTags.None))));
        Assert.Equal("now", MissingArgument.Of(() => PublicAccessPlanner.PlanUndo(new("b", PublicAccessBlock.All, null), null!)));
    }

    [Fact]
    public void Decisions_argumentMissing_isNamed()
    {
        Assert.Equal("finding", MissingArgument.Of(() => IdempotencyKeys.Delivery(null!, RemediationMode.Enforce)));
        Assert.Equal("target", MissingArgument.Of(() => IdempotencyKeys.Block(null!, IPAddress.Loopback, "acl-1")));
        Assert.Equal("address", MissingArgument.Of(() => IdempotencyKeys.Block(Step.Target, null!, "acl-1")));
        Assert.Equal("address", MissingArgument.Of(() => IdempotencyKeys.Address(null!)));
        Assert.Equal("step", MissingArgument.Of(() => IdempotencyKeys.ActionId(null!)));
        Assert.Equal("step", MissingArgument.Of(() => Approval.Of(null!, TestPolicies.Context)));
        Assert.Equal("context", MissingArgument.Of(() => OperatorCommands.Approve("0a", null!)));
        Assert.Equal("settings", MissingArgument.Of(() => RemediationPolicyReader.Read(null!)));
        Assert.Equal("settings", MissingArgument.Of(() => RemediationPolicyReader.RuleNumbers(null!)));
    }
}
