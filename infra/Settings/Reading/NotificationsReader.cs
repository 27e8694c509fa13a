using System.Collections.Immutable;
using System.Text.Json;
using LandingZone.Findings;
using LandingZone.Findings.Notifications;

namespace LandingZone.Infra.Settings.Reading;

/// <summary>Reads the key <c>notifications</c>.</summary>
internal static class NotificationsReader
{
    private static readonly ImmutableArray<(string Word, SeverityBand Band)> Bands =
        [("low", SeverityBand.Low), ("medium", SeverityBand.Medium), ("high", SeverityBand.High), ("critical", SeverityBand.Critical)];

    // Divided by this, 4.0 and 4.50 become 4 and 4.5, so that the same floor always reads the same in a plan.
    private const decimal OneWithoutScale = 1.0000000000000000000000000000m;

    /// <summary>The settings of every notification of the list, in its order.</summary>
    public static ImmutableArray<NotificationSettings> Read(ConfigObject? map)
    {
        var all = NotificationList.All.Select(one => One(one, map?.Optional(one.Name)?.Object())).ToImmutableArray();
        map?.RejectUnknownKeys();
        return all;
    }

    /// <summary>The name of a severity band.</summary>
    public static SeverityBand? Band(this ConfigValue value) => value.OneOf([.. Bands]);

    private static NotificationSettings One(Notification notification, ConfigObject? map)
    {
        var enabled = map?.Optional("enabled")?.Boolean();
        var minimum = map?.Optional("minimumSeverity");
        var channels = map?.Optional("channels") is { } list ? Channels(list) : notification.DefaultChannels;
        map?.RejectUnknownKeys();
        if (minimum is not null && !notification.HasSeverity)
            minimum.Problems.Add(minimum.Path, $"{notification.Name} is about events that have no severity. Remove it.");
        return new(
            notification,
            enabled ?? notification.OnByDefault,
            notification.HasSeverity && minimum is not null ? minimum.Floor() : notification.DefaultFloor,
            channels);
    }

    /// <summary>A severity, as a number or as the name of a band; the lowest one when it is neither.</summary>
    public static decimal Floor(this ConfigValue value)
    {
        if (value.Json.ValueKind == JsonValueKind.Number
            && value.Json.TryGetDecimal(out var number)
            && number is >= Notification.LowestFloor and <= 10m)
            return number / OneWithoutScale;
        var word = value.Json.ValueKind == JsonValueKind.String ? value.Json.GetString()! : "";
        foreach (var (name, band) in Bands)
        {
            if (name == word)
                return Severity.FloorOf(band)!.Value;
        }

        value.Problems.Unexpected(
            value,
            "a number from 1.0 to 10.0, or low, medium, high or critical",
            value.IsSecret ? "" : Wording.DidYouMean(word, Bands.Select(band => band.Word)));
        return Notification.LowestFloor;
    }

    private static ImmutableArray<string> Channels(ConfigValue list)
    {
        var words = list.Items().Select(item => item.Word([.. NotificationChannel.All])).OfType<string>().Distinct().ToImmutableArray();
        if (list.Json is { ValueKind: JsonValueKind.Array } json && json.GetArrayLength() == 0)
        {
            list.Problems.Add(
                list.Path, "expected at least one of email and chat, found an empty list. To silence the notification set enabled: false.");
        }

        return words;
    }
}
