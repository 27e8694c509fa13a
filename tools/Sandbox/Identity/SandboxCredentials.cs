namespace LandingZone.Sandbox;

/// <summary>Credentials that a sandbox accepts. They are made up from the principal's name and worth nothing elsewhere.</summary>
/// <param name="AccessKeyId"><c>AKIA…</c> for long-term, <c>ASIA…</c> for session credentials.</param>
/// <param name="SecretAccessKey">Signs the requests.</param>
/// <param name="SessionToken">Session token, null for long-term credentials.</param>
public sealed record SandboxCredentials(string AccessKeyId, string SecretAccessKey, string? SessionToken);
