using System.Text;
using System.Text.Json.Nodes;
using LandingZone.Lambdas.Notifications;
using LandingZone.Lambdas.Notifications.Content;

namespace LandingZone.Lambdas.Tests.Notifications;

/// <summary>Events on the way that the function takes them.</summary>
internal static class Received
{
    public static RenderingContext Context { get; } = new("prod");

    public static NotificationRequest Request(JsonObject received) =>
        Assert.Single(EventUnwrapping.Read(Encoding.UTF8.GetBytes(received.ToJsonString())));

    public static Message Render(JsonObject received)
    {
        var request = Request(received);
        return Rendering.Render(request.Notification, request.Event, Context);
    }

    /// <summary>An event of the product, as the bus carries it.</summary>
    public static JsonObject Product(string detailType, JsonNode? detail) => new()
    {
        ["version"] = "0",
        ["id"] = "00000000-0000-4000-8000-000000000009",
        ["detail-type"] = detailType,
        ["source"] = "landing-zone",
        ["account"] = "777788889999",
        ["time"] = "2026-03-04T12:00:00Z",
        ["region"] = "eu-central-1",
        ["resources"] = new JsonArray(),
        ["detail"] = detail,
    };
}
