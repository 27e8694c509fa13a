namespace LandingZone.Lambdas.Runtime;

/// <summary>What log lines are about. Members that are not known are left out of the line.</summary>
public sealed record LogScope
{
    /// <summary>Lambda's id of the invocation.</summary>
    public string? RequestId { get; init; }

    /// <summary>GuardDuty's id of the finding.</summary>
    public string? FindingId { get; init; }

    /// <summary>The account in which the finding's resource is, <c>detail.accountId</c>.</summary>
    public string? Account { get; init; }

    /// <summary>The region of the finding.</summary>
    public string? Region { get; init; }

    /// <summary>The response that is being carried out.</summary>
    public string? Action { get; init; }

    internal IEnumerable<(string Name, string? Value)> Fields() =>
    [
        ("requestId", RequestId), ("findingId", FindingId), ("account", Account), ("region", Region), ("action", Action),
    ];
}
