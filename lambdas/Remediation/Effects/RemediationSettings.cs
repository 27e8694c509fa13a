using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Remediation.Policy;
using LandingZone.Lambdas.Settings;

namespace LandingZone.Lambdas.Remediation.Effects;

/// <summary>The settings of the handlers that carry responses out: remediate, and undo, which also carries out what was approved.</summary>
/// <param name="Common">What every handler is told.</param>
/// <param name="Role">The way to the accounts, and the ledger.</param>
/// <param name="Policy">What may be done.</param>
/// <param name="UndoFunction">The undo function, for commands.</param>
internal sealed record RemediationSettings(
    CommonSettings Common, ResponseRoleSettings Role, RemediationPolicy Policy, string UndoFunction)
{
    /// <summary>The variable in which Lambda tells a function its own name ("Defined runtime environment variables").</summary>
    public const string OwnName = "AWS_LAMBDA_FUNCTION_NAME";

    /// <summary>Reads the settings.</summary>
    /// <param name="settings">The variables.</param>
    /// <param name="undoFunction">The variable with the name of the undo function.</param>
    public static RemediationSettings Read(SettingsReader settings, string undoFunction) => new(
        CommonSettings.Read(settings),
        ResponseRoleSettings.Read(settings),
        RemediationPolicyReader.Read(settings),
        ReadFunction(settings, undoFunction));

    /// <summary>Reads the name of a function, which people are told to run.</summary>
    /// <param name="settings">The variables.</param>
    /// <param name="variable">The variable.</param>
    public static string ReadFunction(SettingsReader settings, string variable) => settings.Text(
        variable,
        "the name of a Lambda function",
        name => name.Length <= 64 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'));
}
