using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LandingZone.Sandbox.Wire;
using Microsoft.AspNetCore.Http;

namespace LandingZone.Sandbox.GuardDuty;

/// <summary>Amazon GuardDuty, REST-JSON, 2017-11-28.</summary>
internal sealed class GuardDutyService : AwsService
{
    private readonly List<(string Method, Regex Path, Operation Operation)> _routes = [];

    private GuardDutyService()
        : base("guardduty")
    {
    }

    internal static AwsService Create()
    {
        var service = new GuardDutyService();
        service.Add("GET", "/detector", "ListDetectors", Detectors.List);
        service.Add("GET", "/detector/{detectorId}", "GetDetector", Detectors.Get);
        service.Add("GET", "/detector/{detectorId}/member", "ListMembers", Members.List);
        service.Add("POST", "/detector/{detectorId}/member", "CreateMembers", Members.Create);
        service.Add("POST", "/detector/{detectorId}/member/detector/get", "GetMemberDetectors", Members.GetDetectors);
        service.Add("POST", "/detector/{detectorId}/member/detector/update", "UpdateMemberDetectors", Members.UpdateDetectors);
        service.Add("GET", "/detector/{detectorId}/admin", "DescribeOrganizationConfiguration",
            Detectors.DescribeOrganizationConfiguration);
        service.Add("GET", "/detector/{detectorId}/administrator", "GetAdministratorAccount", Administrators.OfAccount);
        service.Add("GET", "/admin", "ListOrganizationAdminAccounts", Administrators.ListOfOrganization);
        service.Add("POST", "/detector/{detectorId}/freeTrial/daysRemaining", "GetRemainingFreeTrialDays", Usage.GetRemainingFreeTrialDays);
        service.Add("POST", "/detector/{detectorId}/usage/statistics", "GetUsageStatistics", Usage.GetStatistics);
        service.Add("GET", "/detector/{detectorId}/publishingDestination", "ListPublishingDestinations", Destinations.List);
        service.Add("GET", "/detector/{detectorId}/publishingDestination/{destinationId}", "DescribePublishingDestination",
            Destinations.Describe);
        return service;
    }

    internal override IEnumerable<string> Operations => _routes.Select(route => route.Operation.Name);

    internal override Route? Find(HttpRequest request, QueryParameters query)
    {
        foreach (var (method, path, operation) in _routes)
        {
            if (method == request.Method && path.Match(request.Path.Value ?? "") is { Success: true } match)
                return new Route(operation, path.GetGroupNames().Skip(1).ToDictionary(name => name, name => match.Groups[name].Value));
        }

        return null;
    }

    internal override AwsErrorException Unknown(HttpRequest request, QueryParameters query) =>
        new("UnknownOperationException", $"{request.Method} {request.Path}", 404);

    internal override Reply Error(AwsErrorException error, string requestId, HttpRequest request)
    {
        var type = error.Code == "BadRequestException" ? "InvalidInputException" : error.Code;
        var body = new JsonObject { ["__type"] = type, ["message"] = error.Message };
        return new Reply(error.Status, "application/json", Encoding.UTF8.GetBytes(body.ToJsonString())) { ErrorCode = error.Code };
    }

    private void Add(string method, string template, string name, Func<Exchange, JsonObject> handle)
    {
        var pattern = "^" + Regex.Replace(template, @"\{(\w+)\}", "(?<$1>[^/]+)") + "/?$";
        _routes.Add((method, new Regex(pattern, RegexOptions.ExplicitCapture), new Operation(name, Always("guardduty:" + name),
            call => Json.Reply(handle(call), "application/json"))));
    }
}
