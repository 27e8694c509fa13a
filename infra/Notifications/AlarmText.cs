using Pulumi.Aws.CloudWatch.Inputs;

namespace LandingZone.Infra.Notifications;

/// <summary>What an alarm of another region reads like.</summary>
internal static class AlarmText
{
    /// <summary>
    /// One quoted line. EventBridge does not escape what it puts into it, so only names and times are in it, which cannot hold quotes
    /// ("Amazon EventBridge input transformation").
    /// </summary>
    public const string Template =
        "\"Alarm <alarm> of account <account> in <region> went off at <time>. Open CloudWatch in <region> for its reason.\"";

    /// <summary>The transformer of the target.</summary>
    public static EventTargetInputTransformerArgs Transformer => new()
    {
        InputPaths =
        {
            ["account"] = "$.account",
            ["alarm"] = "$.detail.alarmName",
            ["region"] = "$.region",
            ["time"] = "$.time",
        },
        InputTemplate = Template,
    };
}
