using System.Text.Json.Nodes;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.DynamoDb;

/// <summary>DynamoDB's errors, in its own words.</summary>
internal static class Errors
{
    internal static AwsErrorException Validation(string message) => new("ValidationException", message);

    internal static AwsErrorException TableNotFound() =>
        new("ResourceNotFoundException", "Requested resource not found");

    internal static AwsErrorException ConditionFailed(Item? item) =>
        new("ConditionalCheckFailedException", "The conditional request failed", 400, item is null ? null : new JsonObject { ["Item"] = item.ToJson() });
}
