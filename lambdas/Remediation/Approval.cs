using LandingZone.Lambdas.Remediation.Steps;

namespace LandingZone.Lambdas.Remediation;

/// <summary>How a person lets a waiting action happen.</summary>
/// <param name="Id">Follows from what the action is, so that the same action always waits under the same id.</param>
/// <param name="Command">The command to run with credentials for the security account.</param>
public sealed record Approval(string Id, string Command)
{
    /// <summary>The approval of a step.</summary>
    public static Approval Of(ResponseStep step, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(step);
        var id = IdempotencyKeys.ActionId(step);
        return new(id, OperatorCommands.Approve(id, context));
    }
}
