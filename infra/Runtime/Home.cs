using LandingZone.Findings.Regions;
using Pulumi;

namespace LandingZone.Infra.Runtime;

/// <summary>Where everything lives that exists once: one account, one region, one key.</summary>
/// <param name="AccountId">The security account.</param>
/// <param name="Partition">Partition of every ARN.</param>
/// <param name="Region">The home region.</param>
/// <param name="KeyArn">The key of what is sent and kept at run time.</param>
public sealed record Home(Output<string> AccountId, Partition Partition, string Region, Output<string> KeyArn)
{
    /// <summary>Days for which logs of the functions are kept.</summary>
    public int LogRetentionDays { get; init; } = 365;
}
