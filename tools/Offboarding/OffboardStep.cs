using System.Collections.Immutable;
using LandingZone.Tools.Preview;

namespace LandingZone.Tools.Offboarding;

/// <summary>A step of leaving.</summary>
/// <param name="Title">What it does.</param>
/// <param name="Commands">What to run, in this order; the runbook has them with all of their arguments.</param>
/// <param name="Work">What it does to how many things in which region.</param>
public sealed record OffboardStep(string Title, ImmutableArray<string> Commands, ImmutableArray<RegionCount> Work)
{
    /// <summary>Whether nothing is left to do, as far as the program knows.</summary>
    public bool IsDone => Work.All(work => work.Total == 0);
}

/// <summary>One kind of work in every region.</summary>
/// <param name="What">What is done.</param>
/// <param name="Regions">Regions with work, in the order of the preview, and to how many things it is done.</param>
public sealed record RegionCount(string What, ImmutableArray<(string Region, int Count)> Regions)
{
    /// <summary>In all regions together.</summary>
    public int Total => Regions.Sum(region => region.Count);

    /// <summary>In one region.</summary>
    public int In(string region) => Regions.FirstOrDefault(one => one.Region == region).Count;

    /// <summary>Counts resources; what lives in no region counts as <see cref="PreviewSummary.Global"/>.</summary>
    public static RegionCount Of(string what, IEnumerable<PreviewResource> resources) => new(
        what,
        [.. resources.CountBy(resource => resource.Region.Length > 0 ? resource.Region : PreviewSummary.Global).Select(pair => (pair.Key, pair.Value))]);
}
