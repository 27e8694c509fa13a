namespace LandingZone.Tools.Preview.Running;

/// <summary>Compares a run with known values to one with unknown values: the same resources must exist in both.</summary>
internal static class RunDifference
{
    /// <summary>A problem for each resource that only one of the two runs declares.</summary>
    public static IEnumerable<Problem> Problems(ProgramRun known, ProgramRun unknown) =>
    [
        .. Missing(known, unknown, "exists only after apply, so a preview cannot show it",
            "Decide whether it exists from settings, not inside Apply."),
        .. Missing(unknown, known, "exists only while its inputs are unknown, so a preview shows what is never created",
            "Decide whether it exists from settings, not from whether a value is known."),
    ];

    private static IEnumerable<Problem> Missing(ProgramRun from, ProgramRun other, string what, string fix) =>
        from.Declared.ExceptBy(other.Declared.Select(d => d.Urn), d => d.Urn)
            .Select(d => new Problem($"resource '{d.Resource.GetResourceName()}' {what}",
                PreviewResource.Place(d.Resource.GetResourceType(), d.Resource.GetResourceName()), fix));
}
