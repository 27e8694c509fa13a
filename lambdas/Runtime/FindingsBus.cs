using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Aws.EventBridge;
using LandingZone.Lambdas.Settings;

namespace LandingZone.Lambdas.Runtime;

/// <summary>The landing zone's own events on the findings bus, from where they reach people like findings do.</summary>
/// <param name="access">The way to AWS; the bus is the function's own.</param>
/// <param name="settings">Names the bus.</param>
internal sealed class FindingsBus(AwsAccess access, CommonSettings settings)
{
    /// <summary>Puts one event per detail on the bus.</summary>
    /// <param name="detailType">One of <see cref="ProductEvents.DetailTypes"/>.</param>
    /// <param name="details">The details, as JSON objects.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task TellAsync(string detailType, IEnumerable<string> details, CancellationToken cancellation) =>
        access.Own.EventBridge(access.HomeRegion).PutEventsAsync(
            [.. details.Select(detail => new BusEvent(settings.FindingsBus, ProductEvents.Source, detailType, detail))], cancellation);
}
