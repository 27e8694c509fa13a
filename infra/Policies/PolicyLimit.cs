namespace LandingZone.Infra.Policies;

/// <summary>How long a policy may be, depending on where it goes.</summary>
/// <param name="Name">What the policy is, for messages.</param>
/// <param name="Bytes">Most bytes that AWS takes.</param>
public sealed record PolicyLimit(string Name, int Bytes)
{
    /// <summary>A bucket policy: 20 KB ("Bucket policies", S3 user guide).</summary>
    public static PolicyLimit BucketPolicy { get; } = new("bucket policy", 20_480);

    /// <summary>A key policy: 32 KB ("Resource quotas", KMS developer guide).</summary>
    public static PolicyLimit KeyPolicy { get; } = new("key policy", 32_768);

    /// <summary>All inline policies of a role together: 10,240 characters ("IAM and STS quotas").</summary>
    public static PolicyLimit RolePolicy { get; } = new("role policy", 10_240);

    /// <summary>The trust policy of a role: 2,048 characters ("IAM and STS quotas").</summary>
    public static PolicyLimit TrustPolicy { get; } = new("trust policy", 2_048);

    /// <summary>The policy of an event bus: 10,240 bytes ("Amazon EventBridge quotas").</summary>
    public static PolicyLimit BusPolicy { get; } = new("bus policy", 10_240);

    /// <summary>The policy of a queue: 8,192 bytes ("Amazon SQS policy quotas").</summary>
    public static PolicyLimit QueuePolicy { get; } = new("queue policy", 8_192);

    /// <summary>The policy of a topic: 30 KB ("Amazon SNS endpoints and quotas").</summary>
    public static PolicyLimit TopicPolicy { get; } = new("topic policy", 30_720);
}

/// <summary>A policy is longer than AWS takes.</summary>
/// <param name="limit">What the policy is.</param>
/// <param name="bytes">How long it is.</param>
public sealed class PolicyTooLargeException(PolicyLimit limit, int bytes)
    : Exception($"The {limit.Name} has {bytes} bytes, but AWS takes at most {limit.Bytes}. Enable fewer regions in this stack.");
