using Pulumi.Tests.Support;

namespace Pulumi.Tests.Options;

/// <summary>Options made of two.</summary>
public sealed class MergeTests
{
    [Fact]
    public void Merge_second_value_wins_and_null_leaves_the_first()
    {
        var merged = CustomResourceOptions.Merge(
            new CustomResourceOptions { Protect = true, Version = "1", ImportId = "i", DeleteBeforeReplace = true, RetainOnDelete = true },
            new CustomResourceOptions { Protect = false, Version = "2" });

        Assert.False(merged.Protect);
        Assert.Equal("2", merged.Version);
        Assert.Equal("i", merged.ImportId);
        Assert.True(merged.DeleteBeforeReplace);
        Assert.True(merged.RetainOnDelete);
    }

    [Fact]
    public async Task Merge_lists_are_joined_in_order()
    {
        Thing? a = null;
        Thing? b = null;
        await Run.UpdateAsync(() => (a, b) = (new Thing("a"), new Thing("b")));

        var merged = CustomResourceOptions.Merge(
            new CustomResourceOptions { IgnoreChanges = { "x" }, AdditionalSecretOutputs = { "s" }, Aliases = { new Alias { Name = "1" } }, DependsOn = { a! } },
            new CustomResourceOptions { IgnoreChanges = { "y" }, AdditionalSecretOutputs = { "t" }, Aliases = { new Alias { Name = "2" } }, DependsOn = { b! } });

        Assert.Equal(["x", "y"], merged.IgnoreChanges);
        Assert.Equal(["s", "t"], merged.AdditionalSecretOutputs);
        Assert.Equal(2, merged.Aliases.Count);
        Assert.Equal(["a", "b"], (await merged.DependsOn.ToOutput().ValueAsync()).Select(resource => resource.GetResourceName()));
    }

    [Fact]
    public void Merge_changes_neither_argument()
    {
        var first = new CustomResourceOptions { IgnoreChanges = { "x" } };
        var second = new CustomResourceOptions { IgnoreChanges = { "y" } };

        _ = CustomResourceOptions.Merge(first, second);

        Assert.Equal(["x"], first.IgnoreChanges);
        Assert.Equal(["y"], second.IgnoreChanges);
    }

    [Fact]
    public void Merge_nulls_give_new_options()
    {
        Assert.NotNull(CustomResourceOptions.Merge(null, null));
        Assert.Equal("1", CustomResourceOptions.Merge(null, new CustomResourceOptions { Version = "1" }).Version);
        Assert.Equal("1", ComponentResourceOptions.Merge(new ComponentResourceOptions { Version = "1" }, null).Version);
    }

    [Fact]
    public async Task Merge_of_components_keeps_the_later_provider_of_a_package()
    {
        ComponentResourceOptions? merged = null;
        await Run.UpdateAsync(() => merged = ComponentResourceOptions.Merge(
            new ComponentResourceOptions { Providers = { new TestProvider("first") } },
            new ComponentResourceOptions { Providers = { new TestProvider("second") } }));

        Assert.Equal(["second"], merged!.Providers.Select(provider => provider.GetResourceName()));
    }
}
