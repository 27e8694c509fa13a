using System.Globalization;
using System.Text.Json;
using LandingZone.Lambdas.Aws.Http;

namespace LandingZone.Lambdas.Aws.GuardDuty;

/// <content>Calls about usage, as the administrator sees it: of all members, over the last 30 days.</content>
public sealed partial class GuardDutyClient
{
    /// <summary>Usage by plan. GuardDuty calls some plans by the name of their data source here, for example <c>FLOW_LOGS</c>.</summary>
    public Task<IReadOnlyList<UsageSum>> GetUsageByFeatureAsync(string detectorId, CancellationToken cancellation) =>
        UsageAsync(detectorId, "SUM_BY_FEATURES", "sumByFeature", "feature", cancellation);

    /// <summary>Usage by account.</summary>
    public Task<IReadOnlyList<UsageSum>> GetUsageByAccountAsync(string detectorId, CancellationToken cancellation) =>
        UsageAsync(detectorId, "SUM_BY_ACCOUNT", "sumByAccount", "accountId", cancellation);

    private Task<IReadOnlyList<UsageSum>> UsageAsync(
        string detectorId, string statistic, string list, string name, CancellationToken cancellation) =>
        Pages.AllAsync(async next =>
        {
            var answer = await _api.PostAsync(
                "GetUsageStatistics", Path(detectorId, "usage", "statistics"), json => WriteQuestion(json, statistic, next), cancellation)
                .ConfigureAwait(false);
            var statistics = answer.Member("usageStatistics") ?? default;
            return new Page<UsageSum>(statistics.Items(list).Select(item => UsageOf(item, name)), answer.Text("nextToken"));
        });

    private static void WriteQuestion(Utf8JsonWriter json, string statistic, string? next)
    {
        json.WriteString("usageStatisticsType", statistic);
        json.WriteStartObject("usageCriteria");
        json.WriteEndObject();
        json.WriteNumber("maxResults", 50);
        if (next is not null)
            json.WriteString("nextToken", next);
    }

    private static UsageSum UsageOf(JsonElement item, string name)
    {
        var total = item.Member("total") ?? default;
        return new UsageSum(
            item.Required(name),
            decimal.Parse(total.Text("amount") ?? "0", NumberStyles.Float, CultureInfo.InvariantCulture),
            total.Text("unit") ?? "USD");
    }
}
