using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using LandingZone.Findings;
using LandingZone.Findings.Contracts;
using LandingZone.Findings.Notifications;
using LandingZone.Lambdas.Settings;

namespace LandingZone.Lambdas.Notifications.Sending;

/// <summary>What the notify function is told.</summary>
/// <param name="Common">What every handler is told.</param>
/// <param name="LedgerTable">The table that remembers what was sent.</param>
/// <param name="Topics">The topic of each severity band.</param>
/// <param name="WebhooksParameter">The parameter with the webhooks; null when there are none.</param>
/// <param name="Notifications">Settings of notifications that differ from floor 1.0 and all channels.</param>
/// <param name="Quiet">How long updates of a finding stay silent.</param>
/// <param name="Group">How long further findings of one type, account and severity band are counted; zero to tell each.</param>
internal sealed record NotifySettings(
    CommonSettings Common,
    string LedgerTable,
    FrozenDictionary<SeverityBand, string> Topics,
    string? WebhooksParameter,
    FrozenDictionary<string, NotificationChoice> Notifications,
    TimeSpan Quiet,
    TimeSpan Group)
{
    /// <summary>The bands that have a topic, and their words in variables.</summary>
    private static readonly SeverityBand[] Bands = [SeverityBand.Low, SeverityBand.Medium, SeverityBand.High, SeverityBand.Critical];

    /// <summary>Reads the settings.</summary>
    public static NotifySettings Read(SettingsReader settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var parameter = settings.Text(FunctionEnvironment.WebhooksParameter, $"the name of a parameter, or {SettingsReader.None}");
        return new(
            CommonSettings.Read(settings),
            settings.Text(FunctionEnvironment.LedgerTable, "the name of a table"),
            Bands.ToFrozenDictionary(band => band, band => settings.Text(
                FunctionEnvironment.TopicPrefix + band.ToString().ToUpperInvariant(), "the ARN of an SNS topic", IsTopic)),
            parameter == SettingsReader.None ? null : parameter,
            ReadNotifications(settings),
            TimeSpan.FromMinutes(settings.Number(FunctionEnvironment.QuietMinutes, 0, 43200)),
            TimeSpan.FromMinutes(settings.Number(FunctionEnvironment.GroupMinutes, 0, 1440)));
    }

    /// <summary>The settings of a notification.</summary>
    public NotificationChoice Of(string notification) => Notifications.GetValueOrDefault(notification, NotificationChoice.Default);

    /// <summary>
    /// The topic for a band. An unknown severity goes to the medium one: it is not treated as serious, nor hidden as harmless.
    /// </summary>
    public string TopicOf(SeverityBand band) => Topics[Effective(band)];

    /// <summary>The band that decides on topics and webhooks.</summary>
    public static SeverityBand Effective(SeverityBand band) => band == SeverityBand.Unknown ? SeverityBand.Medium : band;

    private static bool IsTopic(string arn) => arn.Split(':') is ["arn", _, "sns", _, _, { Length: > 0 }];

    private static FrozenDictionary<string, NotificationChoice> ReadNotifications(SettingsReader settings)
    {
        const string Name = FunctionEnvironment.Notifications;
        var choices = new Dictionary<string, NotificationChoice>(StringComparer.Ordinal);
        var text = settings.Text(Name, "a JSON object of notifications");
        if (text.Length == 0)
            return choices.ToFrozenDictionary();
        try
        {
            using var document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                settings.Problem($"{Name} is {document.RootElement.ValueKind}, but must be a JSON object of notifications.");
            else
                Read(document.RootElement, settings, choices);
        }
        catch (JsonException exception)
        {
            settings.Problem($"{Name} is not JSON: {exception.Message}");
        }

        return choices.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Read(JsonElement root, SettingsReader settings, Dictionary<string, NotificationChoice> choices)
    {
        foreach (var member in root.EnumerateObject())
        {
            var place = $"{FunctionEnvironment.Notifications}: {member.Name}";
            if (NotificationList.Find(member.Name) is null)
                settings.Problem($"{place} is no notification; they are {string.Join(", ", NotificationList.All.Select(each => each.Name))}.");
            else if (NotificationChoice.Parse(member.Value) is { } choice)
                choices[member.Name] = choice;
            else
                settings.Problem($"{place} is '{member.Value.GetRawText()}', but must be like {NotificationChoice.Example}.");
        }
    }
}

/// <summary>The settings of one notification.</summary>
/// <param name="Floor">The lowest severity of a finding.</param>
/// <param name="Channels">Names of <see cref="NotificationChannel"/>.</param>
internal sealed record NotificationChoice(decimal Floor, ImmutableArray<string> Channels)
{
    /// <summary>What a setting looks like.</summary>
    public const string Example = """{"floor":1.0,"channels":["email","chat"]}""";

    /// <summary>Everything, everywhere.</summary>
    public static NotificationChoice Default { get; } = new(Notification.LowestFloor, NotificationChannel.All);

    /// <summary>The settings in an element, or null when it is something else.</summary>
    public static NotificationChoice? Parse(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object
            || element.EnumerateObject().Any(member => member.Name is not ("floor" or "channels"))
            || !element.TryGetProperty("floor", out var floor) || floor.ValueKind != JsonValueKind.Number
            || !floor.TryGetDecimal(out var lowest) || lowest is < 1m or > 10m
            || !element.TryGetProperty("channels", out var channels) || channels.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        string?[] names = [.. channels.EnumerateArray().Select(each => each.ValueKind == JsonValueKind.String ? each.GetString() : null)];
        return names.All(name => name is not null && NotificationChannel.All.Contains(name)) ? new(lowest, [.. names.OfType<string>()]) : null;
    }

    /// <summary>Whether a finding of this severity is told. The lowest floor keeps nothing out, not even an unknown severity.</summary>
    public bool Admits(Severity severity) => Floor == Notification.LowestFloor || severity.IsAtLeast(Floor);
}
