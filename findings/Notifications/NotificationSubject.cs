using System.Collections.Immutable;

namespace LandingZone.Findings.Notifications;

/// <summary>The events that a notification is about: exactly one of the three records below.</summary>
public abstract record NotificationSubject;

/// <summary>Findings whose type begins like one of these.</summary>
/// <remarks>
/// A finding type reads <c>Purpose:Resource/Name</c>, so its beginning is what types have in common, and a type that GuardDuty adds to
/// a known family finds its notification by itself. No prefix begins like a prefix of another notification: each finding reaches one.
/// </remarks>
/// <param name="Prefixes">Beginnings of types, case-sensitive.</param>
public sealed record FindingsOfTypes(ImmutableArray<string> Prefixes) : NotificationSubject
{
    /// <summary>Whether findings of this type are meant.</summary>
    public bool Covers(string type) => Prefixes.Any(prefix => type.StartsWith(prefix, StringComparison.Ordinal));
}

/// <summary>Findings that no other notification is about, among them every type that is still unknown.</summary>
public sealed record OtherFindings : NotificationSubject;

/// <summary>Events that are no findings. They have no severity.</summary>
/// <param name="Source">The <c>source</c> of the events.</param>
/// <param name="DetailTypes">Their <c>detail-type</c>s.</param>
public sealed record OtherEvents(string Source, ImmutableArray<string> DetailTypes) : NotificationSubject;
