using Pulumi.Testing;
using Pulumi.Tests.Support;

namespace Pulumi.Tests.Mocking;

/// <summary>What mocks return, as the program sees it.</summary>
public sealed class MockOutputTests
{
    private static Mocks Returning(object state) => new(args => ($"{args.Name}-id", state));

    private static async Task<Thing> DeployedAsync(object state, TestOptions? options = null)
    {
        Thing? thing = null;
        await Deployment.TestAsync(Returning(state), options ?? Run.Update, () => { thing = new Thing("a"); });
        return thing!;
    }

    [Fact]
    public async Task Row01_preview_is_the_default_and_makes_missing_outputs_unknown()
    {
        var thing = await DeployedAsync(new Dictionary<string, object> { ["label"] = "known" }, new TestOptions());

        Assert.True(await thing.Label.IsKnownAsync());
        Assert.Equal("known", await thing.Label.ValueAsync());
        Assert.False(await thing.Count.IsKnownAsync());
    }

    [Fact]
    public async Task Row01_apply_on_a_missing_output_never_runs_in_a_preview()
    {
        var ran = false;
        await Run.PreviewAsync(() => new Thing("a").Count.Apply(count => ran = true), Returning(new Dictionary<string, object>()));

        Assert.False(ran);
    }

    [Fact]
    public async Task Row02_update_makes_missing_outputs_known_defaults()
    {
        var thing = await DeployedAsync(new Dictionary<string, object>());

        Assert.True(await thing.Label.IsKnownAsync());
        Assert.Null(await thing.Label.ValueAsync());
        Assert.Equal(0, await thing.Count.ValueAsync());
        Assert.Null(await thing.Enabled.ValueAsync());
        var items = await thing.Items.ValueAsync();
        Assert.True(items.IsDefault);
        Assert.Throws<NullReferenceException>(() => items.GetEnumerator());
    }

    [Fact]
    public async Task Outputs_are_read_into_their_types()
    {
        var thing = await DeployedAsync(new Dictionary<string, object>
        {
            ["label"] = "l",
            ["count"] = 3,
            ["enabled"] = true,
            ["items"] = new List<string> { "x" },
            ["tags"] = new Dictionary<string, object> { ["k"] = "v" },
        });

        Assert.Equal("l", await thing.Label.ValueAsync());
        Assert.Equal(3, await thing.Count.ValueAsync());
        Assert.True(await thing.Enabled.ValueAsync());
        Assert.Equal<string>(["x"], await thing.Items.ValueAsync());
        Assert.Equal("v", (await thing.Tags.ValueAsync())!["k"]);
        Assert.Equal("a-id", await thing.Id.ValueAsync());
        Assert.Equal([thing], await thing.Label.DependenciesAsync());
    }

    [Fact]
    public async Task Row09_urns_start_with_the_stack_and_lose_the_types_between()
    {
        Group? group = null;
        Thing? child = null;
        await Run.UpdateAsync(() =>
        {
            group = new Group("g");
            child = new Thing("a", null, new CustomResourceOptions { Parent = group });
        });

        const string start = "urn:pulumi:test::landing-zone::pulumi:pulumi:Stack$";
        Assert.Equal($"{start}{Group.TypeToken}::g", await group!.Urn.ValueAsync());
        Assert.Equal($"{start}{Thing.TypeToken}::a", await child!.Urn.ValueAsync());
    }

    [Fact]
    public async Task Row10_duplicate_urns_are_not_detected()
    {
        var mocks = await Run.UpdateAsync(() =>
        {
            _ = new Thing("same");
            _ = new Thing("same");
        });

        Assert.Equal(2, mocks.Resources.Count);
    }

    private static readonly Dictionary<string, object> States = new()
    {
        ["dictionary"] = new Dictionary<string, object> { ["label"] = "l" },
        ["immutable dictionary"] = ImmutableDictionary<string, object>.Empty.Add("label", "l"),
        ["builder"] = Builder(),
        ["args"] = new ThingArgs { Label = "l" },
    };

    public static TheoryData<string> StateKinds => [.. States.Keys];

    [Theory]
    [MemberData(nameof(StateKinds))]
    public async Task Row14_state_may_be_a_dictionary_of_any_kind_or_args(string kind)
    {
        Assert.Equal("l", await (await DeployedAsync(States[kind])).Label.ValueAsync());
    }

    [Fact]
    public async Task Row14_anonymous_state_is_refused()
    {
        var error = await Assert.ThrowsAsync<RunException>(() => DeployedAsync(new { label = "l" }));

        Assert.Contains("is not a supported argument type", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Row15_state_of_the_wrong_type_reads_as_the_default()
    {
        var thing = await DeployedAsync(new Dictionary<string, object> { ["label"] = 1, ["count"] = "three" });

        Assert.Null(await thing.Label.ValueAsync());
        Assert.Equal(0, await thing.Count.ValueAsync());
    }

    private static ImmutableDictionary<string, object>.Builder Builder()
    {
        var builder = ImmutableDictionary.CreateBuilder<string, object>();
        builder.Add("label", "l");
        return builder;
    }
}
