using System.Text.Json;
using Pulumi.Tests.Support;

namespace Pulumi.Tests.Resources;

/// <summary>Properties of every kind, as providers report them.</summary>
public sealed class OutputTypeTests
{
    private static async Task<Everything> ReadAsync(Dictionary<string, object> state)
    {
        Everything? resource = null;
        await Run.UpdateAsync(() => resource = new Everything("a"), new Mocks(args => ("id", state)));
        return resource!;
    }

    [Fact]
    public async Task Nested_classes_lists_and_maps_are_read()
    {
        var resource = await ReadAsync(new()
        {
            ["part"] = new Dictionary<string, object> { ["name"] = "p" },
            ["parts"] = new List<object> { new Dictionary<string, object> { ["name"] = "q" } },
            ["byName"] = new Dictionary<string, object> { ["k"] = new Dictionary<string, object> { ["name"] = "r" } },
            ["lists"] = new Dictionary<string, object> { ["k"] = new List<object> { 1, 2 } },
        });

        Assert.Equal("p", (await resource.Part.ValueAsync()).Name);
        Assert.Equal("q", Assert.Single(await resource.Parts.ValueAsync()).Name);
        Assert.Equal("r", (await resource.ByName.ValueAsync())["k"].Name);
        Assert.Equal<int>([1, 2], (await resource.Lists.ValueAsync())["k"]);
    }

    [Fact]
    public async Task Named_values_unions_and_json_are_read()
    {
        var resource = await ReadAsync(new()
        {
            ["mode"] = "OFF",
            ["union"] = 2,
            ["document"] = new Dictionary<string, object> { ["a"] = new List<object> { true } },
            ["anything"] = "text",
            ["real"] = 1.5,
        });

        Assert.Equal(Mode.Off, await resource.Mode.ValueAsync());
        Assert.Equal(2, (await resource.Union.ValueAsync()).AsT1);
        Assert.True((await resource.Document.ValueAsync()).GetProperty("a")[0].GetBoolean());
        Assert.Equal("text", await resource.Anything.ValueAsync());
        Assert.Equal(1.5, await resource.Real.ValueAsync());
    }

    [Fact]
    public async Task Unknown_state_in_a_preview_makes_the_property_unknown()
    {
        Everything? resource = null;
        await Run.PreviewAsync(() => resource = new Everything("a"), new Mocks(args => ("id", new Dictionary<string, object>
        {
            ["parts"] = new List<object> { new Dictionary<string, object> { ["name"] = Values.Unknown("n") } },
            ["real"] = 1.5,
        })));

        Assert.False(await resource!.Parts.IsKnownAsync());
        Assert.True(await resource.Real.IsKnownAsync());
    }

    private sealed class Everything(string name) : CustomResource("test:index:Everything", name, null, new CustomResourceOptions())
    {
        [Output("part")] public Output<GetThingPart> Part { get; private set; } = null!;
        [Output("parts")] public Output<ImmutableArray<GetThingPart>> Parts { get; private set; } = null!;
        [Output("byName")] public Output<ImmutableDictionary<string, GetThingPart>> ByName { get; private set; } = null!;
        [Output("lists")] public Output<ImmutableDictionary<string, ImmutableArray<int>>> Lists { get; private set; } = null!;
        [Output("mode")] public Output<Mode> Mode { get; private set; } = null!;
        [Output("union")] public Output<Union<string, int>> Union { get; private set; } = null!;
        [Output("document")] public Output<JsonElement> Document { get; private set; } = null!;
        [Output("anything")] public Output<object> Anything { get; private set; } = null!;
        [Output("real")] public Output<double?> Real { get; private set; } = null!;
    }
}
