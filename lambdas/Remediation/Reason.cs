namespace LandingZone.Lambdas.Remediation;

/// <summary>Why something is done, is done differently, or is not done.</summary>
/// <param name="Code">A stable word for programs, such as <c>belowFloor</c>.</param>
/// <param name="Text">A sentence for people, with the values that decided.</param>
public sealed record Reason(string Code, string Text)
{
    /// <summary>Code and sentence, as logs show them.</summary>
    public override string ToString() => $"{Code}: {Text}";
}
