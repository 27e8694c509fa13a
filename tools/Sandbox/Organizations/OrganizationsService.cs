using System.Text.Json.Nodes;
using LandingZone.Sandbox.State;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.Organizations;

/// <summary>AWS Organizations, JSON 1.1, 2016-11-28. All but DescribeOrganization is for the management account and delegated
/// administrators.</summary>
internal static class OrganizationsService
{
    private const long Joined = 1_704_067_200;

    internal static AwsService Create() => new JsonService("organizations", "1.1", "com.amazonaws.organizations.v20161128", "organizations")
        .Add("DescribeOrganization", DescribeOrganization)
        .Add("ListAccounts", ListAccounts)
        .Add("ListRoots", ListRoots)
        .Add("ListDelegatedAdministrators", ListDelegatedAdministrators)
        .Add("ListAWSServiceAccessForOrganization", ListServiceAccess);

    private static JsonObject DescribeOrganization(Exchange call)
    {
        var organization = Organization(call);
        var management = call.Store.Account(organization.ManagementAccount);
        return new JsonObject
        {
            ["Organization"] = new JsonObject
            {
                ["Id"] = organization.Id,
                ["Arn"] = $"arn:aws:organizations::{management.Id}:organization/{organization.Id}",
                ["FeatureSet"] = "ALL",
                ["MasterAccountId"] = management.Id,
                ["MasterAccountArn"] = Arn(organization, management),
                ["MasterAccountEmail"] = management.Email,
            },
        };
    }

    private static JsonObject ListAccounts(Exchange call)
    {
        var organization = Privileged(call);
        var members = call.Store.Accounts.Where(account => account.Facts.InOrganization);
        return Page(call, "Accounts", members, account => account.Id, account => new JsonObject
        {
            ["Id"] = account.Id,
            ["Arn"] = Arn(organization, account),
            ["Email"] = account.Email,
            ["Name"] = account.Facts.Name,
            ["Status"] = account.Facts.Status,
            ["State"] = account.Facts.Status,
            ["JoinedMethod"] = "CREATED",
            ["JoinedTimestamp"] = Joined,
        });
    }

    private static JsonObject ListRoots(Exchange call)
    {
        var organization = Privileged(call);
        return Page(call, "Roots", [organization], root => root.RootId, root => new JsonObject
        {
            ["Id"] = root.RootId,
            ["Arn"] = $"arn:aws:organizations::{root.ManagementAccount}:root/{root.Id}/{root.RootId}",
            ["Name"] = "Root",
            ["PolicyTypes"] = Json.Array(root.EnabledPolicyTypes, type => new JsonObject { ["Type"] = type, ["Status"] = "ENABLED" }),
        });
    }

    private static JsonObject ListDelegatedAdministrators(Exchange call)
    {
        var organization = Privileged(call);
        var service = call.Json.Text("ServicePrincipal");
        var ids = organization.DelegatedAdministrators.Where(pair => service is null || pair.Key == service)
            .Select(pair => pair.Value).Distinct();
        return Page(call, "DelegatedAdministrators", ids.Select(call.Store.Account), account => account.Id, account => new JsonObject
        {
            ["Id"] = account.Id,
            ["Arn"] = Arn(organization, account),
            ["Email"] = account.Email,
            ["Name"] = account.Facts.Name,
            ["Status"] = account.Facts.Status,
            ["DelegationEnabledDate"] = Joined,
        });
    }

    private static JsonObject ListServiceAccess(Exchange call) => Page(call, "EnabledServicePrincipals", Privileged(call).ServiceAccess,
        service => service, service => new JsonObject { ["ServicePrincipal"] = service, ["DateEnabled"] = Joined });

    private static JsonObject Page<T>(Exchange call, string name, IEnumerable<T> all, Func<T, string> key, Func<T, JsonNode?> render)
    {
        var size = call.Json.Integer("MaxResults") ?? 20;
        if (size is < 1 or > 20)
            throw InvalidInput("You provided a value that does not match the required pattern: MaxResults must be 1 to 20.");
        var page = Wire.Page<T>.Of(
            all, key, call.Json.Text("NextToken"), size, () => InvalidInput("You specified an invalid value for NextToken."));
        var result = new JsonObject { [name] = Json.Array(page.Items, render) };
        if (page.NextToken is not null)
            result["NextToken"] = page.NextToken;
        return result;
    }

    private static WorldOrganization Organization(Exchange call) =>
        call.Store.Organization is { } organization && call.Account.Facts.InOrganization
        ? organization
        : throw new AwsErrorException("AWSOrganizationsNotInUseException", "Your account is not a member of an organization.");

    private static WorldOrganization Privileged(Exchange call)
    {
        var organization = Organization(call);
        return organization.ManagementAccount == call.AccountId || organization.DelegatedAdministrators.Values.Contains(call.AccountId)
            ? organization
            : throw new AwsErrorException("AccessDeniedException", "You don't have permissions to access this resource.");
    }

    private static string Arn(WorldOrganization organization, AccountStore account) =>
        $"arn:aws:organizations::{organization.ManagementAccount}:account/{organization.Id}/{account.Id}";

    private static AwsErrorException InvalidInput(string message) => new("InvalidInputException", message);
}
