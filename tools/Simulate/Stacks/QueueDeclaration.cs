namespace LandingZone.Tools.Simulate.Stacks;

/// <summary>A queue as the stack declares it.</summary>
/// <param name="Name">Its resource name.</param>
/// <param name="Function">The function that it feeds; null where no mapping is switched on.</param>
/// <param name="Pause">The time between two deliveries of a message that failed.</param>
/// <param name="Deliveries">Deliveries until the message goes to the dead letters.</param>
/// <param name="DeadLetterQueue">The queue for these; null where messages stay until they expire.</param>
public sealed record QueueDeclaration(string Name, FunctionDeclaration? Function, TimeSpan Pause, int Deliveries, string? DeadLetterQueue);
