using Pulumi.Tests.Support;

namespace Pulumi.Tests.Inputs;

/// <summary>Values of one of two types.</summary>
public sealed class UnionTests
{
    private static readonly Union<string, int> Text = "a";

    private static readonly Union<string, int> Number = 1;

    [Fact]
    public void Union_tells_which_type_it_holds()
    {
        Assert.True(Text.IsT0);
        Assert.True(Number.IsT1);
        Assert.Equal("a", Text.AsT0);
        Assert.Equal(1, Number.AsT1);
        Assert.Equal(1, Number.Value);
        Assert.Throws<InvalidOperationException>(() => Text.AsT1);
    }

    [Fact]
    public void Union_matches_maps_and_picks()
    {
        Assert.Equal("a!", Text.Match(text => text + "!", number => "no"));
        Assert.Equal(2, Number.MapT1(number => number + 1).AsT1);
        Assert.Equal("a", Text.MapT1(number => number + 1).AsT0);
        Assert.Equal(1.5, Number.Bimap(text => true, number => number + 0.5).AsT1);
        Assert.True(Text.TryPickT0(out var picked, out _));
        Assert.Equal("a", picked);
        Assert.False(Text.TryPickT1(out _, out var remainder));
        Assert.Equal("a", remainder);

        var seen = "";
        Number.Switch(text => seen = text, number => seen = $"{number}");
        Assert.Equal("1", seen);
    }

    [Fact]
    public void Union_equality_is_that_of_type_and_value()
    {
        Assert.True(Text == Union<string, int>.FromT0("a"));
        Assert.True(Text != Number);
        Assert.Equal(Text.GetHashCode(), Union<string, int>.FromT0("a").GetHashCode());
        Assert.NotEqual(Union<int, int>.FromT0(1), Union<int, int>.FromT1(1));
    }

    private static readonly Dictionary<string, (InputUnion<string, int> Input, object Expected)> Inputs = new()
    {
        ["first"] = ("a", "a"),
        ["second"] = (1, 1),
        ["union"] = (Number, 1),
        ["output of the first"] = (Output.Create("a"), "a"),
        ["output of the second"] = (Output.Create(1), 1),
        ["output of the union"] = (Output.Create(Text), "a"),
        ["input of the first"] = ((Input<string>)"a", "a"),
        ["input of the second"] = ((Input<int>)1, 1),
    };

    public static TheoryData<string> InputKinds => [.. Inputs.Keys];

    [Theory]
    [MemberData(nameof(InputKinds))]
    public async Task InputUnion_is_made_of_either_type(string kind) =>
        Assert.Equal(Inputs[kind].Expected, (await Inputs[kind].Input.ToOutput().ValueAsync()).Value);

    [Fact]
    public async Task Lists_and_maps_of_unions_take_both_types()
    {
        var list = new InputList<Union<string, int>>();
        list.Add((Input<string>)"a");
        list.Add((Input<int>)1);
        var map = new InputMap<Union<string, int>>();
        map.Add("k", (Input<int>)2);

        Assert.Equal<object>(["a", 1], (await list.ToOutput().ValueAsync()).Select(union => union.Value));
        Assert.Equal(2, (await map.ToOutput().ValueAsync())["k"].AsT1);
    }

    [Fact]
    public async Task Outputs_of_unions_are_read_by_type()
    {
        var output = Output.Create(Number);

        Assert.True(await output.IsT1().ValueAsync());
        Assert.False(await output.IsT0().ValueAsync());
        Assert.Equal(1, await output.AsT1().ValueAsync());
        Assert.Equal(1, await output.Value().ValueAsync());
    }
}
