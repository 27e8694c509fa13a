using Pulumi.Tests.Support;

namespace Pulumi.Tests.Mocking;

/// <summary>A harness that records declarations by a transformation of the stack works, for the checks that mocks do not make.</summary>
public sealed class HarnessTests
{
    [Fact]
    public async Task Harness_sees_the_stack_and_every_resource()
    {
        var deployed = await Deployed.RunAsync(() => _ = new Thing("a", new ThingArgs { Label = "l" }));

        Assert.Equal(["landing-zone-test", "a"], deployed.Resources.Select(resource => resource.GetResourceName()));
        Assert.Equal(["landing-zone-test", "a"], deployed.Declared.Select(declared => declared.Resource.GetResourceName()));
        Assert.Equal("l", Assert.Single(deployed.Registered).Inputs["label"]);
    }

    [Fact]
    public async Task Harness_reports_children_of_like_components_that_share_a_name()
    {
        var deployed = await Deployed.RunAsync(() =>
        {
            foreach (var name in new[] { "one", "two" })
            {
                _ = new Thing("fixed", null, new CustomResourceOptions { Parent = new Group(name) });
            }
        });

        Assert.Equal([$"{Group.TypeToken}${Thing.TypeToken}::fixed"], deployed.Collisions);
    }

    [Fact]
    public async Task Harness_lets_children_named_after_their_component_through()
    {
        var deployed = await Deployed.RunAsync(() =>
        {
            foreach (var name in new[] { "one", "two" })
            {
                _ = new Thing($"{name}-thing", null, new CustomResourceOptions { Parent = new Group(name) });
            }
        });

        Assert.Empty(deployed.Collisions);
    }
}
