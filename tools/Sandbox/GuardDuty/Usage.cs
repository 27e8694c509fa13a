using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.GuardDuty;

/// <summary>Free trials and the cost of the last 30 days, as the administrator account sees them.</summary>
internal static class Usage
{
    internal static JsonObject GetRemainingFreeTrialDays(Exchange call)
    {
        var detector = GuardDutyAnswers.Detector(call);
        var ids = GuardDutyAnswers.AccountIds(call);
        bool IsKnown(string id) => id == call.AccountId || detector.Members.Any(member => member.AccountId == id);
        return new JsonObject
        {
            ["accounts"] = Json.Array(ids.Where(IsKnown), id => new JsonObject
            {
                ["accountId"] = id,
                ["features"] = Json.Array(detector.FreeTrialDays.GetValueOrDefault(id) ?? new Dictionary<string, int>(),
                    feature => new JsonObject { ["name"] = feature.Key, ["freeTrialDaysRemaining"] = feature.Value }),
            }),
            ["unprocessedAccounts"] = GuardDutyAnswers.Unprocessed(ids.Where(id => !IsKnown(id))
                .Select(id => (id, "The request failed because the account is not associated with the current account."))),
        };
    }

    internal static JsonObject GetStatistics(Exchange call)
    {
        var detector = GuardDutyAnswers.Detector(call);
        var criteria = call.Json.Member("usageCriteria") ?? default(JsonElement);
        var accounts = criteria.Texts("accountIds");
        var features = criteria.Texts("features");
        var chosen = detector.Usage.Where(account => accounts.Count == 0 || accounts.Contains(account.Key))
            .SelectMany(account => account.Value.Select(feature => (Account: account.Key, Feature: feature.Key, Amount: feature.Value)))
            .Where(usage => features.Count == 0 || features.Contains(usage.Feature));
        var (name, keyName, sums) = call.Json.Text("usageStatisticsType") switch
        {
            "SUM_BY_ACCOUNT" => ("sumByAccount", "accountId", chosen.GroupBy(usage => usage.Account, usage => usage.Amount)),
            "SUM_BY_FEATURES" => ("sumByFeature", "feature", chosen.GroupBy(usage => usage.Feature, usage => usage.Amount)),
            var other => throw GuardDutyAnswers.Bad(
                $"The request is rejected because the parameter usageStatisticsType has an invalid value: {other}."),
        };
        var page = GuardDutyAnswers.Page(call, name, sums, sum => sum.Key, sum => new JsonObject
        {
            [keyName] = sum.Key,
            ["total"] = new JsonObject { ["amount"] = sum.Sum().ToString(CultureInfo.InvariantCulture), ["unit"] = "USD" },
        });
        var result = new JsonObject { ["usageStatistics"] = new JsonObject { [name] = page[name]!.DeepClone() } };
        if (page["nextToken"] is { } token)
            result["nextToken"] = token.DeepClone();
        return result;
    }
}
