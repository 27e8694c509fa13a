namespace LandingZone.Tools.Graph;

/// <summary>The ids of the parts that a stack has at most once. Rules with a topic as target go by their resource's name.</summary>
public static class NodeId
{
    /// <summary>The accounts that GuardDuty watches.</summary>
    public const string Members = "members";

    /// <summary>The findings bus.</summary>
    public const string Bus = "bus";

    /// <summary>The archive of events for a replay.</summary>
    public const string Replay = "replay";

    /// <summary>The bucket with all findings.</summary>
    public const string Archive = "archive";

    /// <summary>The rules of notifications that are on.</summary>
    public const string NotificationRules = "notification-rules";

    /// <summary>The notify function.</summary>
    public const string Notify = "notify";

    /// <summary>The topics of the severity bands.</summary>
    public const string Topics = "topics";

    /// <summary>The chat webhooks.</summary>
    public const string Chat = "chat";

    /// <summary>The rules of responses that are on.</summary>
    public const string ResponseRules = "response-rules";

    /// <summary>The queue of the remediate function.</summary>
    public const string Queue = "queue";

    /// <summary>The remediate function.</summary>
    public const string Remediate = "remediate";

    /// <summary>The response role in the accounts.</summary>
    public const string ResponseRole = "response-role";

    /// <summary>The ledger of responses and notifications.</summary>
    public const string Ledger = "ledger";

    /// <summary>GuardDuty in the regions of one part of the world.</summary>
    /// <param name="region">One of the regions.</param>
    public static string GuardDuty(string region)
    {
        ArgumentNullException.ThrowIfNull(region);
        return $"guardduty-{region.Split('-')[0]}";
    }
}
