using System.Collections.Immutable;
using System.Text.Json.Nodes;
using LandingZone.Sandbox;

namespace LandingZone.Tools.Simulate.Running;

/// <summary>What one run of a function did.</summary>
/// <param name="Failure">What made it fail; null when it succeeded.</param>
/// <param name="Log">The lines that it logged.</param>
/// <param name="Calls">The AWS calls that it made.</param>
/// <param name="Published">The messages that it published to topics.</param>
/// <param name="Posts">What it posted to chats.</param>
/// <param name="Events">The events that it put on buses.</param>
internal sealed record HostedRun(
    string? Failure, ImmutableArray<JsonObject> Log, ImmutableArray<RecordedCall> Calls, ImmutableArray<PublishedMessage> Published,
    ImmutableArray<(Uri Address, string Body)> Posts, ImmutableArray<PutEvent> Events);
