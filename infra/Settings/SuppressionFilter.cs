using System.Collections.Immutable;

namespace LandingZone.Infra.Settings;

/// <summary>A suppression rule: new findings that match are archived and reach neither EventBridge nor the export.</summary>
/// <param name="Name">Name of the filter, 3 to 64 characters.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Regions">Regions it applies to; empty means all.</param>
/// <param name="Criteria">All of them have to match.</param>
public sealed record SuppressionFilter(
    string Name,
    string Description,
    ImmutableArray<string> Regions,
    ImmutableArray<FilterCriterion> Criteria);

/// <summary>A condition on one field of a finding. At least one operator is present.</summary>
/// <param name="Field">Path of the field, such as <c>type</c> or <c>resource.instanceDetails.tags.value</c>.</param>
public sealed record FilterCriterion(string Field)
{
    /// <summary>The field has one of these values.</summary>
    public ImmutableArray<string> EqualTo { get; init; } = [];

    /// <summary>The field has none of these values.</summary>
    public ImmutableArray<string> NotEqualTo { get; init; } = [];

    /// <summary>The field matches one of these patterns with <c>*</c> and <c>?</c>.</summary>
    public ImmutableArray<string> Matches { get; init; } = [];

    /// <summary>The field matches none of these patterns.</summary>
    public ImmutableArray<string> NotMatches { get; init; } = [];

    /// <summary>Whole number as text, or null.</summary>
    public string? GreaterThan { get; init; }

    /// <summary>Whole number as text, or null.</summary>
    public string? GreaterThanOrEqual { get; init; }

    /// <summary>Whole number as text, or null.</summary>
    public string? LessThan { get; init; }

    /// <summary>Whole number as text, or null.</summary>
    public string? LessThanOrEqual { get; init; }

    /// <summary>Whether the criterion compares the field with anything at all.</summary>
    public bool HasOperator =>
        EqualTo.Length + NotEqualTo.Length + Matches.Length + NotMatches.Length > 0
        || (GreaterThan ?? GreaterThanOrEqual ?? LessThan ?? LessThanOrEqual) is not null;
}
