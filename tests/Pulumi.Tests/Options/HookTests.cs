namespace Pulumi.Tests.Options;

/// <summary>Which hooks run around operations.</summary>
public sealed class HookTests
{
    private static Registered Hook(string name) => new(name);

    [Fact]
    public void Concat_joins_the_hooks_of_each_moment_and_changes_neither()
    {
        var first = new ResourceHookBinding { AfterCreate = { Hook("a") }, BeforeDelete = { Hook("b") } };
        var second = new ResourceHookBinding { AfterCreate = { Hook("c") } };

        var both = first.Concat(second);

        Assert.Equal(["a", "c"], both.AfterCreate.Select(hook => hook.Name));
        Assert.Equal(["b"], both.BeforeDelete.Select(hook => hook.Name));
        Assert.Single(first.AfterCreate);
        Assert.Single(second.AfterCreate);
    }

    [Fact]
    public void Binding_is_empty_until_a_hook_is_added()
    {
        var binding = new ResourceHookBinding();
        Assert.True(binding.IsEmpty);

        binding.OnError.Add(new RegisteredForErrors());
        Assert.False(binding.IsEmpty);
        Assert.False(binding.Clone().IsEmpty);
    }

    [Fact]
    public void Merge_joins_hooks()
    {
        var merged = CustomResourceOptions.Merge(
            new CustomResourceOptions { Hooks = { AfterCreate = { Hook("a") } } },
            new CustomResourceOptions { Hooks = { AfterCreate = { Hook("b") } } });

        Assert.Equal(["a", "b"], merged.Hooks.AfterCreate.Select(hook => hook.Name));
    }

    // Registered elsewhere: a hook of the public constructor is registered with the engine of the run.
    private sealed class Registered(string name) :
        ResourceHook(name, (args, cancellation) => Task.CompletedTask, new ResourceHookOptions(), Task.CompletedTask);

    private sealed class RegisteredForErrors() : ErrorHook("e", (args, cancellation) => Task.FromResult(false), Task.CompletedTask);
}
