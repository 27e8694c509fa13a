using System.Collections.Immutable;

namespace LandingZone.Findings.Notifications;

/// <summary>Something that people can be told about, and can choose not to be.</summary>
/// <param name="Name">Its key in the stack file: letters and digits.</param>
/// <param name="Description">One sentence for people.</param>
/// <param name="Subject">The events it is about.</param>
public sealed record Notification(string Name, string Description, NotificationSubject Subject)
{
    /// <summary>
    /// Lowest severity of a finding unless a stack says otherwise. 1.0 keeps nothing out, not even a finding without severity.
    /// </summary>
    public decimal DefaultFloor { get; init; } = LowestFloor;

    /// <summary>Whether it is on unless a stack says otherwise.</summary>
    public bool OnByDefault { get; init; } = true;

    /// <summary>Names of <see cref="NotificationChannel"/> that it uses unless a stack says otherwise.</summary>
    public ImmutableArray<string> DefaultChannels { get; init; } = NotificationChannel.All;

    /// <summary>The lowest severity there is.</summary>
    public const decimal LowestFloor = 1m;

    /// <summary>Whether a floor has a meaning: only findings have a severity.</summary>
    public bool HasSeverity => Subject is not OtherEvents;
}
