using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Testing;

namespace LandingZone.Infra.Tests.Harness;

/// <summary>Answers with what AWS would: an id, the inputs, and the outputs that the program passes on.</summary>
internal sealed class AwsMocks : IMocks
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

    private static ImmutableDictionary<string, object> State(MockResourceArgs args, string id)
    {
        var inputs = args.Inputs;
        switch (args.Type)
        {
            case "aws:s3/bucket:Bucket":
                var name = (string)inputs.GetValueOrDefault("bucket", args.Name!);
                return inputs.SetItem("bucket", name).SetItem("arn", $"arn:aws:s3:::{name}");
            case "aws:kms/key:Key":
                return inputs.SetItem("keyId", id).SetItem("arn", $"arn:aws:kms:{inputs["region"]}:777788889999:key/{id}");
            case "aws:guardduty/detector:Detector":
                return inputs.SetItem("arn", $"arn:aws:guardduty:{inputs["region"]}:777788889999:detector/{id}");
            case "aws:iam/role:Role":
                return inputs.SetItem("name", args.Name!).SetItem("arn", $"arn:aws:iam::777788889999:role/{args.Name}");
            default:
                return inputs;
        }
    }
}
