using System.Text.Json.Nodes;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.DynamoDb;

/// <summary>DynamoDB's errors, in its own words.</summary>
internal static class Errors
{
    internal static AwsErrorException Validation(string message) => new("ValidationException", message);

    /// <summary>A member outside the limits of the API model.</summary>
    internal static AwsErrorException Constraint(string member, string constraint) =>
        Validation($"1 validation error detected: Value at '{member}' failed to satisfy constraint: Member must {constraint}");

    /// <summary>A required member that is missing.</summary>
    internal static AwsErrorException Missing(string member) => Validation(
        $"1 validation error detected: Value null at '{member}' failed to satisfy constraint: Member must not be null");

    internal static AwsErrorException TableNotFound() =>
        new("ResourceNotFoundException", "Requested resource not found");

    internal static AwsErrorException ConditionFailed(Item? item) =>
        new("ConditionalCheckFailedException", "The conditional request failed", 400,
            item is null ? null : new JsonObject { ["Item"] = item.ToJson() });
}
