using System.Collections.Immutable;
using LandingZone.Findings.Patterns;
using LandingZone.Infra.Naming;
using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;

namespace LandingZone.Infra.Hub;

/// <summary>Rules of the findings bus that are switched as one.</summary>
internal static class BusRules
{
    /// <summary>
    /// Declares one rule per pattern. What is off keeps its rules, disabled, so that a plan shows the switch as a switch.
    /// </summary>
    /// <param name="component">Logical name of the component that they belong to.</param>
    /// <param name="name">What they are about, in camel case; the second rule's logical name ends in 2.</param>
    /// <param name="patterns">One, or several where it does not fit into one rule.</param>
    /// <param name="bus">Name and region of the bus.</param>
    /// <param name="description">A sentence for people.</param>
    /// <param name="isEnabled">Whether they are on.</param>
    /// <param name="options">Options of each rule.</param>
    public static IEnumerable<(string Name, CloudWatch.EventRule Rule)> Declare(
        string component,
        string name,
        IEnumerable<EventPattern> patterns,
        (Output<string> Name, string Region) bus,
        string description,
        bool isEnabled,
        CustomResourceOptions options) => patterns.Select((pattern, index) =>
    {
        var logicalName = Names.Child(component, Names.Kebab(name)) + (index == 0 ? "" : $"-{index + 1}");
        return (logicalName, new CloudWatch.EventRule(
            logicalName,
            new()
            {
                Description = description,
                EventBusName = bus.Name,
                EventPattern = pattern.Json,
                State = isEnabled ? "ENABLED" : "DISABLED",
                Region = bus.Region,
            },
            options));
    });
}
