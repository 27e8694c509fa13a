using System.Globalization;
using System.Text.Json.Nodes;

namespace LandingZone.Sandbox.Lambda;

/// <summary>What Lambda gives to a function that a queue feeds ("Using Lambda with Amazon SQS"), as far as functions read it.</summary>
public static class SqsEvent
{
    /// <summary>A batch as JSON.</summary>
    /// <param name="messages">Id, body and the number of deliveries so far, this one included, of each message.</param>
    public static string Of(params IEnumerable<(string Id, string Body, int ReceiveCount)> messages) => new JsonObject
    {
        ["Records"] = new JsonArray([.. messages.Select(message => new JsonObject
        {
            ["messageId"] = message.Id,
            ["body"] = message.Body,
            ["attributes"] = new JsonObject { ["ApproximateReceiveCount"] = message.ReceiveCount.ToString(CultureInfo.InvariantCulture) },
        })]),
    }.ToJsonString();
}
