using Pulumi.Tests.Support;

namespace Pulumi.Tests.Mocking;

/// <summary>Calls of methods of resources.</summary>
public sealed class CallTests
{
    [Fact]
    public async Task Call_reaches_the_mock_with_its_token_and_arguments()
    {
        Output<GetThingResult>? result = null;
        var mocks = await Run.UpdateAsync(() =>
            result = Deployment.Instance.Call<GetThingResult>("test:index:Thing/describe", new DescribeArgs { Name = "n" }));

        var call = Assert.Single(mocks.Calls);
        Assert.Equal("test:index:Thing/describe", call.Token);
        Assert.Equal("n", call.Args["name"]);
        Assert.Equal("n", (await result!.ValueAsync()).Name);
    }

    private sealed class DescribeArgs : CallArgs
    {
        [Input("name")] public Input<string>? Name { get; set; }
    }
}
