using System.Text.Json.Nodes;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.Ssm;

/// <summary>AWS Systems Manager Parameter Store, JSON 1.1, 2014-11-06.</summary>
internal static class SsmService
{
    internal static AwsService Create() =>
        new JsonService("ssm", "1.1", "com.amazonaws.ssm.v20141106", "ssm").Add("GetParameter", GetParameter);

    private static JsonObject GetParameter(Exchange call)
    {
        var name = call.Json.Text("Name") ?? throw new AwsErrorException("ValidationException",
            "1 validation error detected: Value null at 'name' failed to satisfy constraint: Member must not be null");
        var value = call.Local.Parameters.GetValueOrDefault(name) ?? throw new AwsErrorException("ParameterNotFound", "");
        return new JsonObject
        {
            ["Parameter"] = new JsonObject
            {
                ["Name"] = name,
                ["Type"] = "SecureString",
                ["Value"] = call.Json.Flag("WithDecryption") == true ? value : "encrypted",
                ["Version"] = 1,
                ["ARN"] = $"arn:aws:ssm:{call.Region}:{call.AccountId}:parameter/{name.TrimStart('/')}",
                ["DataType"] = "text",
            },
        };
    }
}
