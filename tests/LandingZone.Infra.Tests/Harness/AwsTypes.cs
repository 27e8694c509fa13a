namespace LandingZone.Infra.Tests.Harness;

/// <summary>Type tokens that the tests look for.</summary>
internal static class AwsTypes
{
    public const string Detector = "aws:guardduty/detector:Detector";
    public const string DetectorFeature = "aws:guardduty/detectorFeature:DetectorFeature";
    public const string OrganizationAdminAccount = "aws:guardduty/organizationAdminAccount:OrganizationAdminAccount";
    public const string OrganizationConfiguration = "aws:guardduty/organizationConfiguration:OrganizationConfiguration";
    public const string OrganizationConfigurationFeature = "aws:guardduty/organizationConfigurationFeature:OrganizationConfigurationFeature";
    public const string Member = "aws:guardduty/member:Member";
    public const string MemberDetectorFeature = "aws:guardduty/memberDetectorFeature:MemberDetectorFeature";
    public const string PublishingDestination = "aws:guardduty/publishingDestination:PublishingDestination";
    public const string Filter = "aws:guardduty/filter:Filter";
    public const string IPSet = "aws:guardduty/iPSet:IPSet";
    public const string ThreatIntelSet = "aws:guardduty/threatIntelSet:ThreatIntelSet";
    public const string MalwareProtectionPlan = "aws:guardduty/malwareProtectionPlan:MalwareProtectionPlan";
    public const string Bucket = "aws:s3/bucket:Bucket";
    public const string BucketObject = "aws:s3/bucketObjectv2:BucketObjectv2";
    public const string BucketPolicy = "aws:s3/bucketPolicy:BucketPolicy";
    public const string BucketLifecycle = "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration";
    public const string Key = "aws:kms/key:Key";
    public const string KeyPolicy = "aws:kms/keyPolicy:KeyPolicy";
    public const string EventBus = "aws:cloudwatch/eventBus:EventBus";
    public const string EventBusPolicy = "aws:cloudwatch/eventBusPolicy:EventBusPolicy";
    public const string EventArchive = "aws:cloudwatch/eventArchive:EventArchive";
    public const string EventRule = "aws:cloudwatch/eventRule:EventRule";
    public const string EventTarget = "aws:cloudwatch/eventTarget:EventTarget";
    public const string MetricAlarm = "aws:cloudwatch/metricAlarm:MetricAlarm";
    public const string LogGroup = "aws:cloudwatch/logGroup:LogGroup";
    public const string Function = "aws:lambda/function:Function";
    public const string Permission = "aws:lambda/permission:Permission";
    public const string EventSourceMapping = "aws:lambda/eventSourceMapping:EventSourceMapping";
    public const string Schedule = "aws:scheduler/schedule:Schedule";
    public const string Dashboard = "aws:cloudwatch/dashboard:Dashboard";
    public const string StackSet = "aws-native:cloudformation:StackSet";
    public const string Topic = "aws:sns/topic:Topic";
    public const string TopicPolicy = "aws:sns/topicPolicy:TopicPolicy";
    public const string Subscription = "aws:sns/topicSubscription:TopicSubscription";
    public const string Queue = "aws:sqs/queue:Queue";
    public const string QueuePolicy = "aws:sqs/queuePolicy:QueuePolicy";
    public const string Parameter = "aws:ssm/parameter:Parameter";
    public const string Table = "aws:dynamodb/table:Table";
    public const string Role = "aws:iam/role:Role";
    public const string RolePolicy = "aws:iam/rolePolicy:RolePolicy";
    public const string AwsServiceAccess = "aws:organizations/awsServiceAccess:AwsServiceAccess";
    public const string ServiceLinkedRole = "aws:iam/serviceLinkedRole:ServiceLinkedRole";
    public const string Account = "aws:organizations/account:Account";
    public const string Provider = "pulumi:providers:aws";

    /// <summary>Services without regions: their resources take no <c>region</c>.</summary>
    public static bool IsGlobal(string type) =>
        type.StartsWith("aws:iam/", StringComparison.Ordinal) || type.StartsWith("aws:organizations/", StringComparison.Ordinal);
}
