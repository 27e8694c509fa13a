namespace LandingZone.SdkGenerator.Extraction;

/// <summary>The npm package does not hold what the list asks for.</summary>
public sealed class ExtractionException(string message) : Exception(message);
