using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Ledger;
using LandingZone.Lambdas.Remediation.CloudTrail;
using LandingZone.Lambdas.Remediation.Steps;

namespace LandingZone.Lambdas.Remediation.Effects;

/// <summary>Starts a trail's logging again, in the trail's home region.</summary>
internal sealed class CloudTrailEffect(RestartCloudTrailStep step, AwsSession session, string exemptTag, TimeProvider clock)
    : PlannedEffect($"Starting the logging of {step.Trail}", clock)
{
    protected override IReadOnlySet<string> ReachedCodes { get; } = new HashSet<string> { "trailLogging" };

    protected override async Task<EffectPlan> ReadAsync(CancellationToken cancellation) => EffectPlan.Of(
        CloudTrailPlanner.Plan(await TrailAsync(cancellation).ConfigureAwait(false), step.Target.AccountId, exemptTag),
        start => new(
            $"The logging of {start.TrailArn} is started.",
            token => session.CloudTrail(start.HomeRegion).StartLoggingAsync(start.TrailArn, token)));

    protected override Task<EffectPlan> ReadForUndoAsync(ActionChanges changes, CancellationToken cancellation) =>
        Task.FromResult(EffectPlan.Nothing(
            new("notUndoable", $"Stopping {step.Trail} again would blind the account; stop it by hand if it must be stopped.")));

    private async Task<TrailFacts?> TrailAsync(CancellationToken cancellation)
    {
        var seen = await session.CloudTrail(step.HomeRegion ?? step.Target.Region)
            .DescribeTrailsAsync(includeShadowTrails: true, cancellation).ConfigureAwait(false);
        if (seen.FirstOrDefault(trail => trail.Arn == step.Trail || trail.Name == step.Trail) is not { } found)
            return null;
        var home = session.CloudTrail(found.HomeRegion);
        try
        {
            return new(
                found.Arn,
                found.HomeRegion,
                found.IsOrganization,
                await home.IsLoggingAsync(found.Arn, cancellation).ConfigureAwait(false),
                await home.ListTagsAsync(found.Arn, cancellation).ToLiveTagsAsync().ConfigureAwait(false));
        }
        catch (AwsException exception) when (exception.Is("TrailNotFoundException"))
        {
            return null;
        }
    }
}
