using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using LandingZone.Findings.Contracts;
using LandingZone.Infra.GuardDuty;
using LandingZone.Infra.Settings;

namespace LandingZone.Infra.Operations;

/// <summary>The settings of the functions that look at GuardDuty itself, as texts (<see cref="FunctionEnvironment"/>).</summary>
public static class ReviewEnvironment
{
    /// <summary>
    /// The protection that is expected: the defaults, and what a region has otherwise. A plan that a region lacks is NONE there. Only
    /// differences are written, because all variables together have to stay below 4 KB.
    /// </summary>
    public static string Coverage(GuardDutySettings settings, ImmutableArray<RegionPlans> matrix)
    {
        var defaults = Words(settings.Plans.Defaults);
        var runtime = settings.Plans.Defaults.GetValueOrDefault(RuntimeMonitoring, AutoEnable.None);
        foreach (var (agent, reach) in settings.Plans.RuntimeAgents)
            defaults[agent] = (runtime == AutoEnable.None ? AutoEnable.None : reach).ToApi();
        var overrides = new JsonObject();
        foreach (var row in matrix)
        {
            var actual = Actual(row);
            var differing = defaults.Select(pair => KeyValuePair.Create(pair.Key, actual.GetValueOrDefault(pair.Key, AutoEnable.None.ToApi())))
                .Where(pair => pair.Value != defaults[pair.Key]).ToList();
            if (differing.Count > 0)
                overrides[row.Region.Name] = Json(differing);
        }

        var json = new JsonObject
        {
            ["regions"] = new JsonArray([.. matrix.Select(row => JsonValue.Create(row.Region.Name))]),
            ["members"] = settings.AutoEnableMembers.ToApi(),
            ["plans"] = Json(defaults),
            ["overrides"] = overrides,
        };
        AddMembers(json, settings, matrix);
        return json.ToJsonString();
    }

    // Both members of the document are left out where they say nothing, which is nearly everywhere.
    private static void AddMembers(JsonObject json, GuardDutySettings settings, ImmutableArray<RegionPlans> matrix)
    {
        var differing = matrix.Where(row => row.Members != settings.AutoEnableMembers)
            .Select(row => KeyValuePair.Create(row.Region.Name, row.Members.ToApi())).ToList();
        if (differing.Count > 0)
            json["memberOverrides"] = Json(differing);
        // Under NONE an account is a member because it is named, and only then.
        var named = settings.Mode == GuardDutyMode.Enabled && matrix.Any(row => row.Members == AutoEnable.None)
            ? settings.Members.Select(member => member.AccountId).Distinct().ToList()
            : [];
        if (named.Count > MostNamed)
            json["named"] = AutoEnable.All.ToApi();
        else if (named.Count > 0)
            json["named"] = new JsonArray([.. named.Select(id => JsonValue.Create(id))]);
    }

    /// <summary>Accounts that are not expected to be members: <c>none</c>, or ids with commas between.</summary>
    public static string ExcludedAccounts(GuardDutySettings settings) =>
        settings.ExcludedAccounts.IsEmpty ? "none" : string.Join(',', settings.ExcludedAccounts);

    /// <summary>Days before the end of a trial: <c>7,1</c>.</summary>
    public static string TrialNoticeDays(UsageSettings settings) =>
        string.Join(',', settings.TrialNoticeDays.Select(day => day.ToString(CultureInfo.InvariantCulture)));

    private const string RuntimeMonitoring = "RUNTIME_MONITORING";

    /// <summary>Most accounts that are listed by name, about 1.5 KB of the 4 KB. More than these: every account is expected.</summary>
    private const int MostNamed = 100;

    private static SortedDictionary<string, string> Words(IEnumerable<KeyValuePair<string, AutoEnable>> plans) =>
        new(plans.ToDictionary(pair => pair.Key, pair => pair.Value.ToApi()), StringComparer.Ordinal);

    // The legacy plan repeats the name of an agent; what counts is the plan of the settings.
    private static Dictionary<string, string> Actual(RegionPlans row)
    {
        var actual = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var cell in row.Plans.Where(cell => cell.Organization is not null))
        {
            actual[cell.Plan.Name] = cell.Organization!.Value.ToApi();
            foreach (var agent in cell.Plan.Name == RuntimeMonitoring ? cell.Agents : [])
                actual[agent.Name] = agent.Organization.ToApi();
        }

        return actual;
    }

    private static JsonObject Json(IEnumerable<KeyValuePair<string, string>> pairs) =>
        new(pairs.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value)));
}
