using LandingZone.Findings.Model;
using LandingZone.Lambdas.Remediation.CloudTrail;

namespace LandingZone.Lambdas.Remediation.Steps;

/// <summary>Steps that undo a call of an AWS API.</summary>
internal static class ControlPlaneSteps
{
    private const string AccountSettingType = "Policy:S3/AccountBlockPublicAccessDisabled";

    public static StepResult RestartTrail(Finding finding, ActionTarget target)
    {
        var call = finding.Service.Action as AwsApiCallAction;
        var trail = call?.AffectedResources.GetValueOrDefault("AWS::CloudTrail::Trail");
        switch (call?.Api)
        {
            case "DeleteTrail":
                return StepResult.No(CloudTrailPlanner.Deleted);
            case "StopLogging" or "UpdateTrail" or "PutEventSelectors":
                break;
            default:
                return StepResult.No(new Reason("trailNotStopped",
                    "The call did not stop the trail's logging; starting it would not help. Look at the trail's bucket and settings."));
        }

        if (!AwsIdentifiers.IsTrail(trail))
            return StepResult.No(new Reason("trailUnknown", "The finding does not name the trail."));
        var home = AwsIdentifiers.TrailHome(trail!);
        if (home is { } found && found.AccountId != target.AccountId)
            return StepResult.No(CloudTrailPlanner.OfOtherAccount(trail!, found.AccountId, isOrganizationTrail: false));
        var step = new RestartCloudTrailStep(target, trail!, home?.Region);
        return call.Api == "StopLogging"
            ? StepResult.Yes(step)
            : StepResult.Yes(step, new Reason("trailSettingsChanged",
                $"{call.Api} changed the trail's settings; only its logging is started, the settings need a person."));
    }

    public static StepResult RestorePasswordPolicy(ActionTarget target) => StepResult.Yes(new RestorePasswordPolicyStep(target));

    public static StepResult BlockPublicAccess(Finding finding, ActionTarget target)
    {
        if (finding.Type == AccountSettingType)
            return StepResult.Yes(new BlockPublicAccessStep(target, []));
        string[] buckets = [.. finding.Resource.Buckets.Select(bucket => bucket.Name).Where(AwsIdentifiers.IsBucketName)
            .Distinct(StringComparer.Ordinal)!];
        return buckets.Length > 0
            ? StepResult.Yes(new BlockPublicAccessStep(target, buckets))
            : StepResult.No(new Reason("noBucket", "The finding names no bucket."));
    }
}
