using System.Collections.Immutable;

namespace LandingZone.Infra.Policies;

/// <summary>What every function needs, whatever it does.</summary>
/// <param name="LogGroupArn">Its log group, without <c>:*</c>.</param>
/// <param name="KeyArn">Key of its environment and of its failure queue.</param>
/// <param name="FailureQueueArn">Queue for events that it could not handle; null when nobody invokes it asynchronously.</param>
public sealed record FunctionBasics(string LogGroupArn, string KeyArn, string? FailureQueueArn);

/// <summary>The role of a function.</summary>
public static class FunctionRolePolicy
{
    /// <summary>Who may assume the role.</summary>
    public static PolicyDocument Trust { get; } = new(
        [new("AllowLambda", Effect.Allow, ["sts:AssumeRole"], []) { Principal = Principal.Service("lambda.amazonaws.com") }]);

    /// <summary>The basics, then the calls of this function and no other.</summary>
    public static PolicyDocument Permissions(FunctionBasics basics, IEnumerable<Statement> own) => new(
    [
        new("WriteLogs", Effect.Allow, ["logs:CreateLogStream", "logs:PutLogEvents"], [$"{basics.LogGroupArn}:*"]),
        // X-Ray has no resource to name ("Actions, resources, and condition keys for AWS X-Ray").
        new("WriteTraces", Effect.Allow, ["xray:PutTelemetryRecords", "xray:PutTraceSegments"], ["*"]),
        new("UseKey", Effect.Allow, ["kms:Decrypt", "kms:GenerateDataKey"], [basics.KeyArn]),
        .. Failures(basics.FailureQueueArn),
        .. own,
    ]);

    private static ImmutableArray<Statement> Failures(string? queueArn) =>
        queueArn is null ? [] : [new("KeepFailures", Effect.Allow, ["sqs:SendMessage"], [queueArn])];
}
