namespace LandingZone.Sandbox;

/// <summary>One call that reached the sandbox.</summary>
public sealed record RecordedCall
{
    /// <summary>1, 2, 3, … in order of arrival.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it arrived, by the sandbox's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Account that the call acted in; empty when the credentials were unknown.</summary>
    public required string AccountId { get; init; }

    /// <summary>Region of the credential scope.</summary>
    public required string Region { get; init; }

    /// <summary>Signing name of the service: <c>ec2</c>, <c>dynamodb</c>, <c>sts</c>, …</summary>
    public required string Service { get; init; }

    /// <summary>API operation, such as <c>CreateNetworkAclEntry</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>IAM actions that the call needs, such as <c>ec2:CreateNetworkAclEntry</c>.</summary>
    public required IReadOnlyList<string> Actions { get; init; }

    /// <summary>ARN of the caller.</summary>
    public required string Principal { get; init; }

    /// <summary>Parameters by name; structured values as JSON text.</summary>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    /// <summary>HTTP status; 0 when no response was sent.</summary>
    public required int Status { get; init; }

    /// <summary>The service's error code, or null when the call succeeded.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The fault that was injected into this call.</summary>
    public FaultKind? Fault { get; init; }

    /// <summary>One line: number, service, operation, account, region, result.</summary>
    public override string ToString() =>
        $"{Sequence} {Service}:{Operation} {AccountId} {Region} {ErrorCode ?? (Status == 0 ? "no response" : "ok")}";
}
