using LandingZone.Findings.Regions;

namespace LandingZone.Infra.Naming;

/// <summary>ARNs of things that this stack does not create, or has to name before they exist.</summary>
public static class Arns
{
    /// <summary>A role, named with its path if it has one.</summary>
    public static string Role(Partition partition, string accountId, string role) => $"arn:{partition.Id}:iam::{accountId}:role/{role}";

    /// <summary>A detector.</summary>
    public static string Detector(Partition partition, string region, string accountId, string detectorId) =>
        $"arn:{partition.Id}:guardduty:{region}:{accountId}:detector/{detectorId}";

    /// <summary>A bucket. S3 names are unique in a partition, so the ARN has neither region nor account.</summary>
    public static string Bucket(Partition partition, string bucketName) => $"arn:{partition.Id}:s3:::{bucketName}";

    /// <summary>An event bus.</summary>
    public static string EventBus(Partition partition, string region, string accountId, string busName) =>
        $"arn:{partition.Id}:events:{region}:{accountId}:event-bus/{busName}";
}
