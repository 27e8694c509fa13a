namespace LandingZone.Tools.Simulate.Stacks;

/// <summary>A chat webhook of the stack, without its URL.</summary>
/// <param name="Kind"><c>slack</c>, <c>teams</c> or <c>json</c>.</param>
/// <param name="MinimumSeverity">The lowest band that it gets: <c>Low</c> to <c>Critical</c>.</param>
public sealed record WebhookDeclaration(string Kind, string MinimumSeverity);
