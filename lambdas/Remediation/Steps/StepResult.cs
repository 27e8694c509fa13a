namespace LandingZone.Lambdas.Remediation.Steps;

/// <summary>A step, or why there is none; notes may stand beside a step.</summary>
/// <param name="Step">The step; null when there is nothing to do.</param>
/// <param name="Reasons">Why not, or notes.</param>
internal sealed record StepResult(ResponseStep? Step, IReadOnlyList<Reason> Reasons)
{
    public static StepResult No(params IReadOnlyList<Reason> reasons) => new(null, reasons);

    public static StepResult Yes(ResponseStep step, params IReadOnlyList<Reason> notes) => new(step, notes);
}
