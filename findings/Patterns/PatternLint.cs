using LandingZone.Findings.Catalogue;
using LandingZone.Findings.Model;

namespace LandingZone.Findings.Patterns;

/// <summary>Finds what is valid in a pattern for GuardDuty's events and yet not what anybody wants.</summary>
public static class PatternLint
{
    /// <summary>The faults, each as a sentence that names the field; empty when there is none.</summary>
    public static IReadOnlyList<string> Check(EventPattern pattern)
    {
        var fields = Fields(pattern.Root, "").ToList();
        var faults = new List<string>();
        if (pattern.Json.Length > EventPattern.MaxLength)
            faults.Add($"The pattern is {pattern.Json.Length} characters long; a rule takes {EventPattern.MaxLength}. Split it.");
        if (Names(fields, "source", EventEnvelope.GuardDutySource) && !fields.Exists(field => field.Path == "detail-type"))
            faults.Add("detail-type: not named, so scan results, health and status events match too. Name \"GuardDuty Finding\".");
        foreach (var (path, conditions) in fields)
        {
            if (path == "detail.type")
                faults.AddRange(RetiredTypes(conditions).Select(fault => $"{path}: {fault}"));
            if (path == "detail.severity" && conditions.Any(condition => condition is ExactNumber))
                faults.Add($"{path}: single numbers miss the decimals between them. Use numeric.");
            if (conditions.Count(condition => condition is AnythingBut) > 1)
                faults.Add($"{path}: several anything-but in one field are always met. List the exceptions in one.");
        }

        return faults;
    }

    /// <summary>Why a finding type never arrives; null when it may.</summary>
    internal static string? RetiredType(string type) => RetiredFindingTypes.Find(type) is not { } retired ? null
        : retired.ReplacedBy is { } replacement ? $"\"{type}\" is retired and never arrives. Use \"{replacement}\"."
        : $"\"{type}\" is retired and never arrives. Leave it out.";

    private static IEnumerable<string> RetiredTypes(IReadOnlyList<Condition> conditions) =>
        conditions.OfType<ExactText>().Select(text => RetiredType(text.Text)).OfType<string>();

    private static bool Names(List<(string Path, IReadOnlyList<Condition> Conditions)> fields, string path, string text) =>
        fields.Exists(field => field.Path == path && field.Conditions.Any(condition => condition is ExactText exact && exact.Text == text));

    private static IEnumerable<(string Path, IReadOnlyList<Condition> Conditions)> Fields(PatternObject node, string path) =>
        node.Fields.SelectMany(field => field.Node switch
        {
            PatternAlternatives alternatives => alternatives.Members.SelectMany(member => Fields(member, path)),
            PatternObject child => Fields(child, path + field.Name + "."),
            PatternConditions conditions => [(path + field.Name, conditions.Any)],
            _ => [],
        });
}
