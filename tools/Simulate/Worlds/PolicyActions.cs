using System.Text.Json.Nodes;
using LandingZone.Tools.Catalogue;
using LandingZone.Tools.Simulate.Stacks;

namespace LandingZone.Tools.Simulate.Worlds;

/// <summary>The actions that the program's policies allow, so that a simulation fails where a permission is missing.</summary>
internal static class PolicyActions
{
    /// <summary>The actions of a role's inline policies.</summary>
    public static IReadOnlyList<string> OfRole(StackDeclaration stack, string roleName) =>
        [.. stack.OfType("aws:iam/rolePolicy:RolePolicy")
            .Where(policy => stack.References.Resolve(StackRules.Text(policy, "role")) == roleName)
            .SelectMany(policy => OfDocument(JsonNode.Parse(StackRules.Text(policy, "policy")))).Distinct()];

    /// <summary>The actions of the roles of a CloudFormation template.</summary>
    public static IReadOnlyList<string> OfTemplate(string json) =>
        [.. (JsonNode.Parse(json)?["Resources"] as JsonObject ?? []).Select(resource => resource.Value?["Properties"]?["Policies"]).OfType<JsonArray>()
            .SelectMany(policies => policies).SelectMany(policy => OfDocument(policy?["PolicyDocument"])).Distinct()];

    private static IEnumerable<string> OfDocument(JsonNode? document) =>
        (document?["Statement"] as JsonArray ?? []).OfType<JsonObject>().Where(statement => (string?)statement["Effect"] == "Allow")
            .SelectMany(statement => statement["Action"] switch
            {
                JsonArray actions => actions.Select(action => (string?)action).OfType<string>(),
                JsonValue action => [action.ToString()],
                _ => [],
            });
}
