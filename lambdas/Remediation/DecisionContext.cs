namespace LandingZone.Lambdas.Remediation;

/// <summary>What a decision needs to know besides the finding and the policy.</summary>
/// <param name="OwnPrincipalIds">
/// Unique ids (<c>AROA…</c>) of the product's own roles, above all of the response role in the finding's account, which AssumeRole
/// returns with the credentials. A name would not do: somebody else could give a role the same one.
/// </param>
/// <param name="UndoFunction">Name or ARN of the undo function, for the commands that people are given.</param>
/// <param name="HomeRegion">The region of that function.</param>
public sealed record DecisionContext(IReadOnlySet<string> OwnPrincipalIds, string UndoFunction, string HomeRegion)
{
    /// <summary>Whether a principal id, with or without a session's name, is one of our own.</summary>
    public bool IsOwn(string? principalId) => principalId is not null && OwnPrincipalIds.Contains(principalId.Split(':')[0]);
}
