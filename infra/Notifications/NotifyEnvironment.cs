using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LandingZone.Findings.Notifications;
using LandingZone.Infra.Settings;

namespace LandingZone.Infra.Notifications;

/// <summary>The texts that the notify function reads its settings from (<see cref="Findings.Contracts.FunctionEnvironment"/>).</summary>
public static class NotifyEnvironment
{
    /// <summary>Stands for no parameter.</summary>
    public const string None = "none";

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// The settings of notifications that are on, where they differ from what the function assumes: floor 1.0 and all channels. That keeps
    /// the text far below the 4 KB of all variables together.
    /// </summary>
    public static string Notifications(IEnumerable<NotificationSettings> notifications)
    {
        var json = new JsonObject();
        foreach (var one in notifications.Where(one => one.Enabled))
        {
            JsonNode[] channels = [.. NotificationChannel.All.Where(one.Channels.Contains).Select(channel => JsonValue.Create(channel))];
            if (one.Floor != Notification.LowestFloor || channels.Length != NotificationChannel.All.Length)
                json[one.Notification.Name] = new JsonObject { ["floor"] = one.Floor, ["channels"] = new JsonArray(channels) };
        }

        return json.ToJsonString(Relaxed);
    }

    /// <summary>The webhooks with their URLs. A secret.</summary>
    public static string Webhooks(IEnumerable<ChatWebhook> webhooks) => new JsonArray(
        [.. webhooks.Select(webhook => new JsonObject
        {
            ["kind"] = webhook.Kind,
            ["minimumSeverity"] = webhook.MinimumSeverity.ToString(),
            ["url"] = webhook.Url.Reveal(),
        })]).ToJsonString(Relaxed);
}
