using Pulumi.Testing;
using Pulumi.Tests.Support;

namespace Pulumi.Tests.Mocking;

/// <summary>Calls of functions.</summary>
public sealed class InvokeTests
{
    private const string Token = "test:index/getThing:getThing";

    [Fact]
    public async Task Invoke_sends_arguments_and_reads_the_result_into_its_type()
    {
        Output<GetThingResult>? result = null;
        var mocks = new Mocks
        {
            Result = call => new Dictionary<string, object>
            {
                ["name"] = "n",
                ["size"] = 2,
                ["mode"] = "OFF",
                ["parts"] = new List<object> { new Dictionary<string, object> { ["name"] = "p" } },
            },
        };
        await Run.UpdateAsync(() => result = Deployment.Instance.Invoke<GetThingResult>(Token, new GetThingInvokeArgs { Name = Output.Create("n") }), mocks);

        var call = Assert.Single(mocks.Calls);
        Assert.Equal(Token, call.Token);
        Assert.Equal("n", call.Args["name"]);
        var thing = await result!.ValueAsync();
        Assert.Equal("n", thing.Name);
        Assert.Equal(2, thing.Size);
        Assert.Equal(Mode.Off, thing.Mode);
        Assert.Equal("p", Assert.Single(thing.Parts).Name);
    }

    [Fact]
    public async Task Row21_invoke_with_an_unknown_argument_is_not_called_in_a_preview()
    {
        Output<GetThingResult>? result = null;
        var mocks = await Run.PreviewAsync(() =>
            result = Deployment.Instance.Invoke<GetThingResult>(Token, new GetThingInvokeArgs { Name = Values.Unknown("n") }));

        Assert.Empty(mocks.Calls);
        Assert.False(await result!.IsKnownAsync());
    }

    [Fact]
    public async Task Invoke_result_depends_on_the_resources_of_its_arguments()
    {
        Thing? thing = null;
        Output<GetThingResult>? result = null;
        await Run.UpdateAsync(() =>
        {
            thing = new Thing("a", new ThingArgs { Label = "l" });
            result = Deployment.Instance.Invoke<GetThingResult>(Token, new GetThingInvokeArgs { Name = thing.Label });
        });

        Assert.Equal([thing!], await result!.DependenciesAsync());
    }

    [Fact]
    public async Task Invoke_waits_for_the_resources_that_it_depends_on()
    {
        Thing? thing = null;
        Output<GetThingResult>? result = null;
        await Run.UpdateAsync(() =>
        {
            thing = new Thing("a");
            result = Deployment.Instance.Invoke<GetThingResult>(
                Token, new GetThingInvokeArgs { Name = "n" }, new InvokeOutputOptions { DependsOn = { thing } });
        });

        Assert.Contains(thing!, await result!.DependenciesAsync());
    }

    [Fact]
    public async Task InvokeAsync_gives_the_result_itself()
    {
        Task<GetThingResult>? result = null;
        var mocks = new Mocks { Result = call => new Dictionary<string, object> { ["name"] = "n" } };
        await Run.UpdateAsync(() => result = Deployment.Instance.InvokeAsync<GetThingResult>(Token, new GetThingArgs { Name = "n" }), mocks);

        Assert.Equal("n", (await result!).Name);
    }

    [Fact]
    public async Task InvokeSingle_gives_the_only_property_of_the_result()
    {
        Output<string>? result = null;
        var mocks = new Mocks { Result = call => new Dictionary<string, object> { ["only"] = "value" } };
        await Run.UpdateAsync(() => result = Deployment.Instance.InvokeSingle<string>(Token, InvokeArgs.Empty), mocks);

        Assert.Equal("value", await result!.ValueAsync());
    }

    [Fact]
    public async Task Invoke_failing_mock_fails_the_run()
    {
        var mocks = new Mocks { Result = call => throw new NotSupportedException($"no mock for {call.Token}") };

        var error = await Assert.ThrowsAsync<RunException>(() => Run.UpdateAsync(
            () => Deployment.Instance.Invoke<GetThingResult>(Token, InvokeArgs.Empty), mocks));

        Assert.Contains($"no mock for {Token}", error.Message, StringComparison.Ordinal);
    }
}
