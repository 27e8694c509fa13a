namespace LandingZone.Lambdas.Ledger;

/// <summary>An item of the ledger cannot be read.</summary>
/// <param name="key">Partition and sort key.</param>
/// <param name="attribute">The attribute.</param>
/// <param name="problem">What is wrong with it, and what was expected.</param>
public sealed class LedgerFormatException(string key, string attribute, string problem)
    : Exception($"Ledger item {key}: attribute '{attribute}' {problem}.")
{
    /// <summary>The attribute.</summary>
    public string Attribute { get; } = attribute;
}
