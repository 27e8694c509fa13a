using LandingZone.Findings.Contracts;

namespace LandingZone.Lambdas.Tests.EndToEnd;

/// <summary>The settings of the functions that look at GuardDuty itself, which no other function has.</summary>
internal static class ReviewSettings
{
    public const string Matrix =
        """{"regions":["eu-central-1","us-east-1"],"members":"ALL","plans":{"EBS_MALWARE_PROTECTION":"ALL","EC2_AGENT_MANAGEMENT":"NONE","EKS_ADDON_MANAGEMENT":"ALL","RUNTIME_MONITORING":"ALL","S3_DATA_EVENTS":"ALL"},"overrides":{}}""";

    public static IReadOnlyDictionary<string, string> Defaults { get; } = new Dictionary<string, string>
    {
        [FunctionEnvironment.CoverageMatrix] = Matrix,
        [FunctionEnvironment.ManagementAccount] = "444455556666",
        [FunctionEnvironment.ManagementAccountMode] = "member",
        [FunctionEnvironment.ExcludedAccounts] = "555555555555",
        [FunctionEnvironment.EnrolMissing] = "false",
        [FunctionEnvironment.TrialNoticeDays] = "7,1",
        [FunctionEnvironment.UsageRisePercent] = "50",
    };
}
