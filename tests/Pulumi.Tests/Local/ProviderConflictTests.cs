using Pulumi.Tests.Support;

namespace Pulumi.Tests.Local;

/// <summary>How the local SDK words what the official one refuses too.</summary>
public sealed class ProviderConflictTests
{
    [Fact]
    public async Task Component_with_another_provider_than_its_parent_is_refused()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => Run.UpdateAsync(() =>
        {
            var outer = new Group("outer", new ComponentResourceOptions { Provider = new TestProvider("security") });
            _ = new Group("inner", new ComponentResourceOptions { Parent = outer, Provider = new TestProvider("management") });
        }));

        Assert.Contains(
            "The component 'inner' is given the provider 'management' for the package 'test', but inherits 'security'.",
            error.Message,
            StringComparison.Ordinal);
    }
}
