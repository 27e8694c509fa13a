using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using LandingZone.Findings.Contracts;
using LandingZone.Tools.Catalogue;
using LandingZone.Tools.Preview;

namespace LandingZone.Tools.Simulate.Stacks;

/// <summary>What a simulation knows of a stack: its preview, and the chat webhooks, whose URLs no preview shows.</summary>
public sealed class StackDeclaration
{
    private const string FunctionType = "aws:lambda/function:Function";
    private const string QueueType = "aws:sqs/queue:Queue";
    private const string MappingType = "aws:lambda/eventSourceMapping:EventSourceMapping";
    private const string InvokeConfigType = "aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig";

    private readonly ImmutableArray<PreviewResource> _resources;
    private readonly Dictionary<string, string> _types;

    /// <summary>Reads a preview.</summary>
    /// <param name="preview">The preview.</param>
    /// <param name="chat">The chat webhooks in the order of the stack file.</param>
    public StackDeclaration(StackPreview preview, ImmutableArray<WebhookDeclaration> chat)
    {
        (Preview, Chat, _resources) = (preview, chat, preview.Resources);
        _types = preview.Resources.ToDictionary(resource => resource.Urn, resource => resource.Type, StringComparer.Ordinal);
        References = new StackReferences(preview);
        Rules = new StackRules(preview);
        Functions = [.. OfType(FunctionType).Select(Function)];
        Queues = [.. OfType(QueueType).Select(Queue)];
    }

    /// <summary>The preview.</summary>
    public StackPreview Preview { get; }

    /// <summary>The chat webhooks.</summary>
    public ImmutableArray<WebhookDeclaration> Chat { get; }

    /// <summary>The values of references.</summary>
    public StackReferences References { get; }

    /// <summary>The rules.</summary>
    public StackRules Rules { get; }

    /// <summary>The functions.</summary>
    public ImmutableArray<FunctionDeclaration> Functions { get; }

    /// <summary>The queues.</summary>
    public ImmutableArray<QueueDeclaration> Queues { get; }

    /// <summary>The account of the findings bus.</summary>
    public string SecurityAccount => References.Accounts.GetValueOrDefault(Rules.Account, "");

    /// <summary>The organization's management account.</summary>
    public string ManagementAccount => References.Accounts.GetValueOrDefault("management", "");

    /// <summary>The remediate function; null where the stack has none.</summary>
    public FunctionDeclaration? Remediate => Functions.FirstOrDefault(function => function.Handler == FunctionHandlers.Remediate);

    /// <summary>The stack for a report.</summary>
    public StackSummary Summary => new(
        Preview.Project, Preview.Stack, Rules.HomeRegion, [.. Rules.ForwardedRegions], ManagementAccount, SecurityAccount, Rules.BusName,
        Remediate?.Environment.GetValueOrDefault(FunctionEnvironment.RemediationMode) ?? "off");

    /// <summary>The resources of a type.</summary>
    public IEnumerable<PreviewResource> OfType(string type) => _resources.Where(resource => resource.Type == type);

    /// <summary>The type of the resource with a URN; empty where there is none.</summary>
    public string TypeOf(string urn) => _types.GetValueOrDefault(urn, "");

    /// <summary>The e-mail addresses that a topic reaches.</summary>
    public ImmutableArray<string> Subscribers(string topicArn) =>
        [.. OfType("aws:sns/topicSubscription:TopicSubscription")
            .Where(subscription => References.Resolve(StackRules.Text(subscription, "topic")) == topicArn)
            .Select(subscription => StackRules.Text(subscription, "endpoint"))];

    private FunctionDeclaration Function(PreviewResource resource)
    {
        var variables = resource.Inputs["environment"]?["variables"] as JsonObject ?? [];
        var invoke = OfType(InvokeConfigType).FirstOrDefault(config => References.Target(StackRules.Text(config, "functionName")) == resource);
        return new(
            resource.Name,
            StackRules.Text(resource, "handler"),
            StackReferences.NameOf(resource),
            References.ArnOf(resource),
            References.Target(StackRules.Text(resource, "role")) is { } role ? StackReferences.NameOf(role) : "",
            variables.ToImmutableSortedDictionary(pair => pair.Key, pair => References.Resolve((string?)pair.Value ?? ""), StringComparer.Ordinal),
            TimeSpan.FromSeconds(Number(resource.Inputs["timeout"], 3)),
            // Lambda's own defaults: two retries ("Asynchronous invocation"), 3 seconds.
            Number(invoke?.Inputs["maximumRetryAttempts"], 2),
            NameAt((string?)invoke?.Inputs["destinationConfig"]?["onFailure"]?["destination"]));
    }

    private QueueDeclaration Queue(PreviewResource resource)
    {
        var mapping = OfType(MappingType).FirstOrDefault(each =>
            References.Target(StackRules.Text(each, "eventSourceArn")) == resource && (bool?)each.Inputs["enabled"] != false);
        var function = mapping is null ? null : References.Target(StackRules.Text(mapping, "functionName"));
        var redrive = StackRules.Text(resource, "redrivePolicy") is { Length: > 0 } text ? JsonNode.Parse(text) : null;
        return new(
            resource.Name,
            Functions.FirstOrDefault(each => each.Name == function?.Name),
            TimeSpan.FromSeconds(Number(resource.Inputs["visibilityTimeoutSeconds"], 30)),
            Number(redrive?["maxReceiveCount"], 1),
            NameAt((string?)redrive?["deadLetterTargetArn"]));
    }

    private string? NameAt(string? reference) => reference is null ? null : References.Target(reference)?.Name ?? reference;

    private static int Number(JsonNode? node, int otherwise) =>
        node is JsonValue value && int.TryParse(value.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
