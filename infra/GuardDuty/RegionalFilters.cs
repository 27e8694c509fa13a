using System.Collections.Immutable;
using LandingZone.Infra.Naming;
using LandingZone.Infra.Settings;
using Pulumi;
using Gd = Pulumi.Aws.GuardDuty;

namespace LandingZone.Infra.GuardDuty;

/// <summary>The suppression filters of a region.</summary>
internal static class RegionalFilters
{
    /// <summary>
    /// Declares the filters that apply to the region. GuardDuty refuses a rank that leaves a gap, so each filter waits for the one
    /// before it (hashicorp/terraform-provider-aws issue 49127).
    /// </summary>
    public static void Declare(string name, string region, Gd.Detector detector, ImmutableArray<SuppressionFilter> filters, Resource parent)
    {
        Resource? previous = null;
        var rank = 0;
        foreach (var filter in filters.Where(filter => filter.Regions.IsEmpty || filter.Regions.Contains(region)))
        {
            rank++;
            previous = new Gd.Filter(
                Names.Child(name, "filter", filter.Name),
                new()
                {
                    Action = "ARCHIVE",
                    Description = filter.Description,
                    DetectorId = detector.Id,
                    FindingCriteria = new Gd.Inputs.FilterFindingCriteriaArgs { Criterions = filter.Criteria.Select(Criterion).ToArray() },
                    Name = filter.Name,
                    Rank = rank,
                    Region = region,
                },
                new() { Parent = parent, DependsOn = previous is null ? [] : [previous] });
        }
    }

    private static Gd.Inputs.FilterFindingCriteriaCriterionArgs Criterion(FilterCriterion criterion)
    {
        var args = new Gd.Inputs.FilterFindingCriteriaCriterionArgs { Field = criterion.Field };
        Set(criterion.EqualTo, values => args.Equals = values);
        Set(criterion.NotEqualTo, values => args.NotEquals = values);
        Set(criterion.Matches, values => args.Matches = values);
        Set(criterion.NotMatches, values => args.NotMatches = values);
        Set(criterion.GreaterThan, value => args.GreaterThan = value);
        Set(criterion.GreaterThanOrEqual, value => args.GreaterThanOrEqual = value);
        Set(criterion.LessThan, value => args.LessThan = value);
        Set(criterion.LessThanOrEqual, value => args.LessThanOrEqual = value);
        return args;
    }

    // Merely reading a list property sends an empty list, which GuardDuty refuses.
    private static void Set(ImmutableArray<string> values, Action<ImmutableArray<string>> assign)
    {
        if (!values.IsEmpty)
            assign(values);
    }

    private static void Set(string? value, Action<string> assign)
    {
        if (value is not null)
            assign(value);
    }
}
