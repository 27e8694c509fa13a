using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.Server;

/// <summary>What is known so far about a call that is being answered.</summary>
internal sealed class Draft(long sequence, DateTimeOffset at, AwsService service, string region, string operation)
{
    internal long Sequence => sequence;

    internal DateTimeOffset At => at;

    internal AwsService Service => service;

    internal string Region => region;

    internal string Operation => operation;

    internal Principal? Principal { get; set; }

    internal IReadOnlyList<string> Actions { get; set; } = [];

    internal IReadOnlyDictionary<string, string> Parameters { get; set; } = new Dictionary<string, string>();

    internal RecordedCall Finish(int status, string? errorCode, Fault? fault) => new()
    {
        Sequence = sequence,
        At = at,
        AccountId = Principal?.AccountId ?? "",
        Region = region,
        Service = service.Name,
        Operation = operation,
        Actions = Actions,
        Principal = Principal?.Arn ?? "",
        Parameters = Parameters,
        Status = status,
        ErrorCode = errorCode,
        Fault = fault?.Kind,
    };
}
