using System.Text.Json.Nodes;
using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Tests.Package;
using Xunit.Abstractions;

namespace LandingZone.Lambdas.Tests.EndToEnd;

/// <summary>The very executable that ships: every handler of responses, every response, and a killed process.</summary>
[Collection(PublishedPackage.Collection)]
public sealed class PublishedTests(PublishedPackage package, ITestOutputHelper output)
{
    [Fact]
    public async Task Bootstrap_every_response_then_undo_and_expiry()
    {
        output.WriteLine(RunningBootstrap.Describe(package));
        await using var lz = await Landscape.StartAsync();
        await using var remediate = await RunningBootstrap.StartAsync(lz, FunctionHandlers.Remediate, package);

        var batch = Batch([.. Events.EveryResponse().Values.Select(each => each.ToJsonString()), "no JSON"]);
        var answer = await remediate.InvokeAsync(batch, Deadline(lz));

        Assert.Equal("""{"batchItemFailures":[{"itemIdentifier":"8"}]}""", answer.Body);
        Assert.All(Events.EveryResponse().Keys, response => Assert.Empty(Goals.Violations(lz, response)));
        Assert.DoesNotContain("example-external-id", remediate.Output, StringComparison.Ordinal);

        await using var undo = await RunningBootstrap.StartAsync(lz, FunctionHandlers.Undo, package);
        var key = lz.Items("ACTION#").Single(item => item.Attribute("response") == "deactivateAccessKey");
        var id = key.Attribute("pk")["ACTION#".Length..];
        var undone = await undo.InvokeAsync($$"""{"undo":"{{id}}"}""", Deadline(lz));
        Assert.StartsWith("""{"outcome":"undone",""", undone.Body, StringComparison.Ordinal);
        Assert.Equal("Active", Goals.KeyStatus(lz, "AKIAIOSFODNN7EXAMPLE"));
        var refused = await undo.InvokeAsync("{}", Deadline(lz));
        Assert.Contains("\"errorType\":\"OperatorCommandException\"", refused.Body, StringComparison.Ordinal);

        await using var expire = await RunningBootstrap.StartAsync(lz, FunctionHandlers.ExpireBlocks, package);
        Assert.Equal("""{"networkAcls":1,"changed":0,"postponed":0,"interrupted":0}""", (await expire.InvokeAsync("{}", Deadline(lz))).Body);
    }

    [Fact]
    public async Task Bootstrap_wrong_settings_say_which()
    {
        await using var lz = await Landscape.StartAsync(
            null, (FunctionEnvironment.RemediationMode, "on"), (FunctionEnvironment.ActionPrefix + "isolateInstance", "true"));
        await using var remediate = await RunningBootstrap.StartAsync(lz, FunctionHandlers.Remediate, package);

        var error = await remediate.ReceiveAsync();

        Assert.Equal("/2018-06-01/runtime/init/error", error.Target);
        Assert.Contains("LZ_MODE is 'on', but must be off, dryRun or enforce.", error.Body, StringComparison.Ordinal);
        Assert.Contains("LZ_ACTION_isolateInstance is 'true', but must be off, on or approval.", error.Body, StringComparison.Ordinal);
    }

    // A process that is really killed, right after calls that matter.
    [Theory]
    [InlineData("blockAddress", "CreateNetworkAclEntry")]
    [InlineData("isolateInstance", "ModifyNetworkInterfaceAttribute")]
    [InlineData("deactivateAccessKey", "UpdateAccessKey")]
    public async Task Bootstrap_killed_after_a_call_the_next_process_finishes_the_work(string response, string operation)
    {
        await using var lz = await Landscape.StartAsync();
        var body = Events.EveryResponse()[response].ToJsonString();
        await using (var killed = await RunningBootstrap.StartAsync(lz, FunctionHandlers.Remediate, package))
        {
            using var hold = new ManualResetEventSlim();
            var reached = new TaskCompletionSource();
            lz.Sandbox.Calls.Recorded += call =>
            {
                if (call.Operation == operation && reached.TrySetResult())
                    hold.Wait(TimeSpan.FromSeconds(10));
            };
            killed.Send(Batch([body]), Deadline(lz));
            await reached.Task.WaitAsync(TimeSpan.FromSeconds(20));
            await killed.KillAsync();
            hold.Set();
        }

        lz.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Empty(await lz.RemediateAsync(2, [body]));
        await lz.ExpireAsync();

        Assert.Empty(Goals.Violations(lz, response));
        Assert.Empty(Goals.Disagreements(lz));
    }

    private static DateTimeOffset Deadline(Landscape lz) => lz.Clock.GetUtcNow() + TimeSpan.FromMinutes(2);

    private static string Batch(IReadOnlyList<string> bodies) => new JsonObject
    {
        ["Records"] = new JsonArray([.. bodies.Select((body, index) =>
            (JsonNode)new JsonObject { ["messageId"] = $"{index}", ["body"] = body })]),
    }.ToJsonString();
}
