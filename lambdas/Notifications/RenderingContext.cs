namespace LandingZone.Lambdas.Notifications;

/// <summary>What a message says besides its event.</summary>
/// <param name="StackName">The stack that sends it.</param>
public sealed record RenderingContext(string StackName);
