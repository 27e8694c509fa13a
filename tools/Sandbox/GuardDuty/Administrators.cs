using System.Text.Json.Nodes;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.GuardDuty;

/// <summary>Who administers GuardDuty: for the organization, as the management account sees it, and for one account.</summary>
internal static class Administrators
{
    private const string Principal = "guardduty.amazonaws.com";

    internal static JsonObject ListOfOrganization(Exchange call)
    {
        if (call.Store.Organization is not { } organization || organization.ManagementAccount != call.AccountId)
            throw GuardDutyAnswers.Bad("The request failed because you do not have required AWS Organization master permission.");
        return GuardDutyAnswers.Page(call, "adminAccounts", Designated(call, organization), id => id,
            id => new JsonObject { ["adminAccountId"] = id, ["adminStatus"] = "ENABLED" });
    }

    internal static JsonObject OfAccount(Exchange call)
    {
        GuardDutyAnswers.Detector(call);
        var administrator = call.Store.Accounts.FirstOrDefault(account => account.Id != call.AccountId
            && account.Region(call.Region).Detector?.Members.Any(member => member.AccountId == call.AccountId && member.RelationshipStatus == "Enabled") == true);
        return administrator is null ? [] : new JsonObject
        {
            ["administrator"] = new JsonObject { ["accountId"] = administrator.Id, ["relationshipStatus"] = "Enabled" },
        };
    }

    // A designation is of one region. Naming the administrator there also creates its detector (EnableOrganizationAdminAccount).
    private static string[] Designated(Exchange call, WorldOrganization organization) =>
        call.Local.GuardDutyAdministrator is { } named ? [named]
        : organization.DelegatedAdministrators.GetValueOrDefault(Principal) is { } id && call.Store.Account(id).Region(call.Region).Detector is not null ? [id]
        : [];
}
