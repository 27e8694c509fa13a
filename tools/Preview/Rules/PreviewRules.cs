using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace LandingZone.Tools.Preview.Rules;

/// <summary>What the engine or AWS would refuse although the program runs: found before anything is deployed.</summary>
public static class PreviewRules
{
    private static readonly FrozenDictionary<string, ImmutableArray<NameRule>> Names =
        NameRule.All.GroupBy(r => r.Type).ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray());

    private static readonly FrozenDictionary<string, ImmutableArray<DocumentRule>> Documents =
        DocumentRule.All.GroupBy(r => r.Type).ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray());

    /// <summary>Checks every resource of a preview.</summary>
    public static ImmutableArray<Problem> Check(StackPreview preview) =>
    [
        .. preview.Resources.GroupBy(r => r.Urn).Where(g => g.Count() > 1).Select(g => Duplicate(g.First(), g.Count())),
        .. preview.Resources.SelectMany(Check),
        .. InlinePolicies(preview.Resources),
    ];

    private static IEnumerable<Problem> Check(PreviewResource resource)
    {
        foreach (var rule in Names.GetValueOrDefault(resource.Type, []))
            if (Name(resource, rule) is { } problem)
                yield return problem;
        foreach (var rule in Documents.GetValueOrDefault(resource.Type, []))
            if (DocumentText.Of(resource.Inputs[rule.Property]) is { } text && DocumentCheck.Problem(text, rule) is var (what, fix))
                yield return new Problem($"{rule.Property} of '{resource.Name}' {what}", Where(resource), fix);
    }

    private static Problem Duplicate(PreviewResource resource, int count) => new(
        $"Duplicate resource URN '{resource.Urn}'; try giving it a unique name", Where(resource),
        $"{count} resources of this type are called '{resource.Name}'. Derive the name from what sets them apart, such as the region.");

    private static Problem? Name(PreviewResource resource, NameRule rule)
    {
        var given = DocumentText.Of(resource.Inputs[rule.Property]);
        if (given is null && !rule.AutoNamed)
            return null;
        // A reference to another resource's name has a length that is known only after apply.
        if (given is not null && (given.Contains("${", StringComparison.Ordinal) || given == Stacks.StackSettings.SecretText))
            return null;
        var length = given?.Length ?? resource.Name.Length + NameRule.AutoNameSuffix;
        if (length <= rule.Limit)
            return null;
        var how = given is null ? $"'{resource.Name}' with the {NameRule.AutoNameSuffix} characters that auto-naming adds" : $"'{given}'";
        return new Problem(
            $"{rule.Property} of '{resource.Name}' is too long: {how} has {length} characters, {resource.ShortType} allows {rule.Limit}",
            Where(resource), $"Shorten it by {length - rule.Limit} characters.");
    }

    /// <summary>The quota counts all inline policies of a role together, wherever the program declares them.</summary>
    private static IEnumerable<Problem> InlinePolicies(ImmutableArray<PreviewResource> resources)
    {
        var rule = DocumentRule.InlinePoliciesOfRole;
        var sizes = new Dictionary<string, (PreviewResource Resource, int Size, int Count)>();
        void Add(string role, PreviewResource resource, string? policy)
        {
            var found = sizes.GetValueOrDefault(role, (resource, 0, 0));
            sizes[role] = (found.Item1, found.Item2 + (policy is null ? 0 : DocumentCheck.Size(policy, rule)), found.Item3 + 1);
        }
        foreach (var resource in resources)
        {
            if (resource.Type == rule.Type && resource.Inputs[rule.Property] is JsonArray inline)
                foreach (var policy in inline)
                    Add($"${{{resource.Name}.id}}", resource, DocumentText.Of(policy?["policy"]));
            if (resource.Type == "aws:iam/rolePolicy:RolePolicy" && DocumentText.Of(resource.Inputs["role"]) is { } role)
                Add(role.Replace(".name}", ".id}", StringComparison.Ordinal), resource, DocumentText.Of(resource.Inputs["policy"]));
        }
        // One policy alone is checked with its own resource.
        return sizes.Where(s => s.Value.Size > rule.Limit && s.Value.Count > 1).Select(s => new Problem(
            string.Create(CultureInfo.InvariantCulture,
                $"the {s.Value.Count} inline policies of role '{s.Key}' have {s.Value.Size:N0} characters together, {rule.Limit:N0} are allowed"),
            Where(s.Value.Resource), $"Move some of them to managed policies ({rule.Source})."));
    }

    private static string Where(PreviewResource resource) => PreviewResource.Place(resource.Type, resource.Name);
}
