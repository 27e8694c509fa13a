using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Ledger;
using LandingZone.Lambdas.Remediation.Policy;
using LandingZone.Lambdas.Remediation.Steps;
using LandingZone.Lambdas.Runtime;

namespace LandingZone.Lambdas.Remediation.Effects;

/// <summary>Finds the effect of a step.</summary>
internal static class EffectFactory
{
    /// <summary>The effect, with the session of the account that the step names.</summary>
    public static ResponseEffect Of(
        ResponseStep step, AwsSession session, RemediationPolicy policy, LedgerSession ledger, TimeProvider clock, JsonLog log)
    {
        var tag = policy.ExemptTag;
        var region = step.Target.Region;
        return step switch
        {
            BlockAddressStep block => new BlockEffect(block, session.Ec2(region), new NaclRunner(ledger, clock, log), policy, clock),
            SnapshotVolumesStep snapshot => new SnapshotEffect(snapshot, session.Ec2(region), tag, clock),
            IsolateInstanceStep isolate => new IsolationEffect(isolate, session.Ec2(region), new IsolationLedger(ledger), tag, clock),
            DeactivateAccessKeyStep key => new AccessKeyEffect(key, session.Iam(), tag, clock),
            RevokeRoleSessionsStep revoke => new RoleSessionEffect(revoke, session.Iam(), tag, clock),
            RestartCloudTrailStep trail => new CloudTrailEffect(trail, session, tag, clock),
            RestorePasswordPolicyStep password => new PasswordPolicyEffect(password, session.Iam(), policy.PasswordBaseline, clock),
            BlockPublicAccessStep access => new PublicAccessEffect(access, session, tag, clock),
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "There is no effect for this step."),
        };
    }
}
