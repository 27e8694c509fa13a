using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using LandingZone.Findings.Regions;

namespace LandingZone.Infra.Settings.Reading;

/// <summary>Reads the suppression filters ("CreateFilter", GuardDuty API reference).</summary>
internal static partial class FiltersReader
{
    private const int MaximumFilters = 100;

    /// <summary>The filters in the order of the stack file, which is their rank.</summary>
    public static ImmutableArray<SuppressionFilter> Read(ConfigValue? value, ImmutableArray<Region> regions, Problems problems)
    {
        var filters = ImmutableArray.CreateBuilder<SuppressionFilter>();
        foreach (var item in value?.Items() ?? [])
        {
            if (Filter(item, regions) is not { } filter)
                continue;
            if (filters.Any(known => known.Name == filter.Name))
                problems.Add($"{item.Path}.name", $"\"{filter.Name}\" is in the list twice. GuardDuty takes a name once per region.");
            else
                filters.Add(filter);
        }

        if (filters.Count > MaximumFilters)
            problems.Add(value!.Path, $"expected at most {MaximumFilters} filters, found {filters.Count}. Merge some of them.");
        return filters.ToImmutable();
    }

    private static SuppressionFilter? Filter(ConfigValue item, ImmutableArray<Region> regions)
    {
        if (item.Object() is not { } map)
            return null;
        var name = map.Required("name", "the name of the filter")
            ?.Text("a name of 3 to 64 letters, digits, dots, hyphens and underscores", NamePattern().IsMatch);
        var description = map.Required("description", "a sentence that says why these findings are suppressed")
            ?.Text("a text of 1 to 512 characters", text => text.Length <= 512);
        var where = (map.Optional("regions")?.Items() ?? []).Select(region => region.EnabledRegion(regions)).OfType<string>();
        var criteria = map.Required("criteria", "a list of criteria");
        var parsed = (criteria?.Items() ?? []).Select(Criterion).OfType<FilterCriterion>().ToImmutableArray();
        map.RejectUnknownKeys();
        if (criteria is { Json.ValueKind: JsonValueKind.Array } && criteria.Json.GetArrayLength() == 0)
            item.Problems.Unexpected(criteria, "at least one criterion", "A filter without criteria would archive every finding.");
        return name is null || description is null || parsed.IsEmpty ? null : new(name, description, [.. where], parsed);
    }

    private static FilterCriterion? Criterion(ConfigValue item)
    {
        if (item.Object() is not { } map)
            return null;
        var field = map.Required("field", "the path of a field of the finding")?.Text("the path of a field of the finding");
        var criterion = new FilterCriterion(field ?? "")
        {
            EqualTo = Texts(map.Optional("equals")),
            NotEqualTo = Texts(map.Optional("notEquals")),
            Matches = Texts(map.Optional("matches")),
            NotMatches = Texts(map.Optional("notMatches")),
            GreaterThan = Number(map.Optional("greaterThan")),
            GreaterThanOrEqual = Number(map.Optional("greaterThanOrEqual")),
            LessThan = Number(map.Optional("lessThan")),
            LessThanOrEqual = Number(map.Optional("lessThanOrEqual")),
        };
        map.RejectUnknownKeys();
        if (!criterion.HasOperator && map.Count < 2)
            item.Problems.Add(map.Path, "expected at least one operator, such as equals. Add one.");
        return field is null ? null : criterion;
    }

    // The API takes whole numbers only. The provider sends them as text, and a date when the text is not a number.
    private static string? Number(ConfigValue? value)
    {
        if (value is null)
            return null;
        if (value.Json.ValueKind == JsonValueKind.Number && value.Json.TryGetInt64(out var number))
            return number.ToString(CultureInfo.InvariantCulture);
        value.Problems.Unexpected(value, "a whole number", "GuardDuty compares nothing else; write it without quotes.");
        return null;
    }

    private static ImmutableArray<string> Texts(ConfigValue? value) =>
        [.. (value?.Items() ?? []).Select(item => item.Text("a text", wayOut: "Put numbers and booleans in quotes.")).OfType<string>()];

    [GeneratedRegex("^[A-Za-z0-9._-]{3,64}\\z")]
    private static partial Regex NamePattern();
}
