using System.Collections.Immutable;
using LandingZone.Findings.Contracts;
using LandingZone.Infra.Functions;
using LandingZone.Infra.Tests.Harness;

namespace LandingZone.Infra.Tests.Functions;

public sealed class LambdaFunctionTests
{
    [Fact]
    public void Sizes_haveOneForEveryHandler() => Assert.Equal(FunctionHandlers.All, FunctionSize.All.Select(size => size.Handler));

    [Fact]
    public void Sizes_areWithinLambdasLimits() => Assert.All(FunctionSize.All, size =>
    {
        Assert.InRange(size.MemoryMegabytes, 128, 10_240);
        Assert.InRange(size.TimeoutSeconds, 1, 900);
    });

    [Fact]
    public void Of_unknownHandler_namesIt() =>
        Assert.StartsWith("There is no handler \"notfy\".", Assert.Throws<ArgumentException>(() => FunctionSize.Of("notfy")).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Function_isNativeTracedLoggedEncryptedAndBounded()
    {
        var deployed = await Scenario.RunAsync();
        var function = deployed.Named("notifications-notify-function");

        Assert.Equal(("provided.al2023", "notify", "eu-central-1"), (function.Text("runtime"), function.Text("handler"), function.Region));
        Assert.Equal(["x86_64"], function.List("architectures").ToArray());
        Assert.Equal("Active", Map(function, "tracingConfig")["mode"]);
        Assert.Equal(("JSON", "notifications-notify-logs"), (Map(function, "loggingConfig")["logFormat"], Map(function, "loggingConfig")["logGroup"]));
        Assert.Equal("arn:aws:kms:eu-central-1:777788889999:key/runtime-key-id", function.Text("kmsKeyArn"));
        Assert.Equal((256.0, 30.0, 10.0), (function.Inputs["memorySize"], function.Inputs["timeout"], function.Inputs["reservedConcurrentExecutions"]));
        Assert.EndsWith("role/notifications-notify-role", function.Text("role"), StringComparison.Ordinal);
        Assert.Contains("notifications-notify-permissions", function.DependsOn);
        Assert.False(function.Inputs.ContainsKey("sourceCodeHash"));
    }

    [Fact]
    public async Task LogGroup_hasRetentionAndKey()
    {
        var logs = (await Scenario.RunAsync()).Named("notifications-notify-logs");

        Assert.Equal((365.0, "arn:aws:kms:eu-central-1:777788889999:key/runtime-key-id"), (logs.Inputs["retentionInDays"], logs.Text("kmsKeyId")));
    }

    [Fact]
    public async Task AsynchronousFailures_endInTheQueue()
    {
        var config = (await Scenario.RunAsync()).Named("notifications-notify-failures");

        var destination = (ImmutableDictionary<string, object>)Map(config, "destinationConfig")["onFailure"];
        Assert.EndsWith("notifications-undelivered-queue", (string)destination["destination"], StringComparison.Ordinal);
        Assert.Equal((2.0, 21_600.0), (config.Inputs["maximumRetryAttempts"], config.Inputs["maximumEventAgeInSeconds"]));
    }

    private static ImmutableDictionary<string, object> Map(Declared resource, string input) => (ImmutableDictionary<string, object>)resource.Inputs[input];
}
