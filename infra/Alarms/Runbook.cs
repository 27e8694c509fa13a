namespace LandingZone.Infra.Alarms;

/// <summary>A page of <c>docs/runbooks</c>, for whoever is woken by an alarm.</summary>
/// <param name="Page">Name of the page, without its ending.</param>
public sealed record Runbook(string Page)
{
    /// <summary>Something could not be delivered and waits in a queue.</summary>
    public static Runbook DeadLetters { get; } = new("dead-letters");

    /// <summary>EventBridge gave up on what a rule matched.</summary>
    public static Runbook UndeliveredEvents { get; } = new("undelivered-events");

    /// <summary>A function fails, is throttled, or does not keep up.</summary>
    public static Runbook FailingFunction { get; } = new("failing-function");

    /// <summary>The page's path in the repository.</summary>
    public string Path => $"docs/runbooks/{Page}.md";
}
