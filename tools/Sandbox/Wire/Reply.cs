namespace LandingZone.Sandbox.Wire;

/// <summary>A response, ready to send.</summary>
internal sealed record Reply(int Status, string ContentType, byte[] Body)
{
    internal string? ErrorCode { get; init; }

    internal IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
}
