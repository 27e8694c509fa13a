using System.Text.Json;
using LandingZone.Findings.Model;

namespace LandingZone.Lambdas.Notifications;

/// <summary>An event that people are to be told of.</summary>
/// <param name="Envelope">The delivery.</param>
public abstract record ReceivedEvent(EventEnvelope Envelope);

/// <summary>A finding, an attack sequence included.</summary>
/// <param name="Envelope">The delivery.</param>
/// <param name="Finding">The finding.</param>
public sealed record ReceivedFinding(EventEnvelope Envelope, Finding Finding) : ReceivedEvent(Envelope);

/// <summary>Another event of GuardDuty, or one of the product.</summary>
/// <param name="Envelope">The delivery; its source tells the two apart.</param>
/// <param name="Detail">The event's detail; undefined when it has none.</param>
public sealed record ReceivedOther(EventEnvelope Envelope, JsonElement Detail) : ReceivedEvent(Envelope);
