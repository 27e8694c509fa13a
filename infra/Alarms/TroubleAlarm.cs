using Pulumi;
using CloudWatch = Pulumi.Aws.CloudWatch;

namespace LandingZone.Infra.Alarms;

/// <summary>A number that should stay at zero, or below a threshold.</summary>
/// <param name="Namespace">Namespace of the metric.</param>
/// <param name="Metric">Its name.</param>
/// <param name="Dimension">The one dimension that picks the resource.</param>
/// <param name="Statistic"><c>Sum</c> for what happens, <c>Maximum</c> for what waits.</param>
public sealed record TroubleMetric(string Namespace, string Metric, string Dimension, string Statistic)
{
    /// <summary>From where on it is trouble; 1 unless a little of it is normal.</summary>
    public double Threshold { get; init; } = 1;

    /// <summary>Messages that wait in a queue in which none should be.</summary>
    public static TroubleMetric MessagesVisible { get; } = new("AWS/SQS", "ApproximateNumberOfMessagesVisible", "QueueName", "Maximum");

    /// <summary>Deliveries that EventBridge gave up ("Monitoring Amazon EventBridge").</summary>
    public static TroubleMetric FailedInvocations { get; } = new("AWS/Events", "FailedInvocations", "RuleName", "Sum");

    /// <summary>Runs of a function that failed.</summary>
    public static TroubleMetric FunctionErrors { get; } = new("AWS/Lambda", "Errors", "FunctionName", "Sum");

    /// <summary>Runs of a function that Lambda refused to start.</summary>
    public static TroubleMetric FunctionThrottles { get; } = new("AWS/Lambda", "Throttles", "FunctionName", "Sum");

    /// <summary>Failed events that Lambda could not put into the failure queue either.</summary>
    public static TroubleMetric LostFailures { get; } = new("AWS/Lambda", "DestinationDeliveryFailures", "FunctionName", "Sum");

    /// <summary>How long the oldest message of a queue has waited.</summary>
    /// <param name="seconds">From when on that is too long.</param>
    public static TroubleMetric OldestMessage(int seconds) =>
        new("AWS/SQS", "ApproximateAgeOfOldestMessage", "QueueName", "Maximum") { Threshold = seconds };
}

/// <summary>An alarm that goes off at the first occurrence: one is enough, and two would be one too late.</summary>
public static class TroubleAlarm
{
    /// <summary>Declares the alarm.</summary>
    /// <param name="name">Logical name.</param>
    /// <param name="metric">What to watch.</param>
    /// <param name="resource">The resource, by the metric's dimension.</param>
    /// <param name="description">What went wrong and where to look, as sentences.</param>
    /// <param name="runbook">The page that says what to do; its path ends the description.</param>
    /// <param name="region">Region of the metric.</param>
    /// <param name="topicArn">Topic of the same region that hears of it; null where there is none.</param>
    /// <param name="options">Options of the alarm.</param>
    /// <param name="second">A second dimension, for metrics that have two; null for none.</param>
    public static CloudWatch.MetricAlarm Declare(
        string name,
        TroubleMetric metric,
        Output<string> resource,
        string description,
        Runbook runbook,
        string region,
        Output<string>? topicArn,
        CustomResourceOptions options,
        (string Dimension, Output<string> Resource)? second = null)
    {
        var alarm = new CloudWatch.MetricAlarmArgs
        {
            AlarmDescription = $"{description} Runbook: {runbook.Path}",
            Namespace = metric.Namespace,
            MetricName = metric.Metric,
            Dimensions = { [metric.Dimension] = resource },
            Statistic = metric.Statistic,
            Period = 300,
            EvaluationPeriods = 1,
            ComparisonOperator = "GreaterThanOrEqualToThreshold",
            Threshold = metric.Threshold,
            TreatMissingData = "notBreaching",
            Region = region,
        };
        if (second is var (dimension, other))
            alarm.Dimensions[dimension] = other;
        if (topicArn is not null)
            alarm.AlarmActions = topicArn;
        return new(name, alarm, options);
    }
}
