using Pulumi.Tests.Support;
using Pulumi.Utilities;

namespace Pulumi.Tests.Outputs;

/// <summary>Secretness, knowledge and dependencies follow values through every combination.</summary>
public sealed class OutputFlowTests
{
    private static readonly Output<string> Secret = Output.CreateSecret("s");

    private static readonly Output<string> Plain = Output.Create("p");

    private static readonly Dictionary<string, Func<Output<string>, Output<string>>> Ways = new()
    {
        ["Apply to a value"] = output => output.Apply(value => value + "!"),
        ["Apply to a task"] = output => output.Apply(value => Task.FromResult(value + "!")),
        ["Apply to an output"] = output => output.Apply(value => Output.Create(value + "!")),
        ["Apply from within"] = output => Plain.Apply(value => output),
        ["Tuple"] = output => Output.Tuple(Plain, output).Apply(both => both.Item2),
        ["Tuple of inputs"] = output => Output.Tuple((Input<string>)"p", (Input<string>)output).Apply(both => both.Item2),
        ["All"] = output => Output.All(Plain, output).Apply(all => all[1]),
        ["All of inputs"] = output => Output.All(new Input<string>[] { "p", output }).Apply(all => all[1]),
        ["Format"] = output => Output.Format($"{Plain}{output}"),
        ["JsonSerialize"] = output => Output.JsonSerialize(Output.Create(new { nested = output })),
        ["JsonDeserialize"] = output => Output.JsonDeserialize<string>(output.Apply(value => $"\"{value}\"")),
        ["InputList"] = output => ((Output<ImmutableArray<string>>)new InputList<string> { "p", output }).Apply(all => all[1]),
        ["InputMap"] = output => ((Output<ImmutableDictionary<string, string>>)new InputMap<string> { ["k"] = output }).Apply(all => all["k"]),
    };

    public static TheoryData<string> WayNames => [.. Ways.Keys];

    [Theory]
    [MemberData(nameof(WayNames))]
    public async Task Secret_value_stays_secret(string way)
    {
        Assert.True(await Ways[way](Secret).IsSecretAsync());
        Assert.False(await Ways[way](Output.Create("p")).IsSecretAsync());
    }

    [Theory]
    [MemberData(nameof(WayNames))]
    public async Task Unknown_value_stays_unknown(string way)
    {
        Assert.False(await Ways[way](Values.Unknown("u")).IsKnownAsync());
        Assert.True(await Ways[way](Output.Create("p")).IsKnownAsync());
    }

    [Theory]
    [MemberData(nameof(WayNames))]
    public async Task Dependencies_are_kept(string way)
    {
        Thing? thing = null;
        Output<string>? output = null;
        await Run.UpdateAsync(() =>
        {
            thing = new Thing("a", new ThingArgs { Label = "x" });
            output = Ways[way](thing.Label);
        });

        Assert.Equal([thing!], await output!.DependenciesAsync());
    }

    [Fact]
    public async Task Tuple_takes_up_to_eight_values_of_different_types()
    {
        var all = await Output.Tuple<int, string, bool, double, int, int, int, string>(1, "2", true, 4.5, 5, 6, 7, "8").ValueAsync();

        Assert.Equal((1, "2", true, 4.5, 5, 6, 7, "8"), all);
    }

    [Fact]
    public async Task Unsecret_removes_the_mark_and_CreateSecret_sets_it()
    {
        Assert.False(await Output.Unsecret(Secret).IsSecretAsync());
        Assert.Equal("s", await Output.Unsecret(Secret).ValueAsync());
        Assert.True(await Output.CreateSecret(Plain).IsSecretAsync());
        Assert.True(await Output.CreateSecret(Task.FromResult("t")).IsSecretAsync());
    }

    [Fact]
    public async Task Provider_idiom_for_secret_inputs_keeps_null_and_value()
    {
        static Output<string?> Wrap(Input<string>? value) =>
            Output.Tuple<Input<string>?, int>(value, Output.CreateSecret(0)).Apply(both => both.Item1!)!;

        Assert.Equal("v", await Wrap("v").ValueAsync());
        Assert.True(await Wrap("v").IsSecretAsync());
        Assert.Null(await Wrap(null).ValueAsync());
    }

    [Fact]
    public async Task WithDependency_adds_a_resource()
    {
        Thing? thing = null;
        await Run.UpdateAsync(() => thing = new Thing("a"));

        Assert.Equal([thing!], await OutputUtilities.WithDependency(Output.Create(1), thing!).DependenciesAsync());
    }

    [Fact]
    public async Task DeferredOutput_follows_the_output_that_it_is_resolved_with()
    {
        var deferred = new DeferredOutput<string>();
        var applied = deferred.Output.Apply(value => value + "!");

        deferred.Resolve(Secret);

        Assert.Equal("s!", await applied.ValueAsync());
        Assert.True(await applied.IsSecretAsync());
    }

    [Fact]
    public async Task List_shortcuts_read_items_and_length()
    {
        var list = Output.Create<ImmutableArray<string>>(["a", "b"]);

        Assert.Equal("a", await list.First().ValueAsync());
        Assert.Equal("b", await list.GetAt(1).ValueAsync());
        Assert.Equal(2, await list.Length().ValueAsync());
    }
}
