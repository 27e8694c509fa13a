using Moq;
using Pulumi.Testing;
using Pulumi.Tests.Support;

namespace Pulumi.Tests.Mocking;

/// <summary>Mocks made by Moq.</summary>
public sealed class MoqTests
{
    private static Mock<IMocks> Of(MockBehavior behavior)
    {
        var mock = new Mock<IMocks>(behavior);
        mock.Setup(mocks => mocks.NewResourceAsync(It.IsAny<MockResourceArgs>()))
            .ReturnsAsync((MockResourceArgs args) => ($"{args.Name}-id", args.Inputs));
        return mock;
    }

    [Fact]
    public async Task Row20_loose_mock_verifies_what_was_registered()
    {
        var mock = Of(MockBehavior.Loose);

        await Deployment.TestAsync(mock.Object, Run.Update, () => { _ = new Thing("a"); });

        mock.Verify(mocks => mocks.NewResourceAsync(It.Is<MockResourceArgs>(args => args.Type == Thing.TypeToken)), Times.Once());
    }

    [Fact]
    public async Task Row20_strict_mock_fails_on_outputs_that_are_not_set_up()
    {
        var error = await Assert.ThrowsAnyAsync<Exception>(() => Deployment.TestAsync(
            Of(MockBehavior.Strict).Object, Run.Update, () => new Dictionary<string, object?> { ["out"] = "value" }));

        Assert.Contains(nameof(IMocks.RegisterResourceOutputs), error.Message, StringComparison.Ordinal);
    }
}
