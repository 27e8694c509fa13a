using System.Collections.Immutable;
using System.Text.Json.Nodes;
using LandingZone.Tools.Preview;
using LandingZone.Tools.Rendering;

namespace LandingZone.Tools.Offboarding;

/// <summary>The plan of leaving, for people and for programs.</summary>
public static class OffboardText
{
    /// <summary>Lines for people: each step with its commands and a table of regions, then what stays.</summary>
    public static IEnumerable<Line> Lines(OffboardPlan plan)
    {
        yield return Line.Of($"Leaving GuardDuty ({plan.Stack}). Nothing is changed by this command. Every command in full: {OffboardPlan.Runbook}");
        foreach (var (index, step) in plan.Steps.Index())
        {
            yield return Line.Empty;
            yield return Line.Of($"{index + 1}. {step.Title}", Tone.Heading);
            foreach (var command in step.Commands)
                yield return Line.Of($"     {command}");
            if (step.IsDone)
                yield return Line.Of("   Nothing is left to do here.", Tone.Create);
            else
                foreach (var row in Table(step.Work))
                    yield return Line.Of("   " + row);
        }
        yield return Line.Empty;
        yield return Line.Of("Stays behind on purpose:", Tone.Heading);
        foreach (var resource in plan.Kept)
            yield return Line.Of($"   {PreviewResource.Place(resource.Type, resource.Name)}{(resource.Region.Length > 0 ? $" in {resource.Region}" : "")}");
        yield return Line.Empty;
        yield return Line.Of("Stays behind unless somebody removes it:", Tone.Heading);
        foreach (var sentence in plan.Remains)
            yield return Line.Of($"   {sentence}");
    }

    /// <summary>The same for programs.</summary>
    public static JsonObject Json(OffboardPlan plan) => new()
    {
        ["stack"] = plan.Stack,
        ["steps"] = new JsonArray([.. plan.Steps.Select(step => new JsonObject
        {
            ["title"] = step.Title,
            ["commands"] = new JsonArray([.. step.Commands.Select(command => JsonValue.Create(command))]),
            ["work"] = new JsonArray([.. step.Work.Select(work => new JsonObject
            {
                ["what"] = work.What,
                ["total"] = work.Total,
                ["regions"] = new JsonObject(work.Regions.Select(region => KeyValuePair.Create<string, JsonNode?>(region.Region, region.Count))),
            })]),
        })]),
        ["kept"] = new JsonArray([.. plan.Kept.Select(resource => new JsonObject
        {
            ["name"] = resource.Name, ["type"] = resource.Type, ["account"] = resource.Account, ["region"] = resource.Region,
        })]),
        ["remains"] = new JsonArray([.. plan.Remains.Select(sentence => JsonValue.Create(sentence))]),
    };

    // Regions with the same numbers share a row: most regions are alike, and eighteen equal rows hide the one that is not.
    private static IEnumerable<string> Table(ImmutableArray<RegionCount> work)
    {
        var shown = work.Where(one => one.Total > 0).ToImmutableArray();
        yield return string.Join("; ", shown.Select(one => $"{one.What}: {one.Total}"));
        var rows = shown.SelectMany(one => one.Regions.Select(region => region.Region)).Distinct()
            .GroupBy(region => string.Join(", ", shown.Where(one => one.In(region) > 0).Select(one => $"{one.What}: {one.In(region)}")), StringComparer.Ordinal);
        foreach (var row in rows)
            yield return $"  {string.Join(' ', row)} -> {row.Key}";
    }
}
