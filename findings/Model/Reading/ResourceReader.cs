using System.Text.Json;

namespace LandingZone.Findings.Model.Reading;

/// <summary>Reads the finding's <c>resource</c> object: whatever parts are there, whatever its <c>resourceType</c> says.</summary>
internal static class ResourceReader
{
    // Sources differ in what they call the identifier; the first that is there names the model or guardrail.
    private static readonly string[] ModelNames = ["modelId", "guardrailArn", "guardrailId", "arn", "id"];

    public static FindingResource Read(JsonElement resource) => new(
        ResourceType: resource.Text("resourceType"),
        Instance: InstanceReader.Read(resource.Field("instanceDetails")),
        AccessKey: Part(resource.Field("accessKeyDetails"), key => new AccessKeyDetails(
            key.Text("accessKeyId"), key.Text("principalId"), key.Text("userName"), key.Text("userType"))),
        Buckets: [.. resource.Field("s3BucketDetails").Items().Select(BucketReader.Read)],
        EksCluster: Part(resource.Field("eksClusterDetails"), Cluster),
        Kubernetes: Kubernetes(resource),
        EcsCluster: Part(resource.Field("ecsClusterDetails"), Cluster),
        Container: Part(resource.Field("containerDetails"), container => new ContainerDetails(
            container.Text("id"), container.Text("name"), container.Text("image"))),
        Lambda: Part(resource.Field("lambdaDetails"), Lambda),
        Database: Database(resource),
        DatabaseUser: Part(resource.Field("rdsDbUserDetails"), user => new DatabaseUserDetails(
            user.Text("user"), user.Text("application"), user.Text("database"), user.Text("authMethod"))),
        ScannedImages: ScannedImages(resource),
        Models: Models(resource));

    public static IReadOnlyList<ResourceTag> Tags(JsonElement owner) =>
        [.. owner.Field("tags").Items()
            .Select(tag => (Key: tag.Text("key"), Value: tag.Text("value")))
            .Where(tag => tag.Key is not null)
            .Select(tag => new ResourceTag(tag.Key!, tag.Value ?? ""))];

    private static T? Part<T>(JsonElement part, Func<JsonElement, T> read)
        where T : class => part.ValueKind == JsonValueKind.Object ? read(part) : null;

    private static ClusterDetails Cluster(JsonElement cluster) => new(
        cluster.Text("name"),
        cluster.Text("arn"),
        cluster.Text("vpcId"),
        cluster.Field("taskDetails").Text("arn"),
        Tags(cluster));

    // Some sources put the Kubernetes user beside, not under, the Kubernetes details.
    private static KubernetesDetails? Kubernetes(JsonElement resource)
    {
        var details = resource.Field("kubernetesDetails");
        var user = details.Field("kubernetesUserDetails");
        if (user.ValueKind != JsonValueKind.Object)
            user = resource.Field("kubernetesUserDetails");
        var workload = details.Field("kubernetesWorkloadDetails");
        return details.ValueKind != JsonValueKind.Object && user.ValueKind != JsonValueKind.Object
            ? null
            : new(user.Text("username"), workload.Text("name"), workload.Text("type"), workload.Text("namespace"));
    }

    private static LambdaDetails Lambda(JsonElement function)
    {
        var vpc = function.Field("vpcConfig");
        return new(
            function.Text("functionName"),
            function.Text("functionArn"),
            function.Text("role"),
            vpc.Text("vpcId"),
            vpc.Field("subnetIds").Texts(),
            [.. vpc.Field("securityGroups").Items()
                .Select(group => group.ValueKind == JsonValueKind.Object ? group.Text("groupId") : group.Text())
                .OfType<string>()]);
    }

    private static DatabaseDetails? Database(JsonElement resource) =>
        Part(resource.Field("rdsDbInstanceDetails"), instance => new DatabaseDetails(
            instance.Text("dbInstanceIdentifier"),
            instance.Text("dbInstanceArn"),
            instance.Text("dbClusterIdentifier"),
            instance.Text("engine")))
        ?? Part(resource.Field("rdsLimitlessDbDetails"), shardGroup => new DatabaseDetails(
            shardGroup.Text("dbShardGroupIdentifier"),
            shardGroup.Text("dbShardGroupArn"),
            shardGroup.Text("dbClusterIdentifier"),
            shardGroup.Text("engine")));

    private static IReadOnlyList<string> ScannedImages(JsonElement resource) =>
        [.. new[]
            {
                resource.Field("ebsSnapshotDetails").Text("snapshotArn"),
                resource.Field("ec2ImageDetails").Text("imageArn"),
                resource.Field("recoveryPointDetails").Text("recoveryPointArn"),
            }.OfType<string>()];

    private static IReadOnlyList<string> Models(JsonElement resource) =>
        [.. resource.Field("modelDetails").Items().Concat(resource.Field("bedrockGuardrailDetails").Items())
            .SelectMany(model => ModelNames.Select(name => model.Text(name)).OfType<string>().Take(1))];
}
