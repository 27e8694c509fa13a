using Pulumi.Tests.Support;

namespace Pulumi.Tests.Resources;

/// <summary>Values kept in state.</summary>
public sealed class StashTests
{
    [Fact]
    public async Task Stash_sends_its_value()
    {
        var mocks = await Run.UpdateAsync(() => _ = new Stash("kept", new StashArgs { Input = "value" }));

        Assert.Equal("value", mocks.Named("kept").Inputs["input"]);
    }
}
