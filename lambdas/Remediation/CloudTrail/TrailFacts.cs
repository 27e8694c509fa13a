namespace LandingZone.Lambdas.Remediation.CloudTrail;

/// <summary>A trail as CloudTrail describes it now.</summary>
/// <param name="TrailArn">Its ARN, which names the owning account.</param>
/// <param name="HomeRegion">The region in which it can be changed.</param>
/// <param name="IsOrganizationTrail">Whether it is the organization's.</param>
/// <param name="IsLogging">Whether it logs.</param>
/// <param name="Tags">Its tags, read now.</param>
public sealed record TrailFacts(string TrailArn, string HomeRegion, bool IsOrganizationTrail, bool IsLogging, LiveTags Tags);

/// <summary>Starts a trail's logging (StartLogging) in its home region.</summary>
/// <param name="TrailArn">The trail.</param>
/// <param name="HomeRegion">The region to call.</param>
public sealed record StartLogging(string TrailArn, string HomeRegion);
