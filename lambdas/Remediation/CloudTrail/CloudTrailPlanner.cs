namespace LandingZone.Lambdas.Remediation.CloudTrail;

/// <summary>Plans the restart of a trail.</summary>
public static class CloudTrailPlanner
{
    /// <summary>Starts logging unless the trail logs, is gone, is exempt or belongs to another account.</summary>
    /// <param name="trail">The trail; null when CloudTrail answers <c>TrailNotFoundException</c>.</param>
    /// <param name="accountId">The account that is acted in.</param>
    /// <param name="exemptTag">The key of the exempting tag.</param>
    public static Plan<StartLogging> Plan(TrailFacts? trail, string accountId, string exemptTag)
    {
        if (trail is null)
            return Plans.Nothing<StartLogging>(Deleted);
        if (trail.IsLogging)
            return Plans.Nothing<StartLogging>(new("trailLogging", $"{trail.TrailArn} logs."));
        if (trail.Tags.WhyNot(exemptTag, trail.TrailArn) is { } exempt)
            return Plans.Nothing<StartLogging>(exempt);
        if (AwsIdentifiers.TrailHome(trail.TrailArn) is { } home && home.AccountId != accountId)
            return Plans.Nothing<StartLogging>(OfOtherAccount(trail.TrailArn, home.AccountId, trail.IsOrganizationTrail));
        return new([new(trail.TrailArn, trail.HomeRegion)], []);
    }

    /// <summary>A deleted trail takes its settings with it.</summary>
    internal static Reason Deleted { get; } =
        new("trailDeleted", "The trail was deleted, which cannot be undone by starting it; create it again from its definition.");

    /// <summary>A trail can be changed only from the account that owns it ("Creating a trail for an organization").</summary>
    internal static Reason OfOtherAccount(string trail, string owner, bool isOrganizationTrail) => new(
        "trailOfOtherAccount",
        $"{trail} belongs to account {owner}{(isOrganizationTrail ? " as the organization's trail" : "")} and can be started only there.");
}
