using System.Net;
using LandingZone.Lambdas.Remediation.Policy;
using LandingZone.Lambdas.Remediation.Steps;

namespace LandingZone.Lambdas.Ledger;

/// <summary>A step as the ledger holds it: all members of all steps side by side, those of other steps absent.</summary>
internal sealed record StepDocument
{
    public required string Response { get; init; }

    public required string AccountId { get; init; }

    public required string Region { get; init; }

    public required string FindingId { get; init; }

    public string? InstanceId { get; init; }

    public IReadOnlyList<string>? Addresses { get; init; }

    public IReadOnlyList<string>? SubnetIds { get; init; }

    public string? UserName { get; init; }

    public string? AccessKeyId { get; init; }

    public string? RoleName { get; init; }

    public DateTimeOffset? LastSeen { get; init; }

    public string? Trail { get; init; }

    public string? HomeRegion { get; init; }

    public IReadOnlyList<string>? Buckets { get; init; }

    public static StepDocument Of(ResponseStep step)
    {
        var document = new StepDocument
        {
            Response = ResponseNames.Of(step.Kind),
            AccountId = step.Target.AccountId,
            Region = step.Target.Region,
            FindingId = step.Target.FindingId,
        };
        return step switch
        {
            BlockAddressStep block => document with
            {
                InstanceId = block.InstanceId,
                Addresses = [.. block.Addresses.Select(address => address.ToString())],
                SubnetIds = block.SubnetIds,
            },
            SnapshotVolumesStep snapshot => document with { InstanceId = snapshot.InstanceId },
            IsolateInstanceStep isolate => document with { InstanceId = isolate.InstanceId },
            DeactivateAccessKeyStep key => document with { UserName = key.UserName, AccessKeyId = key.AccessKeyId },
            RevokeRoleSessionsStep revoke => document with { RoleName = revoke.RoleName, LastSeen = revoke.LastSeen },
            RestartCloudTrailStep trail => document with { Trail = trail.Trail, HomeRegion = trail.HomeRegion },
            RestorePasswordPolicyStep => document,
            BlockPublicAccessStep access => document with { Buckets = access.Buckets },
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "The ledger does not know this step."),
        };
    }

    /// <summary>The step, or null when the document is of no response that is known.</summary>
    public ResponseStep? ToStep()
    {
        var target = new ActionTarget(AccountId, Region, FindingId);
        return Response switch
        {
            "blockAddress" when InstanceId is not null && (Addresses ?? []).All(text => IPAddress.TryParse(text, out _)) =>
                new BlockAddressStep(target, InstanceId, [.. (Addresses ?? []).Select(IPAddress.Parse)], SubnetIds ?? []),
            "snapshotVolumes" when InstanceId is not null => new SnapshotVolumesStep(target, InstanceId),
            "isolateInstance" when InstanceId is not null => new IsolateInstanceStep(target, InstanceId),
            "deactivateAccessKey" when UserName is not null && AccessKeyId is not null =>
                new DeactivateAccessKeyStep(target, UserName, AccessKeyId),
            "revokeRoleSessions" when RoleName is not null => new RevokeRoleSessionsStep(target, RoleName, LastSeen),
            "restartCloudTrail" when Trail is not null => new RestartCloudTrailStep(target, Trail, HomeRegion),
            "restorePasswordPolicy" => new RestorePasswordPolicyStep(target),
            "blockPublicAccess" => new BlockPublicAccessStep(target, Buckets ?? []),
            _ => null,
        };
    }
}
