using System.Collections.Immutable;
using LandingZone.Infra.Hub;
using LandingZone.Infra.Settings;
using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;

namespace LandingZone.Infra.Remediation;

/// <summary>A rule of a response.</summary>
/// <param name="Name">Logical name, from which its target gets its own.</param>
/// <param name="Response">The response.</param>
/// <param name="Rule">The rule.</param>
internal sealed record RemediationRule(string Name, ResponseSettings Response, CloudWatch.EventRule Rule);

/// <summary>The rules of all responses.</summary>
internal static class RemediationRules
{
    /// <summary>Declares one rule per response, or several where the types do not fit into one.</summary>
    public static ImmutableArray<RemediationRule> Declare(
        string component, string region, Output<string> busName, RemediationSettings settings, CustomResourceOptions options) =>
    [
        .. settings.Actions.SelectMany(response => BusRules.Declare(
                component,
                response.Name,
                RemediationPatterns.For(response.Kind, response.Floor),
                (busName, region),
                $"Findings whose response may be {response.Name}",
                IsEnabled(settings, response),
                options)
            .Select(rule => new RemediationRule(rule.Name, response, rule.Rule))),
    ];

    /// <summary>Whether findings of a response reach the function.</summary>
    public static bool IsEnabled(RemediationSettings settings, ResponseSettings response) =>
        settings.Mode != RemediationMode.Off && response.State != ResponseState.Off;
}
