using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;

namespace LandingZone.Infra.Alarms;

/// <summary>A number that should stay at zero.</summary>
/// <param name="Namespace">Namespace of the metric.</param>
/// <param name="Metric">Its name.</param>
/// <param name="Dimension">The one dimension that picks the resource.</param>
/// <param name="Statistic"><c>Sum</c> for what happens, <c>Maximum</c> for what waits.</param>
public sealed record TroubleMetric(string Namespace, string Metric, string Dimension, string Statistic)
{
    /// <summary>Messages that wait in a queue in which none should be.</summary>
    public static TroubleMetric MessagesVisible { get; } = new("AWS/SQS", "ApproximateNumberOfMessagesVisible", "QueueName", "Maximum");

    /// <summary>Deliveries that EventBridge gave up ("Monitoring Amazon EventBridge").</summary>
    public static TroubleMetric FailedInvocations { get; } = new("AWS/Events", "FailedInvocations", "RuleName", "Sum");
}

/// <summary>An alarm that goes off at the first occurrence: one is enough, and two would be one too late.</summary>
public static class TroubleAlarm
{
    /// <summary>Declares the alarm.</summary>
    /// <param name="name">Logical name.</param>
    /// <param name="metric">What to watch.</param>
    /// <param name="resource">The resource, by the metric's dimension.</param>
    /// <param name="description">What went wrong and where to look, as sentences.</param>
    /// <param name="region">Region of the metric.</param>
    /// <param name="topicArn">Topic of the same region that hears of it; null where there is none.</param>
    /// <param name="options">Options of the alarm.</param>
    public static CloudWatch.MetricAlarm Declare(
        string name,
        TroubleMetric metric,
        Output<string> resource,
        string description,
        string region,
        Output<string>? topicArn,
        CustomResourceOptions options)
    {
        var alarm = new CloudWatch.MetricAlarmArgs
        {
            AlarmDescription = description,
            Namespace = metric.Namespace,
            MetricName = metric.Metric,
            Dimensions = { [metric.Dimension] = resource },
            Statistic = metric.Statistic,
            Period = 300,
            EvaluationPeriods = 1,
            ComparisonOperator = "GreaterThanOrEqualToThreshold",
            Threshold = 1,
            TreatMissingData = "notBreaching",
            Region = region,
        };
        if (topicArn is not null)
            alarm.AlarmActions = topicArn;
        return new(name, alarm, options);
    }
}
