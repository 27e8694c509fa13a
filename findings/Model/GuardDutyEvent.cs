namespace LandingZone.Findings.Model;

/// <summary>What one document turned out to be: exactly one of the four records below.</summary>
public abstract record GuardDutyEvent;

/// <summary>A finding, with or without an EventBridge envelope.</summary>
/// <param name="Envelope">The delivery; <see cref="EventEnvelope.None"/> for a bare finding.</param>
/// <param name="Finding">The finding.</param>
public sealed record FindingEvent(EventEnvelope Envelope, Finding Finding) : GuardDutyEvent;

/// <summary>An event from GuardDuty that is no finding: a scan result, an agent's health, a plan's status, an API call.</summary>
/// <param name="Envelope">The delivery.</param>
/// <param name="DetailType">The kind of event; empty when the event names none.</param>
public sealed record OtherGuardDutyEvent(EventEnvelope Envelope, string DetailType) : GuardDutyEvent;

/// <summary>A well-formed document of another source.</summary>
/// <param name="Reason">What shows that it is not GuardDuty's.</param>
public sealed record NotGuardDutyEvent(string Reason) : GuardDutyEvent;

/// <summary>A document that cannot be read as an event. Nothing may be decided on it.</summary>
/// <param name="Reason">The field, what was found and what was expected.</param>
public sealed record MalformedEvent(string Reason) : GuardDutyEvent;
