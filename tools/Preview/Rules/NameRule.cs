namespace LandingZone.Tools.Preview.Rules;

/// <summary>How long the physical name of a resource type may be.</summary>
/// <param name="Type">The type token.</param>
/// <param name="Property">The input that sets the physical name.</param>
/// <param name="Limit">Characters the service allows.</param>
/// <param name="AutoNamed">Whether Pulumi makes a name from the logical one when the input is not set.</param>
public sealed record NameRule(string Type, string Property, int Limit, bool AutoNamed = true)
{
    /// <summary>What auto-naming adds to a logical name: a dash and seven hexadecimal digits (Pulumi documentation: "Auto-naming").</summary>
    public const int AutoNameSuffix = 8;

    /// <summary>The limits of the types in use: the provider's for auto-named resources, else the service's API reference.</summary>
    public static readonly IReadOnlyList<NameRule> All =
    [
        new("aws:cloudwatch/dashboard:Dashboard", "dashboardName", 255, false),
        new("aws:cloudwatch/eventArchive:EventArchive", "name", 48),
        new("aws:cloudwatch/eventBus:EventBus", "name", 256),
        new("aws:cloudwatch/eventRule:EventRule", "name", 64),
        new("aws:cloudwatch/eventTarget:EventTarget", "targetId", 64, false),
        new("aws:cloudwatch/logGroup:LogGroup", "name", 512),
        new("aws:cloudwatch/metricAlarm:MetricAlarm", "name", 255),
        new("aws:dynamodb/table:Table", "name", 255),
        new("aws:guardduty/filter:Filter", "name", 64),
        new("aws:guardduty/iPSet:IPSet", "name", 300),
        new("aws:guardduty/threatIntelSet:ThreatIntelSet", "name", 300),
        new("aws:iam/policy:Policy", "name", 128),
        new("aws:iam/role:Role", "name", 64),
        new("aws:iam/rolePolicy:RolePolicy", "name", 128),
        new("aws:kms/alias:Alias", "name", 256),
        new("aws:lambda/function:Function", "name", 64),
        new("aws:lambda/permission:Permission", "statementId", 100),
        new("aws:organizations/account:Account", "name", 50),
        new("aws:organizations/organizationalUnit:OrganizationalUnit", "name", 128),
        new("aws:s3/bucket:Bucket", "bucket", 63),
        new("aws:scheduler/schedule:Schedule", "name", 64),
        new("aws:scheduler/scheduleGroup:ScheduleGroup", "name", 64),
        new("aws:sns/topic:Topic", "name", 80),
        new("aws:sqs/queue:Queue", "name", 80),
        new("aws-native:cloudformation:StackSet", "stackSetName", 128, false),
    ];
}
