using System.Collections.Immutable;
using System.Text.Json.Nodes;
using LandingZone.Tools.Diff;
using LandingZone.Tools.Preview;

namespace LandingZone.Tools.Tests.Diff;

/// <summary>Small plans for comparison.</summary>
internal static class Plan
{
    public const string Bucket = "aws:s3/bucket:Bucket";
    public const string Rule = "aws:cloudwatch/eventRule:EventRule";
    public const string Component = "landingzone:test:Group";

    public static StackPreview Of(params PreviewResource[] resources) => new("landing-zone", "dev", [.. resources], []);

    public static PreviewResource Resource(string type, string name, string inputs = "{}", PreviewResource? parent = null, PreviewOptions? options = null) => new()
    {
        Urn = $"{parent?.Urn}${type}::{name}",
        ParentUrn = parent?.Urn ?? "",
        Parent = parent?.Name ?? "",
        Name = name,
        Type = type,
        Account = type == Component ? "" : "security",
        Region = type == Component ? "" : "eu-west-1",
        IsComponent = type == Component,
        Inputs = JsonNode.Parse(inputs)!.AsObject(),
        Options = options ?? PreviewOptions.None,
    };

    /// <summary>Such as <c>Update bucket tags</c>, without what stays the same.</summary>
    public static IEnumerable<string> Changes(StackPreview before, StackPreview after) => Changes(PlanDiff.Between(before, after));

    public static IEnumerable<string> Changes(PlanDiff diff) => diff.Changes.Where(c => c.Kind != ChangeKind.Same)
        .Select(c => string.Join(' ', new[] { c.Kind.ToString(), c.Resource.Name }.Concat(c.Values.Select(v => (v.Replaces ? "!" : "") + v.Path.Text))));

    public static PreviewOptions Aliased(params string[] aliases) => PreviewOptions.None with { Aliases = [.. aliases] };
}
