using LandingZone.Sandbox.State;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.CloudTrail;

/// <summary>A trail as an account sees it: its own ones, and the organization's ones of the management account.</summary>
internal sealed record SeenTrail(Trail Facts, RegionStore Home)
{
    internal string Arn => $"arn:aws:cloudtrail:{Home.Name}:{Home.AccountId}:trail/{Facts.Name}";

    /// <summary>Every trail the caller can see in the region: those at home there and the shadows of multi-region trails.</summary>
    internal static IEnumerable<SeenTrail> All(Exchange call)
    {
        var own = Of(call.Account);
        var organization = call.Store.Organization is { } facts && facts.ManagementAccount != call.AccountId
            && call.Account.Facts.InOrganization
            ? Of(call.Store.Account(facts.ManagementAccount)).Where(trail => trail.Facts.IsOrganization) : [];
        return own.Concat(organization).Where(trail => trail.Facts.IsMultiRegion || trail.Home.Name == call.Region);
    }

    /// <summary>By ARN anywhere it is seen; by name in its home region only, unless <paramref name="namesReachShadows"/>.</summary>
    internal static SeenTrail Find(Exchange call, bool namesReachShadows = false)
    {
        var name = call.Json.Text("Name") ?? throw new AwsErrorException("InvalidTrailNameException", "Trail name cannot be blank!");
        var found = All(call).FirstOrDefault(trail => trail.Arn == name
            || (trail.Facts.Name == name && (namesReachShadows || trail.Home == call.Local)));
        return found ?? throw new AwsErrorException("TrailNotFoundException", $"Unknown trail: {name} for the user: {call.AccountId}");
    }

    private static IEnumerable<SeenTrail> Of(AccountStore account) =>
        account.Regions.SelectMany(region => region.Trails.Values.Select(trail => new SeenTrail(trail, region)));
}
