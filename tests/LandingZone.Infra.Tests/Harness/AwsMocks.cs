using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Testing;

namespace LandingZone.Infra.Tests.Harness;

/// <summary>Answers with what AWS would: an id, the inputs, and the outputs that the program passes on.</summary>
/// <param name="partition">Partition of the ARNs.</param>
internal sealed class AwsMocks(string partition) : IMocks
{
    public ConcurrentQueue<MockResourceArgs> Seen { get; } = new();

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        Seen.Enqueue(args);
        var id = string.IsNullOrEmpty(args.Id) ? NewId(args) : args.Id.Split('@')[0];
        return Task.FromResult<(string?, object)>((id, State(args, id)));
    }

    public Task<object> CallAsync(MockCallArgs args) => throw new NotSupportedException($"no mock for {args.Token}");

    private static string NewId(MockResourceArgs args) =>
        args.Type == "aws:organizations/account:Account" ? "999900001111" : $"{args.Name}-id";

    private string? Arn(MockResourceArgs args) => args.Type switch
    {
        "aws:cloudwatch/eventBus:EventBus" => Regional(args, "events", "event-bus/"),
        "aws:cloudwatch/eventRule:EventRule" => Regional(args, "events", "rule/"),
        "aws:cloudwatch/logGroup:LogGroup" => Regional(args, "logs", "log-group:"),
        "aws:cloudwatch/metricAlarm:MetricAlarm" => Regional(args, "cloudwatch", "alarm:"),
        "aws:dynamodb/table:Table" => Regional(args, "dynamodb", "table/"),
        "aws:lambda/function:Function" => Regional(args, "lambda", "function:"),
        "aws:sns/topic:Topic" => Regional(args, "sns", ""),
        "aws:sqs/queue:Queue" => Regional(args, "sqs", ""),
        "aws:ssm/parameter:Parameter" => Regional(args, "ssm", "parameter/"),
        _ => null,
    };

    private string Regional(MockResourceArgs args, string service, string kind) =>
        $"arn:{partition}:{service}:{args.Inputs["region"]}:777788889999:{kind}{args.Inputs.GetValueOrDefault("name", args.Name!)}";

    private ImmutableDictionary<string, object> State(MockResourceArgs args, string id)
    {
        var inputs = args.Inputs;
        switch (args.Type)
        {
            case "aws:s3/bucket:Bucket":
                var name = (string)inputs.GetValueOrDefault("bucket", args.Name!);
                return inputs.SetItem("bucket", name).SetItem("arn", $"arn:{partition}:s3:::{name}");
            case "random:index/randomUuid:RandomUuid":
                return inputs.SetItem("result", "0f8fad5b-d9cb-469f-a165-70867728950e");
            case "aws:kms/key:Key":
                return inputs.SetItem("keyId", id).SetItem("arn", $"arn:{partition}:kms:{inputs["region"]}:777788889999:key/{id}");
            case "aws:guardduty/detector:Detector":
                return inputs.SetItem("arn", $"arn:{partition}:guardduty:{inputs["region"]}:777788889999:detector/{id}");
            case "aws:iam/role:Role":
                return inputs.SetItem("name", args.Name!).SetItem("arn", $"arn:{partition}:iam::777788889999:role/{args.Name}");
            default:
                return Arn(args) is { } arn ? inputs.SetItem("arn", arn).SetItem("name", inputs.GetValueOrDefault("name", args.Name!)) : inputs;
        }
    }
}
