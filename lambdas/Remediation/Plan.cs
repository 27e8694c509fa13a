namespace LandingZone.Lambdas.Remediation;

/// <summary>What to do now, in this order, and why; the operations that are already done are not in it.</summary>
/// <typeparam name="TOperation">The operations of one response.</typeparam>
/// <param name="Operations">Empty when nothing has to change.</param>
/// <param name="Notes">What people should know, also why nothing or not everything is done.</param>
public sealed record Plan<TOperation>(IReadOnlyList<TOperation> Operations, IReadOnlyList<Reason> Notes)
{
    /// <summary>Whether anything has to change.</summary>
    public bool Acts => Operations.Count > 0;
}

/// <summary>Plans of every kind.</summary>
public static class Plans
{
    /// <summary>A plan that does nothing, for a reason.</summary>
    public static Plan<TOperation> Nothing<TOperation>(Reason reason) => new([], [reason]);
}
