using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using LandingZone.Tools.Simulate.Stacks;

namespace LandingZone.Tools.Simulate.Worlds;

/// <summary>
/// Chat webhooks that stand in for the stack's own, whose URLs are secret: the same kinds and severities at addresses that do not exist
/// (RFC 2606), which say the place in the stack file.
/// </summary>
internal static class ChatStandIn
{
    private const string Host = "chat.example.com";

    /// <summary>The value of the parameter that the notify function reads.</summary>
    public static string Parameter(ImmutableArray<WebhookDeclaration> chat) => new JsonArray([.. chat.Select((webhook, index) => new JsonObject
    {
        ["kind"] = webhook.Kind,
        ["minimumSeverity"] = webhook.MinimumSeverity,
        ["url"] = string.Create(CultureInfo.InvariantCulture, $"https://{Host}/{index + 1}"),
    })]).ToJsonString();

    /// <summary>The webhook behind an address, with its number in the stack file.</summary>
    public static (int Number, WebhookDeclaration Webhook) Find(ImmutableArray<WebhookDeclaration> chat, Uri address)
    {
        var number = int.Parse(address.AbsolutePath.TrimStart('/'), NumberStyles.None, CultureInfo.InvariantCulture);
        return (number, chat[number - 1]);
    }
}
