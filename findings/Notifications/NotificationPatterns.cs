using LandingZone.Findings.Patterns;

namespace LandingZone.Findings.Notifications;

/// <summary>Turns a notification into the event patterns of its rules.</summary>
/// <remarks>
/// Archived findings are left out, samples are not: they are how people try a notification, and the message marks them. Exceptions
/// cannot be split over several patterns, because an event that one pattern leaves out would match the next; so the prefixes of the
/// whole list have to fit into the one pattern of <see cref="OtherFindings"/>, and a test holds them to it.
/// </remarks>
public static class NotificationPatterns
{
    private const string Type = "detail.type";

    /// <summary>As many patterns as keep each within <see cref="EventPattern.MaxLength"/>; no event matches two of them.</summary>
    /// <param name="notification">The notification.</param>
    /// <param name="floor">Lowest severity, 1.0 to 10.0; without a meaning for events that are no findings.</param>
    /// <exception cref="ArgumentOutOfRangeException">The floor is no severity.</exception>
    /// <exception cref="InvalidPatternException">The exceptions of <see cref="OtherFindings"/> no longer fit into one pattern.</exception>
    public static IReadOnlyList<EventPattern> For(Notification notification, decimal floor) => notification.Subject switch
    {
        FindingsOfTypes types => Split(Findings(floor), types.Prefixes),
        OtherFindings => [Remaining(Findings(floor))],
        OtherEvents events => [Other(events)],
        _ => throw new ArgumentException($"{notification.Name} has an unknown subject.", nameof(notification)),
    };

    private static EventPattern Other(OtherEvents events) =>
        EventPatternBuilder.Empty.WhereText("source", events.Source).WhereText("detail-type", events.DetailTypes).Build();

    /// <summary>Splits a list of prefixes over patterns.</summary>
    internal static IReadOnlyList<EventPattern> Split(EventPatternBuilder findings, IReadOnlyList<string> prefixes)
    {
        var pattern = findings.Where(Type, Match.Prefix(prefixes[0]), prefixes.Skip(1).Select(prefix => Match.Prefix(prefix))).Build();
        if (pattern.Json.Length <= EventPattern.MaxLength)
            return [pattern];
        var half = prefixes.Count / 2;
        return [.. Split(findings, [.. prefixes.Take(half)]), .. Split(findings, [.. prefixes.Skip(half)])];
    }

    // A floor of 1.0 adds no condition: a finding that states no severity is not harmless.
    private static EventPatternBuilder Findings(decimal floor)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(floor, Notification.LowestFloor);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(floor, 10m);
        var findings = FindingPatterns.Findings.NotArchived();
        return floor == Notification.LowestFloor ? findings : findings.SeverityAtLeast(floor);
    }

    private static EventPattern Remaining(EventPatternBuilder findings)
    {
        var subjects = NotificationList.All.Select(other => other.Subject);
        var others = subjects.OfType<FindingsOfTypes>().SelectMany(types => types.Prefixes).ToList();
        var pattern = findings.Where(Type, Match.AnythingButPrefix(others)).Build();
        return pattern.Json.Length <= EventPattern.MaxLength
            ? pattern
            : throw new InvalidPatternException(
                $"The pattern of all other findings is {pattern.Json.Length} characters long; a rule takes {EventPattern.MaxLength}. "
                + "Shorten or join prefixes of the notification list.");
    }
}
