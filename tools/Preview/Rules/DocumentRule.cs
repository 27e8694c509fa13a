namespace LandingZone.Tools.Preview.Rules;

/// <summary>What a document inside an input is, which decides how it is checked.</summary>
public enum DocumentKind
{
    /// <summary>A policy of IAM's language: JSON.</summary>
    Policy,

    /// <summary>An EventBridge event pattern.</summary>
    EventPattern,

    /// <summary>JSON of another kind.</summary>
    Json,

    /// <summary>A text that only has a limit.</summary>
    Text,
}

/// <summary>How large a document inside an input may be.</summary>
/// <param name="Type">The type token.</param>
/// <param name="Property">The input that holds the document.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Limit">The largest size: characters without blanks for IAM, characters for event patterns, else bytes.</param>
/// <param name="Source">The page of the AWS documentation that states the limit.</param>
public sealed record DocumentRule(string Type, string Property, DocumentKind Kind, int Limit, string Source)
{
    /// <summary>IAM does not count blanks ("IAM and AWS STS quotas").</summary>
    public bool IgnoresBlanks => Source == IamQuotas;

    private const string IamQuotas = "IAM and AWS STS quotas";

    /// <summary>The documents of the types in use.</summary>
    public static readonly IReadOnlyList<DocumentRule> All =
    [
        new("aws:cloudwatch/dashboard:Dashboard", "dashboardBody", DocumentKind.Json, int.MaxValue, "PutDashboard"),
        new("aws:cloudwatch/eventArchive:EventArchive", "eventPattern", DocumentKind.EventPattern, 2_048, "Amazon EventBridge quotas"),
        new("aws:cloudwatch/eventBusPolicy:EventBusPolicy", "policy", DocumentKind.Policy, 10_240, "Amazon EventBridge quotas"),
        new("aws:cloudwatch/eventRule:EventRule", "eventPattern", DocumentKind.EventPattern, 2_048, "Amazon EventBridge quotas"),
        new("aws:cloudwatch/eventTarget:EventTarget", "input", DocumentKind.Json, 8_192, "Target, Amazon EventBridge API Reference"),
        new("aws:iam/policy:Policy", "policy", DocumentKind.Policy, 6_144, IamQuotas),
        new("aws:iam/role:Role", "assumeRolePolicy", DocumentKind.Policy, 2_048, IamQuotas),
        new("aws:iam/rolePolicy:RolePolicy", "policy", DocumentKind.Policy, 10_240, IamQuotas),
        new("aws:kms/key:Key", "policy", DocumentKind.Policy, 32_768, "PutKeyPolicy, AWS KMS API Reference"),
        new("aws:kms/keyPolicy:KeyPolicy", "policy", DocumentKind.Policy, 32_768, "PutKeyPolicy, AWS KMS API Reference"),
        new("aws:organizations/policy:Policy", "content", DocumentKind.Policy, 5_120, "Quotas for AWS Organizations"),
        new("aws:s3/bucket:Bucket", "policy", DocumentKind.Policy, 20_480, "Bucket policies for Amazon S3"),
        new("aws:s3/bucketPolicy:BucketPolicy", "policy", DocumentKind.Policy, 20_480, "Bucket policies for Amazon S3"),
        new("aws:sns/topic:Topic", "policy", DocumentKind.Policy, 30_720, "Amazon SNS endpoints and quotas"),
        new("aws:sns/topicPolicy:TopicPolicy", "policy", DocumentKind.Policy, 30_720, "Amazon SNS endpoints and quotas"),
        new("aws:sqs/queue:Queue", "policy", DocumentKind.Policy, 8_192, "Amazon SQS policy quotas"),
        new("aws:sqs/queuePolicy:QueuePolicy", "policy", DocumentKind.Policy, 8_192, "Amazon SQS policy quotas"),
        new("aws-native:cloudformation:StackSet", "templateBody", DocumentKind.Text, 51_200, "AWS CloudFormation quotas"),
    ];

    /// <summary>All inline policies of a role together ("IAM and AWS STS quotas").</summary>
    public static readonly DocumentRule InlinePoliciesOfRole =
        new("aws:iam/role:Role", "inlinePolicies", DocumentKind.Policy, 10_240, IamQuotas);
}
