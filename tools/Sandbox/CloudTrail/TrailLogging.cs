using System.Text.Json.Nodes;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.CloudTrail;

/// <summary>StartLogging and StopLogging: in the home region only, an organization's trail from the management account or
/// CloudTrail's delegated administrator only.</summary>
internal static class TrailLogging
{
    internal static JsonObject Set(Exchange call, bool logging)
    {
        var trail = SeenTrail.Find(call, namesReachShadows: true);
        var administrator = call.Store.Organization?.DelegatedAdministrators.GetValueOrDefault("cloudtrail.amazonaws.com");
        if (trail.Home.AccountId != call.AccountId && administrator != call.AccountId)
        {
            throw new AwsErrorException("NotOrganizationMasterAccountException",
                "You must be signed in with the management account or a delegated administrator account of the organization to change an organization trail.");
        }

        if (trail.Home.Name != call.Region)
            throw new AwsErrorException(
                "InvalidHomeRegionException",
                $"Trail {trail.Arn} has home region {trail.Home.Name}. Call the operation from that region, not from {call.Region}.");
        trail.Home.Trails[trail.Facts.Name] = trail.Facts with { IsLogging = logging };
        return [];
    }
}
