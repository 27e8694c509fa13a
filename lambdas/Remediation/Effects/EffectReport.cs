namespace LandingZone.Lambdas.Remediation.Effects;

/// <summary>What came of carrying out, or planning, one response.</summary>
/// <param name="Acted">Whether something was changed; in a dry run, whether something would be.</param>
/// <param name="Reached">Whether the wanted state is there now, whoever made it.</param>
/// <param name="Changes">What was or would be changed, a sentence each.</param>
/// <param name="Reasons">What people should know, also why nothing was done.</param>
public sealed record EffectReport(bool Acted, bool Reached, IReadOnlyList<string> Changes, IReadOnlyList<Reason> Reasons)
{
    /// <summary>Nothing was done, for one reason.</summary>
    public static EffectReport Refusal(Reason reason) => new(false, false, [], [reason]);
}
