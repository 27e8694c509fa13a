using System.Collections.Immutable;
using System.Globalization;
using System.IO.Enumeration;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LandingZone.Findings.Catalogue;
using LandingZone.Findings.Contracts;
using LandingZone.Findings.Patterns;
using LandingZone.Tools.Preview;

namespace LandingZone.Tools.Catalogue;

/// <summary>Answers what a stack does about each finding type, by trying its rules on an event of that type.</summary>
public static partial class StackCatalogue
{
    private const string FunctionType = "aws:lambda/function:Function";
    /// <summary>The component whose rules lead to responses.</summary>
    public const string RemediationType = "landingzone:remediation:FindingRemediation";

    /// <summary>The types that GuardDuty sends whose name fits a pattern with <c>*</c> and <c>?</c>; upper and lower case are the same.</summary>
    public static ImmutableArray<FindingTypeEntry> Types(string? pattern) =>
        [.. FindingCatalogue.All.Where(entry => !entry.IsRetired && (pattern is null || FileSystemName.MatchesSimpleExpression(pattern, entry.Type)))];

    /// <summary>The rows without a stack.</summary>
    public static ImmutableArray<CatalogueRow> Of(IEnumerable<FindingTypeEntry> types) => [.. types.Select(entry => new CatalogueRow(entry, SampleEvents.SeverityOf(entry)))];

    /// <summary>The rows under a stack's rules and settings, for findings of its home region.</summary>
    public static ImmutableArray<CatalogueRow> Of(IEnumerable<FindingTypeEntry> types, StackPreview preview)
    {
        var rules = new StackRules(preview);
        var remediation = preview.Resources.Where(r => r.Type == RemediationType).Select(r => r.Urn).ToHashSet(StringComparer.Ordinal);
        var settings = preview.Resources.FirstOrDefault(r => r.Type == FunctionType && StackRules.Text(r, "handler") == FunctionHandlers.Remediate)
            ?.Inputs["environment"]?["variables"] as JsonObject ?? [];
        return [.. types.Select(entry =>
        {
            var sample = SampleEvents.For(entry.Type, SampleEventOptions.Default with { Region = rules.HomeRegion });
            var firing = rules.Firing(FlatEvent.Parse(sample.ToJsonString()), rules.HomeRegion);
            return new CatalogueRow(entry, SampleEvents.SeverityOf(entry),
                [.. firing.SelectMany(rule => rule.Targets).Select(Notification).OfType<string>().Distinct()],
                [.. firing.Where(rule => remediation.Contains(rule.Resource.ParentUrn)).SelectMany(rule => Response(entry, rule.Resource, settings))]);
        })];
    }

    // The transformer tells the notify function which notification a rule is for.
    private static string? Notification(PreviewResource target) =>
        target.Inputs["inputTransformer"]?["inputTemplate"] is JsonValue template && NotificationName().Match((string?)template ?? "") is { Success: true } match
            ? match.Groups[1].Value : null;

    private static IEnumerable<StackResponse> Response(FindingTypeEntry entry, PreviewResource rule, JsonObject settings)
    {
        foreach (var response in entry.Responses)
        {
            var name = NameOf(response.Kind);
            if (RuleSuffix().Replace(rule.Name, "") != $"{rule.Parent}-{Kebab(name)}")
                continue;
            var (mode, state) = ((string?)settings[FunctionEnvironment.RemediationMode], (string?)settings[FunctionEnvironment.ActionPrefix + name]);
            yield return new(name, mode == "dryRun" ? mode : state ?? "off", response.Condition);
        }
    }

    /// <summary>A response as settings name it.</summary>
    public static string NameOf(ResponseKind kind) => Camel(kind.ToString());

    /// <summary>A word with a small first letter.</summary>
    public static string Camel(string word) => char.ToLower(word[0], CultureInfo.InvariantCulture) + word[1..];

    private static string Kebab(string name) => Capital().Replace(name, letter => "-" + letter.Value.ToLowerInvariant());

    [GeneratedRegex("\"notification\":\"([A-Za-z0-9]+)\"")]
    private static partial Regex NotificationName();

    // A response whose types do not fit into one pattern has further rules, numbered from 2.
    [GeneratedRegex("-[0-9]+$")]
    private static partial Regex RuleSuffix();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
