using Pulumi.Tests.Support;

namespace Pulumi.Tests.Mocking;

/// <summary>Which provider a resource or function is given.</summary>
public sealed class MockProviderTests
{
    private const string Urn = "urn:pulumi:test::landing-zone::pulumi:pulumi:Stack$pulumi:providers:test::";

    [Fact]
    public async Task Row11_provider_arrives_as_urn_and_id()
    {
        var mocks = await Run.UpdateAsync(() =>
            _ = new Thing("a", null, new CustomResourceOptions { Provider = new TestProvider("security") }));

        Assert.Equal($"{Urn}security::security-id", mocks.Named("a").Provider);
    }

    [Fact]
    public async Task Row11_provider_is_inherited_through_components()
    {
        var mocks = await Run.UpdateAsync(() =>
        {
            var outer = new Group("outer", new ComponentResourceOptions { Provider = new TestProvider("security") });
            var inner = new Group("inner", new ComponentResourceOptions { Parent = outer });
            _ = new Thing("a", null, new CustomResourceOptions { Parent = inner });
            _ = new CustomResource("other:index:Thing", "b", null, new CustomResourceOptions { Parent = inner });
        });

        Assert.Equal($"{Urn}security::security-id", mocks.Named("a").Provider);
        Assert.Equal("", mocks.Named("b").Provider);
    }

    [Fact]
    public async Task Row11_inner_providers_win_over_inherited_ones()
    {
        var mocks = await Run.UpdateAsync(() =>
        {
            var outer = new Group("outer", new ComponentResourceOptions { Providers = { new TestProvider("security") } });
            _ = new Thing("a", null, new CustomResourceOptions { Parent = outer, Provider = new TestProvider("management") });
            var thing = new Thing("b", null, new CustomResourceOptions { Parent = outer });
            _ = new Thing("c", null, new CustomResourceOptions { Parent = thing });
        });

        Assert.Equal($"{Urn}management::management-id", mocks.Named("a").Provider);
        Assert.Equal($"{Urn}security::security-id", mocks.Named("c").Provider);
    }

    [Fact]
    public async Task Row11_without_a_provider_it_is_empty()
    {
        Assert.Equal("", (await Run.UpdateAsync(() => _ = new Thing("a"))).Named("a").Provider);
    }

    [Fact]
    public async Task Row11_invoke_with_a_parent_inherits_its_provider()
    {
        var mocks = await Run.UpdateAsync(() =>
        {
            var group = new Group("g", new ComponentResourceOptions { Provider = new TestProvider("security") });
            Deployment.Instance.Invoke<ImmutableDictionary<string, object>>(
                "test:index/getThing:getThing", InvokeArgs.Empty, new InvokeOptions { Parent = group });
        });

        Assert.Equal($"{Urn}security::security-id", Assert.Single(mocks.Calls).Provider);
    }

    [Fact]
    public async Task Component_with_both_provider_and_providers_is_refused()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => Run.UpdateAsync(() => _ = new Group("g", new ComponentResourceOptions
        {
            Provider = new TestProvider("one"),
            Providers = { new TestProvider("two") },
        })));

        Assert.Contains("'providers'", error.Message, StringComparison.Ordinal);
    }
}
