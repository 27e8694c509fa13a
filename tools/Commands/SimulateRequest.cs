using LandingZone.Tools.Simulate.Streams;

namespace LandingZone.Tools.Commands;

/// <summary>What the user asks <c>lz simulate</c> for.</summary>
/// <param name="File">The file or folder of events, or <c>-</c>; null for an event from the catalogue.</param>
/// <param name="Sample">The event from the catalogue; null for one from a file.</param>
/// <param name="World">The file with the world; null for the one that is built in.</param>
/// <param name="Format"><c>timeline</c>, <c>json</c> or <c>html</c>.</param>
/// <param name="Output">The file to write to; null for the terminal.</param>
/// <param name="Full">Whether the timeline shows what led to nothing.</param>
/// <param name="Expect">The file with expectations; null for none.</param>
/// <param name="WriteExpect">The file to write expectations to; null for none.</param>
internal sealed record SimulateRequest(
    string? File, CatalogueEvent? Sample, string? World, string Format, string? Output, bool Full, string? Expect, string? WriteExpect)
{
    /// <summary>Refuses what contradicts itself.</summary>
    /// <exception cref="ProblemException">It does.</exception>
    public void Check()
    {
        if (File is null == Sample is null)
            throw new ProblemException(
                File is null ? "there is no event to simulate" : "there are two events to simulate",
                File is null ? "lz simulate" : "--event and --type",
                "Give --event FILE, or --type for an event from the catalogue.");
        Sample?.Check("--account, --region or --severity");
        if (Expect is not null && WriteExpect is not null)
            throw new ProblemException(
                "expectations cannot be compared and written at once", "--expect and --write-expect", "Leave one of them out.");
    }
}
