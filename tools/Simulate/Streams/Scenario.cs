using System.Text.Json.Nodes;

namespace LandingZone.Tools.Simulate.Streams;

/// <summary>Events that happen one after the other in one world.</summary>
/// <param name="Name">The file's name, or <c>-</c> for standard input.</param>
/// <param name="World">The file with a world of its own; null for the one that all scenarios have.</param>
/// <param name="Events">The events, read as they are needed, each with its place for problems.</param>
public sealed record Scenario(string Name, string? World, IEnumerable<(JsonObject Json, string Place)> Events);
