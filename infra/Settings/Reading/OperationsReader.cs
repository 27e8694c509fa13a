using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using LandingZone.Findings;

namespace LandingZone.Infra.Settings.Reading;

/// <summary>Reads the keys <c>coverage</c>, <c>usage</c> and <c>operations</c>.</summary>
internal static partial class OperationsReader
{
    private const string DefaultCoverageSchedule = "rate(6 hours)";
    private const string DefaultUsageSchedule = "cron(0 6 * * ? *)";
    private const int DefaultRisePercent = 50;
    private const int DefaultLogRetention = 365;
    private const int DefaultOldestMessage = 15;

    /// <summary>What CloudWatch Logs takes ("PutRetentionPolicy", CloudWatch Logs API reference).</summary>
    private static readonly ImmutableArray<int> RetentionDays =
        [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

    /// <summary>The coverage audit.</summary>
    public static CoverageSettings Coverage(ConfigObject? map)
    {
        var schedule = map?.Optional("schedule")?.Schedule();
        var enrol = map?.Optional("enrolMissing")?.Boolean();
        map?.RejectUnknownKeys();
        return new(schedule ?? DefaultCoverageSchedule, enrol ?? false);
    }

    /// <summary>The usage watch.</summary>
    public static UsageSettings Usage(ConfigObject? map)
    {
        var schedule = map?.Optional("schedule")?.Schedule();
        var days = map?.Optional("trialNoticeDays") is { } list ? NoticeDays(list) : [7, 1];
        var rise = map?.Optional("risePercent")?.Integer(1, 10_000);
        map?.RejectUnknownKeys();
        return new(schedule ?? DefaultUsageSchedule, days, rise ?? DefaultRisePercent);
    }

    /// <summary>The landing zone's own operation.</summary>
    public static OperationsSettings Operations(ConfigObject? map)
    {
        var retention = map?.Optional("logRetentionDays") is { } days ? Retention(days) : null;
        var severity = map?.Optional("alarmSeverity")?.Band();
        var oldest = map?.Optional("oldestMessageMinutes")?.Integer(1, 1_440);
        map?.RejectUnknownKeys();
        return new(retention ?? DefaultLogRetention, severity ?? SeverityBand.High, oldest ?? DefaultOldestMessage);
    }

    private static int? Retention(ConfigValue value)
    {
        if (value.Json.ValueKind == System.Text.Json.JsonValueKind.Number && value.Json.TryGetInt32(out var days) && RetentionDays.Contains(days))
            return days;
        value.Problems.Unexpected(value, "a number of days that CloudWatch Logs takes: " + Wording.Either(RetentionDays.Select(known => known.ToString(CultureInfo.InvariantCulture))));
        return null;
    }

    // A trial lasts 30 days.
    private static ImmutableArray<int> NoticeDays(ConfigValue list)
    {
        var days = list.Items().Select(item => item.Integer(1, 30)).OfType<int>().Distinct().OrderDescending().ToImmutableArray();
        if (list.Json is { ValueKind: System.Text.Json.JsonValueKind.Array } json && json.GetArrayLength() == 0)
            list.Problems.Add(list.Path, "expected at least one day, found an empty list. To silence it set notifications.freeTrialEnding.enabled: false.");
        return days;
    }

    private static string? Schedule(this ConfigValue value) => value.Text(
        "a schedule such as rate(6 hours) or cron(0 6 * * ? *)",
        text => SchedulePattern().IsMatch(text),
        "A cron expression has six fields, in UTC.");

    // "Schedule types in EventBridge Scheduler": one minute, hour or day is written without s.
    [GeneratedRegex("^(rate\\((1 (minute|hour|day)|([2-9]|[1-9][0-9]+) (minutes|hours|days))\\)|cron\\([0-9A-Z*?,/#L-]+( [0-9A-Z*?,/#L-]+){5}\\))\\z")]
    private static partial Regex SchedulePattern();
}
