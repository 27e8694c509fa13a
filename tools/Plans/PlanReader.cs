using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using LandingZone.Tools.Preview;

namespace LandingZone.Tools.Plans;

/// <summary>Reads a plan, which is a preview in JSON.</summary>
public static class PlanReader
{
    private const string Fix = "Write it anew with 'lz plan', or take it from version control.";

    /// <summary>Reads the text of a plan.</summary>
    /// <param name="text">The JSON.</param>
    /// <param name="file">The name used in errors.</param>
    /// <exception cref="ProblemException">The text is no plan; the message names what is wrong.</exception>
    public static StackPreview Parse(string text, string file)
    {
        try
        {
            var root = JsonNode.Parse(text)!.AsObject();
            return new StackPreview(Text(root, "project"), Text(root, "stack"), Resources(root, file), root["outputs"]!.AsObject());
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or NullReferenceException or FormatException)
        {
            throw new ProblemException($"{file} is no plan: {(error is NullReferenceException ? "a required key is missing" : error.Message)}", file, Fix);
        }
    }

    private static ImmutableArray<PreviewResource> Resources(JsonObject root, string file)
    {
        var prefix = $"urn:pulumi:{Text(root, "stack")}::{Text(root, "project")}::";
        var resources = ImmutableArray.CreateBuilder<PreviewResource>();
        // A component precedes what belongs to it, so the last one of a name is the parent.
        var components = new Dictionary<string, (string Urn, string Chain)>();
        var urns = new HashSet<string>();
        foreach (var node in root["resources"]!.AsArray().Select(r => r!.AsObject()))
        {
            var (name, type, parentName) = (Text(node, "name"), Text(node, "type"), Text(node, "parent"));
            if (parentName.Length > 0 && !components.ContainsKey(parentName))
                throw new ProblemException($"{file} lists '{name}' before its parent '{parentName}'", file, Fix);
            var parent = parentName.Length > 0 ? components[parentName] : ("", "");
            var chain = parent.Item2.Length > 0 ? $"{parent.Item2}${type}" : type;
            var urn = $"{prefix}{chain}::{name}";
            if (!urns.Add(urn))
                throw new ProblemException($"{file} lists '{name}' of type {type} twice", file, Fix);
            components[name] = (urn, chain);
            resources.Add(new PreviewResource
            {
                Urn = urn,
                ParentUrn = parent.Item1,
                Name = name,
                Type = type,
                Parent = parentName,
                Account = Text(node, "account"),
                Region = Text(node, "region"),
                IsComponent = PreviewResource.IsComponentType(type),
                Inputs = node["inputs"]!.AsObject(),
                Options = Options(node["options"]!.AsObject()),
            });
        }
        return resources.ToImmutable();
    }

    private static PreviewOptions Options(JsonObject node) => new(
        Flag(node, "protect"), Flag(node, "retainOnDelete"), Texts(node, "dependsOn"), Texts(node, "ignoreChanges"), Texts(node, "aliases"),
        (string?)node["import"] ?? "", Flag(node, "deleteBeforeReplace"));

    private static string Text(JsonObject node, string key) =>
        (string?)node[key] ?? throw new FormatException($"'{key}' is missing");

    private static bool Flag(JsonObject node, string key) => (bool?)node[key] ?? false;

    private static ImmutableArray<string> Texts(JsonObject node, string key) => [.. node[key]!.AsArray().Select(t => (string)t!)];
}
