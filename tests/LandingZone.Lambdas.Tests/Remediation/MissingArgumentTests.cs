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

/// <summary>What is missing is named where it is first needed, and not by a null reference further down.</summary>
public sealed class MissingArgumentTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);
    private static readonly NetworkAcl Acl = new("acl-1", [], [], 20);
    private static readonly BlockAddressStep Step = new(new("111122223333", "eu-west-1", "f1"), "i-1", [], []);
    private static readonly NetworkFacts Network = new([], [], [], LiveTags.None);

    [Theory]
    [InlineData(0, "acl")]
    [InlineData(1, "policy")]
    [InlineData(2, "acl")]
    [InlineData(3, "acl")]
    [InlineData(4, "text")]
    public void NetworkAcls_argumentMissing_isNamed(int index, string name) => AssertNamed(
        name,
        [
            () => NaclPlanner.Plan(null!, [], "f1", Rules.Blocking(), Now),
            () => NaclPlanner.Plan(Acl, [], "f1", null!, Now),
            () => NaclReconciler.Plan(null!, RuleNumberRange.Default, Now),
            () => NaclReconciler.PlanUndo(null!, IPAddress.Loopback, RuleNumberRange.Default, Now),
            () => RuleNumberRange.Parse(null!),
        ],
        index);

    [Theory]
    [InlineData(0, "step")]
    [InlineData(1, "network")]
    [InlineData(2, "policy")]
    [InlineData(3, "list")]
    [InlineData(4, "address")]
    [InlineData(5, "address")]
    public void Blocking_argumentMissing_isNamed(int index, string name) => AssertNamed(
        name,
        [
            () => BlockPlanner.Plan(null!, Network, TestPolicies.Everything, Now),
            () => BlockPlanner.Plan(Step, null!, TestPolicies.Everything, Now),
            () => BlockPlanner.Plan(Step, Network, null!, Now),
            () => BlockPlanner.Sort([], null!),
            () => NeverBlockList.BuiltIn(false).Find(null!),
            () => NeverBlockList.SingleAddress(null!),
        ],
        index);

    [Theory]
    [InlineData(0, "done")]
    [InlineData(1, "document")]
    [InlineData(2, "roleName")]
    [InlineData(3, "groups")]
    [InlineData(4, "groups")]
    [InlineData(5, "policy")]
    [InlineData(6, "other")]
    [InlineData(7, "baseline")]
    [InlineData(8, "done")]
    [InlineData(9, "done")]
    [InlineData(10, "now")]
    public void Planners_argumentMissing_isNamed(int index, string name) => AssertNamed(
        name,
        [
            () => AccessKeyPlanner.PlanUndo(null!, null),
            () => RevokedSessionsPolicy.IssuedBefore(null!),
            () => ProtectedRoles.WhyNot(null!),
            () => IsolationPlanner.Plan(null, null!, null, "f1", "exempt"),
            () => IsolationUndo.Plan(null, null, null!),
            () => PasswordPolicies.Stricter(null!, PasswordPolicy.IamDefault),
            () => PasswordPolicy.IamDefault.Stricter(null!),
            () => PasswordPolicyPlanner.Plan(null, null!),
            () => PasswordPolicyPlanner.PlanUndo(null!, null),
            () => PublicAccessPlanner.PlanUndo(null!, new("b", true, null, LiveTags.None)),
            () => PublicAccessPlanner.PlanUndo(new("b", PublicAccessBlock.All, null), null!),
        ],
        index);

    [Theory]
    [InlineData(0, "finding")]
    [InlineData(1, "target")]
    [InlineData(2, "address")]
    [InlineData(3, "address")]
    [InlineData(4, "step")]
    [InlineData(5, "step")]
    [InlineData(6, "context")]
    [InlineData(7, "settings")]
    [InlineData(8, "settings")]
    public void Decisions_argumentMissing_isNamed(int index, string name) => AssertNamed(
        name,
        [
            () => IdempotencyKeys.Delivery(null!, RemediationMode.Enforce),
            () => IdempotencyKeys.Block(null!, IPAddress.Loopback, "acl-1"),
            () => IdempotencyKeys.Block(Step.Target, null!, "acl-1"),
            () => IdempotencyKeys.Address(null!),
            () => IdempotencyKeys.ActionId(null!),
            () => Approval.Of(null!, TestPolicies.Context),
            () => OperatorCommands.Approve("0a", null!),
            () => RemediationPolicyReader.Read(null!),
            () => RemediationPolicyReader.RuleNumbers(null!),
        ],
        index);

    private static void AssertNamed(string name, Func<object?>[] calls, int index) =>
        Assert.Equal(name, Assert.Throws<ArgumentNullException>(() => calls[index]()).ParamName);
}
