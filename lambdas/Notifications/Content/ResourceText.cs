using LandingZone.Findings.Model;

namespace LandingZone.Lambdas.Notifications.Content;

/// <summary>The resource of a finding in words, whatever its kind.</summary>
internal static class ResourceText
{
    private const int Most = 5;

    /// <summary>Each part that names something, else the kind; <c>unknown</c> when there is neither.</summary>
    public static string Of(FindingResource resource)
    {
        string?[] parts =
        [
            Instance(resource.Instance),
            .. FactList.Few([.. resource.Buckets.Select(Bucket).OfType<string>()], Most),
            Named("EKS cluster", resource.EksCluster?.Name ?? resource.EksCluster?.Arn),
            Workload(resource.Kubernetes),
            Named("ECS cluster", resource.EcsCluster?.Name ?? resource.EcsCluster?.Arn),
            Named("task", resource.EcsCluster?.TaskArn),
            Named("container", FactList.Join(" ", resource.Container?.Name ?? resource.Container?.Id, In("image", resource.Container?.Image))),
            Named("function", resource.Lambda?.FunctionName ?? resource.Lambda?.FunctionArn),
            Named("database", resource.Database?.InstanceIdentifier ?? resource.Database?.ClusterIdentifier ?? resource.Database?.InstanceArn),
            .. FactList.Few(resource.ScannedImages, Most),
            .. FactList.Few(resource.Models, Most),
        ];
        // Where there is something else, the key is the actor's.
        return FactList.Join(", ", parts) ?? Named("access key", resource.AccessKey?.AccessKeyId) ?? resource.ResourceType ?? "unknown";
    }

    private static string? Instance(InstanceDetails? instance)
    {
        if (instance is null)
            return null;
        var name = instance.Tags.FirstOrDefault(tag => tag.Key == "Name")?.Value;
        var addresses = instance.NetworkInterfaces.Select(each => each.PublicIp ?? each.PrivateIpAddress).OfType<string>().ToList();
        return Named("instance", FactList.Join(
            " ", instance.InstanceId, Parentheses(name), instance.InstanceType, FactList.Join(" ", FactList.Few(addresses, Most))));
    }

    private static string? Bucket(BucketDetails bucket)
    {
        var name = Named("bucket", bucket.Name ?? bucket.Arn);
        if (bucket.IsPublic)
            name = FactList.Join(" ", name, "(public)");
        return FactList.Join(" ", name, In("object", FactList.Join(", ", FactList.Few([.. bucket.Objects.Select(each => each.Key).OfType<string>()], Most))));
    }

    private static string? Workload(KubernetesDetails? kubernetes) => kubernetes is null
        ? null
        : Named(kubernetes.WorkloadType ?? "workload", FactList.Join(" ", kubernetes.WorkloadName, In("namespace", kubernetes.Namespace)));

    private static string? Named(string kind, string? name) => string.IsNullOrWhiteSpace(name) ? null : $"{kind} {name}";

    private static string? In(string kind, string? name) => Parentheses(Named(kind, name));

    private static string? Parentheses(string? text) => string.IsNullOrWhiteSpace(text) ? null : $"({text})";
}
