using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Remediation;
using LandingZone.Lambdas.Settings;

namespace LandingZone.Lambdas.Coverage;

/// <summary>The settings of audit-coverage.</summary>
/// <param name="Common">Stack and bus.</param>
/// <param name="Expected">What the stack's settings say about protection.</param>
/// <param name="EnrolMissing">Whether accounts that are missing become members.</param>
internal sealed record CoverageSettings(CommonSettings Common, CoverageExpectation Expected, bool EnrolMissing)
{
    public static CoverageSettings Read(SettingsReader settings) => new(
        CommonSettings.Read(settings),
        ReadMatrix(
            settings,
            settings.Text(FunctionEnvironment.ManagementAccount, "a 12-digit account id", AwsIdentifiers.IsAccountId),
            settings.Choice<bool>(FunctionEnvironment.ManagementAccountMode, ("none", false), ("member", true)),
            settings.List(FunctionEnvironment.ExcludedAccounts, "12-digit account ids", AwsIdentifiers.IsAccountId)),
        settings.Flag(FunctionEnvironment.EnrolMissing));

    /// <summary>The regions of the matrix, for a handler that needs nothing else of it.</summary>
    public static IReadOnlyList<string> ReadRegions(SettingsReader settings) => ReadMatrix(settings, "", false, []).Regions;

    private static CoverageExpectation ReadMatrix(
        SettingsReader settings, string managementAccount, bool isManagementMember, IReadOnlyList<string> excluded) =>
        settings.Parse(
            FunctionEnvironment.CoverageMatrix,
            """a JSON object such as {"regions":["eu-west-1"],"members":"ALL","plans":{"S3_DATA_EVENTS":"ALL"}} with regions that have GuardDuty and the words ALL, NEW and NONE""",
            text => CoverageExpectation.Parse(text, managementAccount, isManagementMember, excluded))
        ?? new([], "NONE", new Dictionary<string, string>(), new Dictionary<string, IReadOnlyDictionary<string, string>>(), "", false, []);
}
