namespace LandingZone.Sandbox;

/// <summary>A world's YAML cannot be read, or contradicts itself; the message names the place, the value and what was expected.</summary>
public sealed class WorldFormatException(string message, Exception? innerException = null) : Exception(message, innerException);
