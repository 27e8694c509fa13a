namespace LandingZone.Lambdas.Aws;

/// <summary>A tag of a resource.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
public sealed record Tag(string Key, string Value);
