using Pulumi.Tests.Support;

namespace Pulumi.Tests.Inputs;

/// <summary>Lists and maps of inputs.</summary>
public sealed class InputCollectionTests
{
    [Fact]
    public void Enumeration_synchronous_is_not_supported()
    {
        Assert.Throws<NotSupportedException>(() => ((System.Collections.IEnumerable)new InputList<string> { "a" }).GetEnumerator());
        Assert.Throws<NotSupportedException>(() => ((System.Collections.IEnumerable)new InputMap<string> { { "a", "b" } }).GetEnumerator());
    }

    [Fact]
    public async Task InputList_enumerates_asynchronously()
    {
        var seen = new List<string>();
        await foreach (var item in new InputList<string> { "a", Output.Create("b") })
        {
            seen.Add(await item.ToOutput().ValueAsync());
        }

        Assert.Equal(["a", "b"], seen);
    }

    [Fact]
    public async Task InputMap_duplicate_key_with_another_value_fails_only_when_resolved()
    {
        var map = new InputMap<string> { { "k", "1" }, { "k", "2" } };

        await Assert.ThrowsAsync<ArgumentException>(() => map.ToOutput().ValueAsync());
    }

    [Fact]
    public async Task InputMap_indexer_replaces_a_value()
    {
        var map = new InputMap<string> { { "k", "1" } };
        map["k"] = "2";

        Assert.Equal("2", (await map.ToOutput().ValueAsync())["k"]);
    }

    [Fact]
    public async Task InputMap_Merge_takes_the_second_value()
    {
        var merged = InputMap<string>.Merge(
            new InputMap<string> { { "k", "1" }, { "a", "1" } }, new InputMap<string> { { "k", "2" }, { "b", "2" } });

        Assert.Equal(
            [new("a", "1"), new("b", "2"), new("k", "2")],
            (await merged.ToOutput().ValueAsync()).OrderBy(pair => pair.Key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Reading_a_collection_property_alone_sends_it_empty()
    {
        var args = new ThingArgs();
        _ = args.Tags;
        _ = args.Items;

        var inputs = (await Run.UpdateAsync(() => _ = new Thing("a", args))).Named("a").Inputs;

        Assert.Empty(Assert.IsType<ImmutableDictionary<string, object>>(inputs["tags"]));
        Assert.Empty(Assert.IsType<ImmutableArray<object>>(inputs["items"]));
    }

    [Fact]
    public async Task Untouched_collection_property_is_not_sent()
    {
        var inputs = (await Run.UpdateAsync(() => _ = new Thing("a", new ThingArgs()))).Named("a").Inputs;

        Assert.Empty(inputs);
    }

    private static readonly Dictionary<string, InputList<string>> Lists = new()
    {
        ["items"] = new InputList<string> { "a", "b" },
        ["array"] = new[] { "a", "b" },
        ["outputs"] = new[] { Output.Create("a"), Output.Create("b") },
        ["inputs"] = new Input<string>[] { "a", "b" },
        ["list"] = new List<string> { "a", "b" },
        ["list of outputs"] = new List<Output<string>> { Output.Create("a"), Output.Create("b") },
        ["list of inputs"] = new List<Input<string>> { "a", "b" },
        ["immutable array"] = ImmutableArray.Create("a", "b"),
        ["immutable array of outputs"] = ImmutableArray.Create(Output.Create("a"), Output.Create("b")),
        ["immutable array of inputs"] = ImmutableArray.Create<Input<string>>("a", "b"),
        ["output of an array"] = Output.Create(new[] { "a", "b" }),
        ["output of a list"] = Output.Create(new List<string> { "a", "b" }),
        ["output of an enumerable"] = Output.Create<IEnumerable<string>>(["a", "b"]),
        ["output of an immutable array"] = Output.Create(ImmutableArray.Create("a", "b")),
        ["list in a list"] = new InputList<string> { "a", (InputList<string>)Output.Create("b") },
    };

    public static TheoryData<string> ListKinds => [.. Lists.Keys];

    [Theory]
    [MemberData(nameof(ListKinds))]
    public async Task InputList_is_made_of_every_kind_of_list(string kind)
    {
        Assert.Equal<string>(["a", "b"], await Lists[kind].ToOutput().ValueAsync());
    }

    [Fact]
    public async Task InputList_Concat_makes_a_new_list()
    {
        var first = new InputList<string> { "a" };

        var both = first.Concat(new InputList<string> { "b" });

        Assert.Equal<string>(["a", "b"], await both.ToOutput().ValueAsync());
        Assert.Equal<string>(["a"], await first.ToOutput().ValueAsync());
    }

    private static readonly Dictionary<string, InputMap<string>> Maps = new()
    {
        ["pairs"] = new InputMap<string> { { "k", Output.Create("v") } },
        ["dictionary"] = new Dictionary<string, string> { ["k"] = "v" },
        ["immutable dictionary"] = ImmutableDictionary<string, string>.Empty.Add("k", "v"),
        ["output of a dictionary"] = Output.Create(new Dictionary<string, string> { ["k"] = "v" }),
        ["output of a dictionary interface"] = Output.Create<IDictionary<string, string>>(new Dictionary<string, string> { ["k"] = "v" }),
        ["output of an immutable dictionary"] = Output.Create(ImmutableDictionary<string, string>.Empty.Add("k", "v")),
        ["map in a map"] = new InputMap<string> { new Dictionary<string, string> { ["k"] = "v" } },
    };

    public static TheoryData<string> MapKinds => [.. Maps.Keys];

    [Theory]
    [MemberData(nameof(MapKinds))]
    public async Task InputMap_is_made_of_every_kind_of_map(string kind)
    {
        Assert.Equal([new("k", "v")], await Maps[kind].ToOutput().ValueAsync());
    }

    [Fact]
    public async Task Input_null_is_the_default_as_an_output()
    {
        Assert.Null(await ((Input<string>?)null).ToOutput().ValueAsync());
        Assert.Equal(0, await ((Input<int>?)null).Apply(value => value).ValueAsync());
    }
}
