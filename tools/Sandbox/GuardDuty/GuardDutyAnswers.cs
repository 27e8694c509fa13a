using System.Text.Json.Nodes;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.GuardDuty;

/// <summary>What GuardDuty's operations share: detector, account lists, pages, features and errors.</summary>
internal static class GuardDutyAnswers
{
    /// <summary>Most account ids in one call.</summary>
    internal const int AccountsPerCall = 50;

    private static readonly string[] Agents = ["EKS_ADDON_MANAGEMENT", "ECS_FARGATE_AGENT_MANAGEMENT", "EC2_AGENT_MANAGEMENT"];

    internal static Detector Detector(Exchange call) => call.Local.Detector is { } detector && detector.Id == call.Path["detectorId"]
        ? detector
        : throw Bad("The request is rejected because the input detectorId is not owned by the current account.");

    internal static IReadOnlyList<string> AccountIds(Exchange call)
    {
        var ids = call.Json.Texts("accountIds");
        if (ids.Count is 0 or > AccountsPerCall)
            throw WrongCount("accountIds", ids.Count);
        return ids;
    }

    internal static AwsErrorException WrongCount(string parameter, int count) => Bad(
        $"The request is rejected because the parameter {parameter} has an invalid value: "
        + $"it must have 1 to {AccountsPerCall} entries, not {count}.");

    internal static AwsErrorException Bad(string message) => new("BadRequestException", message);

    internal static JsonObject Page<T>(Exchange call, string name, IEnumerable<T> all, Func<T, string> key, Func<T, JsonNode?> render)
    {
        var size = call.Query.Integer("maxResults") ?? call.Json.Integer("maxResults") ?? 50;
        if (size is < 1 or > 50)
            throw Bad("The request is rejected because the parameter maxResults has an invalid value: it must be between 1 and 50.");
        var page = Wire.Page<T>.Of(all, key, call.Query["nextToken"] ?? call.Json.Text("nextToken"), size,
            () => Bad("The request is rejected because the parameter nextToken has an invalid value."));
        var result = new JsonObject { [name] = Json.Array(page.Items, render) };
        if (page.NextToken is not null)
            result["nextToken"] = page.NextToken;
        return result;
    }

    internal static JsonArray Unprocessed(IEnumerable<(string AccountId, string Result)> accounts) => Json.Array(accounts,
        account => new JsonObject { ["accountId"] = account.AccountId, ["result"] = account.Result });

    /// <summary>Features in GuardDuty's shape: the runtime agents stand under Runtime Monitoring.</summary>
    /// <param name="features">Feature or agent name to value.</param>
    /// <param name="member">Name of the value: <c>status</c> or <c>autoEnable</c>.</param>
    internal static JsonArray Features(IReadOnlyDictionary<string, string> features, string member) => Json.Array(
        features.Where(feature => !Agents.Contains(feature.Key)), feature =>
        {
            var json = new JsonObject { ["name"] = feature.Key, [member] = feature.Value };
            if (feature.Key == "RUNTIME_MONITORING")
            {
                json["additionalConfiguration"] = Json.Array(features.Where(agent => Agents.Contains(agent.Key)),
                    agent => new JsonObject { ["name"] = agent.Key, [member] = agent.Value });
            }

            return json;
        });
}
