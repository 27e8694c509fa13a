using System.Text.Json.Nodes;
using LandingZone.Findings.Catalogue;

namespace LandingZone.Tools.Catalogue;

/// <summary>The part of an event that says what a finding is about.</summary>
internal static class SampleResources
{
    public const string AccessKey = "AccessKey";

    public static JsonObject For(FindingTypeEntry entry, string resourceType, string partition, SampleEventOptions options)
    {
        var resource = new JsonObject { ["resourceType"] = resourceType };
        string Arn(string service, string rest) => $"arn:{partition}:{service}:{options.Region}:{options.AccountId}:{rest}";
        switch (resourceType)
        {
            case "Instance":
                resource["instanceDetails"] = Instance(options);
                break;
            case AccessKey:
                resource["accessKeyDetails"] = Key(entry, options);
                break;
            case "S3Bucket":
                resource["accessKeyDetails"] = Key(entry, options);
                resource["s3BucketDetails"] = new JsonArray(Bucket(partition));
                break;
            case "S3Object":
                var bucket = Bucket(partition);
                bucket["s3ObjectDetails"] = new JsonArray(new JsonObject { ["key"] = "incoming/report.pdf", ["objectArn"] = $"arn:{partition}:s3:::example-data/incoming/report.pdf" });
                resource["s3BucketDetails"] = new JsonArray(bucket);
                break;
            case "EKSCluster":
                resource["eksClusterDetails"] = Cluster(Arn("eks", "cluster/example"), options);
                resource["kubernetesDetails"] = new JsonObject
                {
                    ["kubernetesUserDetails"] = new JsonObject { ["username"] = "system:anonymous" },
                    ["kubernetesWorkloadDetails"] = new JsonObject { ["name"] = "web", ["type"] = "pods", ["namespace"] = "default" },
                };
                break;
            case "ECSCluster":
                resource["ecsClusterDetails"] = Cluster(Arn("ecs", "cluster/example"), options);
                break;
            case "Container":
                resource["containerDetails"] = new JsonObject { ["id"] = "c0ffee", ["name"] = "web", ["image"] = "web:1.0" };
                break;
            case "Lambda":
                resource["lambdaDetails"] = new JsonObject { ["functionName"] = "orders", ["functionArn"] = Arn("lambda", "function:orders") };
                break;
            case "RDSDBInstance":
                resource["rdsDbInstanceDetails"] = new JsonObject { ["dbInstanceIdentifier"] = "orders", ["dbInstanceArn"] = Arn("rds", "db:orders"), ["engine"] = "Aurora PostgreSQL" };
                resource["rdsDbUserDetails"] = DatabaseUser();
                break;
            case "RDSLimitlessDB":
                resource["rdsLimitlessDbDetails"] = new JsonObject { ["dbShardGroupIdentifier"] = "orders", ["dbShardGroupArn"] = Arn("rds", "shard-group:orders"), ["engine"] = "Aurora PostgreSQL" };
                resource["rdsDbUserDetails"] = DatabaseUser();
                break;
            case "EBSSnapshot":
                resource["ebsSnapshotDetails"] = new JsonObject { ["snapshotArn"] = Arn("ec2", "snapshot/snap-0a1b2c3d4e5f60718") };
                break;
            case "EC2Image":
                resource["ec2ImageDetails"] = new JsonObject { ["imageArn"] = Arn("ec2", "image/ami-0a1b2c3d4e5f60718") };
                break;
            case "RecoveryPoint":
                resource["recoveryPointDetails"] = new JsonObject { ["recoveryPointArn"] = Arn("backup", "recovery-point:1") };
                break;
        }
        return resource;
    }

    private static JsonObject Instance(SampleEventOptions options) => new()
    {
        ["instanceId"] = options.InstanceId,
        ["instanceType"] = "t3.medium",
        ["imageId"] = "ami-0a1b2c3d4e5f60718",
        ["instanceState"] = "running",
        ["availabilityZone"] = options.Region + "a",
        ["networkInterfaces"] = new JsonArray(new JsonObject
        {
            ["networkInterfaceId"] = "eni-0a1b2c3d4e5f60718",
            ["vpcId"] = options.VpcId,
            ["subnetId"] = options.SubnetId,
            ["privateIpAddress"] = "10.0.0.12",
            ["ipv6Addresses"] = new JsonArray(),
            ["securityGroups"] = new JsonArray(new JsonObject { ["groupId"] = "sg-0a1b2c3d4e5f60718", ["groupName"] = "web" }),
        }),
        ["tags"] = new JsonArray(),
    };

    // Credentials of an instance are a role's session; every key that may be deactivated is a user's.
    private static JsonObject Key(FindingTypeEntry entry, SampleEventOptions options)
    {
        if (options.IsRoleSession || (entry.Has(ResponseKind.RevokeRoleSessions) && !entry.Has(ResponseKind.DeactivateAccessKey)))
            return new() { ["accessKeyId"] = "ASIAEXAMPLEEXAMPLE01", ["principalId"] = "AROAEXAMPLEEXAMPLE01:session", ["userName"] = "deploy-role", ["userType"] = "AssumedRole" };
        return entry.Type.Contains("RootCredentialUsage", StringComparison.Ordinal)
            ? new() { ["accessKeyId"] = "ASIAEXAMPLEEXAMPLE02", ["principalId"] = options.AccountId, ["userName"] = "Root", ["userType"] = "Root" }
            : new() { ["accessKeyId"] = "AKIAEXAMPLEEXAMPLE01", ["principalId"] = "AIDAEXAMPLEEXAMPLE01", ["userName"] = "deploy", ["userType"] = "IAMUser" };
    }

    private static JsonObject Bucket(string partition) => new() { ["name"] = "example-data", ["arn"] = $"arn:{partition}:s3:::example-data", ["type"] = "Destination" };

    private static JsonObject Cluster(string arn, SampleEventOptions options) => new() { ["name"] = "example", ["arn"] = arn, ["vpcId"] = options.VpcId };

    private static JsonObject DatabaseUser() => new() { ["user"] = "app", ["application"] = "psql", ["database"] = "orders", ["authMethod"] = "password" };
}
