namespace LandingZone.Sandbox;

/// <summary>How a sandbox behaves, apart from what is in its world.</summary>
public sealed record SandboxOptions
{
    /// <summary>Clock for session expiry, timestamps and queue visibility.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Refuse calls that the caller's role does not allow (<see cref="WorldRole.AllowedActions"/>). Off by default: the
    /// calls are recorded with their actions in any case.</summary>
    public bool EnforceIam { get; init; }

    /// <summary>Refuse requests whose Signature Version 4 signature is wrong. On by default.</summary>
    public bool VerifySignatures { get; init; } = true;

    /// <summary>How many calls <see cref="AwsSandbox.Calls"/> keeps.</summary>
    public int RecordedCalls { get; init; } = 200_000;
}
