using Pulumi.Testing;
using Pulumi.Tests.Support;

namespace Pulumi.Tests.Mocking;

/// <summary>Functions that see, and may change, resources before they are registered.</summary>
public sealed class TransformationTests
{
    [Fact]
    public async Task Row12_options_are_not_in_what_mocks_are_told_but_transformations_see_them()
    {
        var deployed = await Deployed.RunAsync(() =>
        {
            var first = new Thing("first");
            _ = new Thing("second", null, new CustomResourceOptions
            {
                Protect = true,
                RetainOnDelete = true,
                DependsOn = { first },
                IgnoreChanges = { "label" },
                Aliases = { new Alias { Name = "old" } },
            });
        });

        var options = deployed.OptionsOf("second");
        Assert.True(options.Protect);
        Assert.True(options.RetainOnDelete);
        Assert.Equal(["label"], options.IgnoreChanges);
        Assert.Equal("first", Assert.Single(await options.DependsOn.ToOutput().ValueAsync()).GetResourceName());
        Assert.Equal("old", await (await Assert.Single(options.Aliases).ToOutput().ValueAsync()).Name.ToOutput().ValueAsync());
        Assert.Empty(deployed.Registered.Single(resource => resource.Name == "second").Inputs);
    }

    [Fact]
    public async Task Row12_protect_of_the_parent_is_not_inherited_yet_when_transformations_run()
    {
        var deployed = await Deployed.RunAsync(() =>
        {
            var group = new Group("g", new ComponentResourceOptions { Protect = true });
            _ = new Thing("a", null, new CustomResourceOptions { Parent = group });
        });

        Assert.True(deployed.OptionsOf("g").Protect);
        Assert.Null(deployed.OptionsOf("a").Protect);
    }

    [Fact]
    public async Task Row13_transforms_do_not_run_against_mocks_and_transformations_do()
    {
        await Deployment.TestAsync<TransformedStack>(new Mocks(), Run.Update);

        Assert.False(TransformedStack.TransformRan);
        Assert.True(TransformedStack.TransformationRan);
    }

    [Fact]
    public async Task Transformation_may_replace_arguments_and_options()
    {
        var mocks = await Run.UpdateAsync(() =>
        {
            var group = new Group("g", new ComponentResourceOptions
            {
                ResourceTransformations =
                {
                    seen => seen.Args is ThingArgs
                        ? new ResourceTransformationResult(new ThingArgs { Label = "changed" }, seen.Options)
                        : null,
                },
            });
            _ = new Thing("a", new ThingArgs { Label = "given" }, new CustomResourceOptions { Parent = group });
        });

        Assert.Equal("changed", mocks.Named("a").Inputs["label"]);
    }

    [Fact]
    public async Task Transformations_of_the_resource_run_before_those_of_its_parents()
    {
        var order = new List<string>();
        await Run.UpdateAsync(() =>
        {
            var group = new Group("g", new ComponentResourceOptions { ResourceTransformations = { Note("parent") } });
            order.Clear();
            _ = new Thing("a", null, new CustomResourceOptions { Parent = group, ResourceTransformations = { Note("own") } });
        });

        Assert.Equal(["own", "parent"], order);

        ResourceTransformation Note(string name) => seen =>
        {
            order.Add(name);
            return null;
        };
    }

    [Fact]
    public async Task Transformation_must_not_change_the_parent()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => Run.UpdateAsync(() => _ = new Thing("a", null, new CustomResourceOptions
        {
            ResourceTransformations =
            {
                seen => new ResourceTransformationResult(seen.Args, new CustomResourceOptions { Parent = new Group("other") }),
            },
        })));

        Assert.Contains("parent", error.Message, StringComparison.Ordinal);
    }

    private sealed class TransformedStack : Stack
    {
        public TransformedStack()
            : base(new StackOptions
            {
                ResourceTransforms =
                {
                    (args, cancellation) =>
                    {
                        TransformRan = true;
                        return Task.FromResult<ResourceTransformResult?>(null);
                    },
                },
                ResourceTransformations =
                {
                    seen =>
                    {
                        TransformationRan = true;
                        return null;
                    },
                },
            }) => _ = new Thing("a");

        public static bool TransformRan { get; private set; }

        public static bool TransformationRan { get; private set; }
    }
}
