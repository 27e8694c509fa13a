using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Remediation;

namespace LandingZone.Lambdas.Settings;

/// <summary>How the handlers that change resources reach the accounts of findings, and where they record what they do.</summary>
/// <param name="RoleName">The response role, without path.</param>
/// <param name="ExternalId">What the role's trust policy demands.</param>
/// <param name="UntouchedAccounts">Accounts in which nothing is ever changed.</param>
/// <param name="LedgerTable">The ledger table.</param>
public sealed record ResponseRoleSettings(
    string RoleName,
    string ExternalId,
    IReadOnlyList<string> UntouchedAccounts,
    string LedgerTable)
{
    /// <summary>Reads the settings.</summary>
    public static ResponseRoleSettings Read(SettingsReader settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new ResponseRoleSettings(
            settings.Text(FunctionEnvironment.ResponseRoleName, "the name of a role without its path", IsRoleName),
            settings.Secret(FunctionEnvironment.ResponseExternalId, "an external id of 2 to 1224 characters", text => text.Length is >= 2 and <= 1224),
            settings.List(FunctionEnvironment.UntouchedAccounts, "12-digit account ids", AwsIdentifiers.IsAccountId),
            settings.Text(FunctionEnvironment.LedgerTable, "the name of a table"));
    }

    /// <summary>The external id stays out of every text.</summary>
    public override string ToString() => $"ResponseRoleSettings {{ RoleName = {RoleName}, LedgerTable = {LedgerTable} }}";

    /// <summary>"IAM and AWS STS quotas": letters, digits and <c>+=,.@_-</c>, at most 64.</summary>
    private static bool IsRoleName(string text) =>
        text.Length <= 64 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || "+=,.@_-".Contains(letter, StringComparison.Ordinal));
}
