using System.Text.Json;
using System.Xml.Linq;
using LandingZone.Sandbox.Identity;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.Iam;

/// <summary>Roles and their inline policies. Service-linked and IAM Identity Center roles cannot be changed.</summary>
internal static class Roles
{
    private const int LargestPolicies = 10_240;

    internal static IEnumerable<XElement> Get(Exchange call)
    {
        var role = Find(call);
        var trust = JsonSerializer.Serialize(new
        {
            Version = "2012-10-17",
            Statement = new[] { new { Effect = "Allow", Principal = new { AWS = role.TrustedPrincipals }, Action = "sts:AssumeRole" } },
        });
        return
        [
            new XElement("Role",
                Xml.Element("Path", role.Path), Xml.Element("RoleName", role.Name),
                Xml.Element("RoleId", CredentialStore.RoleId(call.AccountId, role.Name)),
                Xml.Element("Arn", $"arn:aws:iam::{call.AccountId}:role{role.Path}{role.Name}"),
                Xml.Element("CreateDate", new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero)),
                Xml.Element("AssumeRolePolicyDocument", Uri.EscapeDataString(trust)), Xml.Element("MaxSessionDuration", 3600),
                Xml.Members("Tags", role.Tags, tag => [Xml.Element("Key", tag.Key), Xml.Element("Value", tag.Value)])),
        ];
    }

    internal static IEnumerable<XElement> ListTags(Exchange call) => IamAnswers.Tags(call, Find(call).Tags);

    internal static IEnumerable<XElement> PutPolicy(Exchange call)
    {
        var name = call.Query.Required("PolicyName");
        var document = call.Query.Required("PolicyDocument");
        var role = Modifiable(call);
        if (!IsPolicy(document))
            throw new AwsErrorException("MalformedPolicyDocument", "Syntax errors in policy.");

        // Inline policies of a role: 10,240 characters together, white space not counted (IAM quotas).
        var others = role.Policies.Where(policy => policy.Key != name).Sum(policy => Length(policy.Value));
        if (others + Length(document) > LargestPolicies)
            throw new AwsErrorException(
                "LimitExceeded", $"Maximum policy size of {LargestPolicies} bytes exceeded for role {role.Name}", 409);
        call.Account.Roles[role.Name] = role with { Policies = new Dictionary<string, string>(role.Policies) { [name] = document } };
        return [];
    }

    internal static IEnumerable<XElement> GetPolicy(Exchange call)
    {
        var name = call.Query.Required("PolicyName");
        var role = Find(call);
        return
        [
            Xml.Element("RoleName", role.Name), Xml.Element("PolicyName", name),
            Xml.Element("PolicyDocument", Uri.EscapeDataString(Policy(role, name))),
        ];
    }

    internal static IEnumerable<XElement> DeletePolicy(Exchange call)
    {
        var name = call.Query.Required("PolicyName");
        var role = Modifiable(call);
        Policy(role, name);
        call.Account.Roles[role.Name] = role with { Policies = role.Policies.Where(policy => policy.Key != name).ToDictionary() };
        return [];
    }

    private static string Policy(WorldRole role, string name) => role.Policies.GetValueOrDefault(name)
        ?? throw IamAnswers.NoSuchEntity($"The role policy with name {name} cannot be found.");

    private static WorldRole Find(Exchange call)
    {
        var name = call.Query.Required("RoleName");
        return call.Account.Roles.GetValueOrDefault(name) ?? throw IamAnswers.NoSuchEntity($"The role with name {name} cannot be found.");
    }

    private static WorldRole Modifiable(Exchange call)
    {
        var role = Find(call);
        var isProtected = role.Path.StartsWith("/aws-service-role/", StringComparison.Ordinal)
            || role.Path.StartsWith("/aws-reserved/", StringComparison.Ordinal)
            || role.Name.StartsWith("AWSReservedSSO_", StringComparison.Ordinal);
        return isProtected
            ? throw new AwsErrorException("UnmodifiableEntity",
                $"Cannot perform the operation on the protected role '{role.Name}' - this role is only modifiable by AWS", 400)
            : role;
    }

    private static int Length(string document) => document.Count(c => !char.IsWhiteSpace(c));

    private static bool IsPolicy(string document)
    {
        try
        {
            using var parsed = JsonDocument.Parse(document);
            return parsed.RootElement.ValueKind == JsonValueKind.Object && parsed.RootElement.TryGetProperty("Statement", out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
