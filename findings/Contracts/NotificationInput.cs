namespace LandingZone.Findings.Contracts;

/// <summary>
/// What a notification rule hands to the notify function: the notification's name and the whole event, so that the function
/// renders the message and the rule stays a filter. Values that EventBridge puts into a template are not escaped ("Amazon
/// EventBridge input transformation"), therefore nothing of the event is put into text here.
/// </summary>
public static class NotificationInput
{
    /// <summary>The member that holds the notification's name.</summary>
    public const string Notification = "notification";

    /// <summary>The member that holds the event as EventBridge received it.</summary>
    public const string Event = "event";

    /// <summary>What a schedule hands to the notify function, so that it tells of the groups whose time is over.</summary>
    public const string TellGroups = """{"tellGroups":true}""";

    /// <summary>
    /// The input template of a notification's target. <c>aws.events.event.json</c> is EventBridge's reserved variable for the
    /// whole event.
    /// </summary>
    /// <param name="notification">The notification's name, for example <c>portScan</c>: letters and digits only.</param>
    /// <exception cref="ArgumentException">The name has other characters, which could break the JSON of the template.</exception>
    public static string Template(string notification)
    {
        ArgumentException.ThrowIfNullOrEmpty(notification);
        if (!notification.All(char.IsAsciiLetterOrDigit))
        {
            throw new ArgumentException(
                $"Notification '{notification}' must consist of letters and digits, because its name stands in a JSON template.",
                nameof(notification));
        }

        return $$"""{"{{Notification}}":"{{notification}}","{{Event}}":<aws.events.event.json>}""";
    }
}
