using LandingZone.Findings.Model;
using LandingZone.Findings.Notifications;
using LandingZone.Findings.Patterns;

namespace LandingZone.Infra.Hub;

/// <summary>What a region sends to the findings bus.</summary>
public static class ForwardingPatterns
{
    /// <summary>GuardDuty's findings, and the kinds of its other events that somebody can be told about. Nothing else.</summary>
    public static EventPattern GuardDuty { get; } = EventPatternBuilder.Empty
        .WhereText("source", EventEnvelope.GuardDutySource)
        .WhereText("detail-type", NotificationList.GuardDutyDetailTypes)
        .Build();

    /// <summary>
    /// What the archive keeps: the same. The product's own events are left out, so that a replay does not repeat its reports.
    /// </summary>
    public static EventPattern Archived => GuardDuty;

    /// <summary>
    /// Alarms going off whose names begin like this, as the names that Pulumi generates begin with a logical name. An alarm reaches
    /// topics of its own region only, and the topics are in the home region.
    /// </summary>
    public static EventPattern AlarmsNamed(string prefix) => AlarmEvents.Where("detail.alarmName", Match.Prefix(prefix)).Build();

    /// <summary>Alarms that arrive on the findings bus; which ones, the regions have decided.</summary>
    public static EventPattern ForwardedAlarms { get; } = AlarmEvents.Build();

    private static EventPatternBuilder AlarmEvents => EventPatternBuilder.Empty
        .WhereText("source", "aws.cloudwatch")
        .WhereText("detail-type", "CloudWatch Alarm State Change")
        .WhereText("detail.state.value", "ALARM");
}
