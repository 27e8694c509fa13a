namespace LandingZone.Findings.Model;

/// <summary>
/// The resource of a finding. Which parts are filled does not follow from <see cref="ResourceType"/> alone: an access key's finding
/// may carry an instance, a bucket's carries the access key. Absent parts are null or empty.
/// </summary>
/// <param name="ResourceType">GuardDuty's name of the kind, such as <c>Instance</c>; null when absent.</param>
/// <param name="Instance">The EC2 instance.</param>
/// <param name="AccessKey">The credentials.</param>
/// <param name="Buckets">The S3 buckets: every one of them counts.</param>
/// <param name="EksCluster">The EKS cluster.</param>
/// <param name="Kubernetes">The Kubernetes user and workload.</param>
/// <param name="EcsCluster">The ECS cluster.</param>
/// <param name="Container">A container on its own.</param>
/// <param name="Lambda">The Lambda function.</param>
/// <param name="Database">The RDS database.</param>
/// <param name="DatabaseUser">The user that logged in or tried to.</param>
/// <param name="ScannedImages">ARNs of the snapshots, AMIs and recovery points in which malware was found.</param>
/// <param name="Models">Identifiers of foundation models and guardrails, for AI findings.</param>
public sealed record FindingResource(
    string? ResourceType,
    InstanceDetails? Instance,
    AccessKeyDetails? AccessKey,
    IReadOnlyList<BucketDetails> Buckets,
    ClusterDetails? EksCluster,
    KubernetesDetails? Kubernetes,
    ClusterDetails? EcsCluster,
    ContainerDetails? Container,
    LambdaDetails? Lambda,
    DatabaseDetails? Database,
    DatabaseUserDetails? DatabaseUser,
    IReadOnlyList<string> ScannedImages,
    IReadOnlyList<string> Models);

/// <summary>A key and a value on a resource, as they were when GuardDuty looked: decide on live tags.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value; empty when the tag has none.</param>
public sealed record ResourceTag(string Key, string Value);

/// <summary>An EKS or ECS cluster.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Arn">Its ARN.</param>
/// <param name="VpcId">The VPC of an EKS cluster.</param>
/// <param name="TaskArn">The task, for an ECS cluster.</param>
/// <param name="Tags">Its tags.</param>
public sealed record ClusterDetails(string? Name, string? Arn, string? VpcId, string? TaskArn, IReadOnlyList<ResourceTag> Tags);

/// <summary>What Kubernetes knows of the actor and the workload.</summary>
/// <param name="Username">The Kubernetes user.</param>
/// <param name="WorkloadName">The workload.</param>
/// <param name="WorkloadType">Its kind, such as <c>pods</c>.</param>
/// <param name="Namespace">Its namespace.</param>
public sealed record KubernetesDetails(string? Username, string? WorkloadName, string? WorkloadType, string? Namespace);

/// <summary>A container.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Image">The image that it runs.</param>
public sealed record ContainerDetails(string? Id, string? Name, string? Image);

/// <summary>A Lambda function.</summary>
/// <param name="FunctionName">Its name.</param>
/// <param name="FunctionArn">Its ARN.</param>
/// <param name="Role">Its execution role's ARN.</param>
/// <param name="VpcId">The VPC that it is attached to, if any.</param>
/// <param name="SubnetIds">Its subnets there.</param>
/// <param name="SecurityGroupIds">Its security groups there.</param>
public sealed record LambdaDetails(
    string? FunctionName,
    string? FunctionArn,
    string? Role,
    string? VpcId,
    IReadOnlyList<string> SubnetIds,
    IReadOnlyList<string> SecurityGroupIds);

/// <summary>An RDS database.</summary>
/// <param name="InstanceIdentifier">The instance, or the shard group of a limitless database.</param>
/// <param name="InstanceArn">Its ARN.</param>
/// <param name="ClusterIdentifier">Its cluster.</param>
/// <param name="Engine">The database engine.</param>
public sealed record DatabaseDetails(string? InstanceIdentifier, string? InstanceArn, string? ClusterIdentifier, string? Engine);

/// <summary>A database user.</summary>
/// <param name="User">The name.</param>
/// <param name="Application">The client's name of itself.</param>
/// <param name="Database">The database within the instance.</param>
/// <param name="AuthMethod">How the user proved who it is.</param>
public sealed record DatabaseUserDetails(string? User, string? Application, string? Database, string? AuthMethod);
