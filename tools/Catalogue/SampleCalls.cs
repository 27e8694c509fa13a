using System.Text.Json.Nodes;
using LandingZone.Findings.Regions;

namespace LandingZone.Tools.Catalogue;

/// <summary>The call behind a finding about an AWS API, one that the finding type is documented to be raised for ("GuardDuty IAM finding
/// types", "GuardDuty S3 Protection finding types").</summary>
internal static class SampleCalls
{
    private static readonly Dictionary<string, (string Service, string Api)> Known = new(StringComparer.Ordinal)
    {
        ["Stealth:IAMUser/CloudTrailLoggingDisabled"] = ("cloudtrail", "StopLogging"),
        ["Stealth:IAMUser/PasswordPolicyChange"] = ("iam", "UpdateAccountPasswordPolicy"),
        ["Stealth:S3/ServerAccessLoggingDisabled"] = ("s3", "PutBucketLogging"),
        ["Policy:S3/AccountBlockPublicAccessDisabled"] = ("s3", "PutAccountPublicAccessBlock"),
        ["Policy:S3/BucketBlockPublicAccessDisabled"] = ("s3", "PutBucketPublicAccessBlock"),
        ["Policy:S3/BucketAnonymousAccessGranted"] = ("s3", "PutBucketPolicy"),
        ["Policy:S3/BucketPublicAccessGranted"] = ("s3", "PutBucketPolicy"),
        ["Impact:S3/AnomalousBehavior.Permission"] = ("s3", "PutBucketPolicy"),
        ["Exfiltration:S3/AnomalousBehavior"] = ("s3", "GetObject"),
        ["DefenseEvasion:IAMUser/BedrockLoggingDisabled"] = ("bedrock", "DeleteModelInvocationLoggingConfiguration"),
    };

    /// <summary>The service and operation of a type.</summary>
    public static (string Service, string Api) Of(string type) => Known.GetValueOrDefault(type, ("ec2", "DescribeInstances"));

    /// <summary>What the call touched, where the finding says so.</summary>
    public static JsonObject Affected(string api, SampleEventOptions options) => api == "StopLogging"
        ? new() { ["AWS::CloudTrail::Trail"] = $"arn:{RegionTable.Find(options.Region)?.Partition.Id ?? "aws"}:cloudtrail:{options.Region}:{options.AccountId}:trail/audit" }
        : [];
}
