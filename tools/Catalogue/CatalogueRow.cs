using System.Collections.Immutable;
using LandingZone.Findings.Catalogue;

namespace LandingZone.Tools.Catalogue;

/// <summary>What a stack may do about findings of a type.</summary>
/// <param name="Name">The response, as settings name it.</param>
/// <param name="State"><c>on</c>, <c>approval</c> or <c>dryRun</c>.</param>
/// <param name="Condition">What the finding has to show.</param>
public sealed record StackResponse(string Name, string State, ResponseCondition Condition);

/// <summary>A finding type and what becomes of it.</summary>
/// <param name="Entry">The type.</param>
/// <param name="Severity">The severity that the answers are for.</param>
/// <param name="Notifications">The notifications that fire, as settings name them; null without a stack.</param>
/// <param name="Responses">The responses; null without a stack.</param>
public sealed record CatalogueRow(
    FindingTypeEntry Entry, decimal Severity, ImmutableArray<string>? Notifications = null, ImmutableArray<StackResponse>? Responses = null);
