using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LandingZone.Infra.Policies;

namespace LandingZone.Infra.MemberRoles;

/// <summary>The CloudFormation template that puts the response role into an account.</summary>
public static class ResponseRoleTemplate
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The template as JSON.</summary>
    /// <param name="role">The role.</param>
    /// <exception cref="PolicyTooLargeException">A policy is longer than IAM takes.</exception>
    public static string For(ResponseRole role) => new JsonObject
    {
        ["AWSTemplateFormatVersion"] = "2010-09-09",
        ["Description"] = ResponseRole.Description,
        ["Resources"] = new JsonObject
        {
            ["ResponseRole"] = new JsonObject
            {
                ["Type"] = "AWS::IAM::Role",
                ["Properties"] = new JsonObject
                {
                    ["RoleName"] = role.Name,
                    ["Description"] = ResponseRole.Description,
                    ["MaxSessionDuration"] = ResponseRole.MaxSessionSeconds,
                    ["AssumeRolePolicyDocument"] = JsonNode.Parse(role.Trust.ToJson(PolicyLimit.TrustPolicy)),
                    ["Policies"] = new JsonArray(new JsonObject
                    {
                        ["PolicyName"] = ResponseRole.PolicyName,
                        ["PolicyDocument"] = JsonNode.Parse(role.Permissions.ToJson(PolicyLimit.RolePolicy)),
                    }),
                },
            },
        },
    }.ToJsonString(Relaxed);
}

/// <summary>The response role, the same in every account.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Trust">Who may take it.</param>
/// <param name="Permissions">What it may do.</param>
public sealed record ResponseRole(string Name, PolicyDocument Trust, PolicyDocument Permissions)
{
    /// <summary>What people read in the IAM console.</summary>
    public const string Description = "Lets the landing zone respond to GuardDuty findings in this account";

    /// <summary>Name of its inline policy.</summary>
    public const string PolicyName = "responses";

    /// <summary>Longest session: a function runs for minutes only.</summary>
    public const int MaxSessionSeconds = 3_600;
}
