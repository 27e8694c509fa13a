using System.Text.Json;
using Pulumi.Tests.Support;

namespace Pulumi.Tests.Mocking;

/// <summary>Which inputs reach mocks, and in which shapes.</summary>
public sealed class MockInputTests
{
    [Fact]
    public async Task Row03_new_resource_id_is_empty_not_null()
    {
        Assert.Equal("", (await Run.UpdateAsync(() => _ = new Thing("a"))).Named("a").Id);
    }

    [Fact]
    public async Task Row03_mock_that_keeps_the_empty_id_leaves_it_unknown_and_drops_dependent_inputs()
    {
        Output<string>? id = null;
        var mocks = await Run.UpdateAsync(
            () =>
            {
                id = new Thing("a").Id;
                _ = new Thing("b", new ThingArgs { Label = id });
            },
            new Mocks(args => (args.Id, args.Inputs)));

        Assert.False(await id!.IsKnownAsync());
        Assert.False(mocks.Named("b").Inputs.ContainsKey("label"));
    }

    [Fact]
    public async Task Row04_read_resource_asks_for_its_id_and_keeps_it()
    {
        Thing? thing = null;
        var mocks = await Run.UpdateAsync(() => thing = Thing.Get("a", "wanted"), new Mocks(args => ("another", args.Inputs)));

        Assert.Equal("wanted", mocks.Named("a").Id);
        Assert.Equal("wanted", await thing!.Id.ValueAsync());
    }

    [Fact]
    public async Task Row04_import_id_arrives_as_the_id()
    {
        var mocks = await Run.UpdateAsync(() => _ = new Thing("a", null, new CustomResourceOptions { ImportId = "imported" }));

        Assert.Equal("imported", mocks.Named("a").Id);
    }

    [Fact]
    public async Task Row05_inputs_arrive_in_wire_shapes()
    {
        var inputs = (await Run.UpdateAsync(() => _ = new Thing("a", new ThingArgs
        {
            Count = 3,
            Enabled = true,
            Mode = Mode.On,
            Policy = "text",
            Part = new PartArgs { Size = 2 },
            Items = { "x", "y" },
            Label = Output.CreateSecret("s3cret"),
            Source = new FileArchive("."),
            Document = """{ "a": [1, "b"] }""",
        }))).Named("a").Inputs;

        Assert.Equal(3.0, inputs["count"]);
        Assert.Equal(true, inputs["enabled"]);
        Assert.Equal("ON", inputs["mode"]);
        Assert.Equal("text", inputs["policy"]);
        Assert.Equal(2.0, Assert.IsType<ImmutableDictionary<string, object>>(inputs["part"])["size"]);
        Assert.Equal<object>(["x", "y"], Assert.IsType<ImmutableArray<object>>(inputs["items"]));
        Assert.Equal("s3cret", inputs["label"]);
        Assert.IsType<FileArchive>(inputs["source"]);
        var list = Assert.IsType<ImmutableArray<object>>(Assert.IsType<ImmutableDictionary<string, object>>(inputs["document"])["a"]);
        Assert.Equal<object>([1.0, "b"], list);
    }

    [Fact]
    public async Task Row05_union_of_args_arrives_as_a_dictionary()
    {
        var inputs = (await Run.UpdateAsync(() => _ = new Thing("a", new ThingArgs { Policy = new PartArgs { Name = "n" } }))).Named("a").Inputs;

        Assert.Equal("n", Assert.IsType<ImmutableDictionary<string, object>>(inputs["policy"])["name"]);
    }

    [Fact]
    public async Task Row06_null_inputs_are_omitted_at_every_level()
    {
        var inputs = (await Run.UpdateAsync(() => _ = new Thing("a", new ThingArgs
        {
            Label = Output.Create<string>((string)null!),
            Part = new PartArgs { Size = 1, Name = null },
        }))).Named("a").Inputs;

        Assert.Equal(["part"], inputs.Keys);
        Assert.Equal(["size"], Assert.IsType<ImmutableDictionary<string, object>>(inputs["part"]).Keys);
    }

    [Fact]
    public async Task Row06_property_with_an_unknown_anywhere_is_omitted_whole_in_a_preview()
    {
        var inputs = (await Run.PreviewAsync(() => _ = new Thing("a", new ThingArgs
        {
            Label = Values.Unknown("u"),
            Items = { "known", Values.Unknown("u") },
            Tags = { ["k"] = "known", ["u"] = Values.Unknown("u") },
            Part = new PartArgs { Size = 1, Name = Values.Unknown("u") },
            Count = 1,
        }))).Named("a").Inputs;

        Assert.Equal(["count"], inputs.Keys);
    }

    [Fact]
    public async Task Row07_json_inputs_arrive_as_json_text()
    {
        var inputs = (await Run.UpdateAsync(() => _ = new TestProvider("p", new TestProviderArgs
        {
            Accounts = { "1" },
            Settings = new PartArgs { Size = 2, Name = "a \"quoted\" é" },
        }))).Named("p").Inputs;

        Assert.Equal("""["1"]""", Compact(inputs["accounts"]));
        using var settings = JsonDocument.Parse(Assert.IsType<string>(inputs["settings"]));
        Assert.Equal(2, settings.RootElement.GetProperty("size").GetDouble());
        Assert.Equal("a \"quoted\" é", settings.RootElement.GetProperty("name").GetString());
    }

    [Fact]
    public async Task Row08_component_reaches_the_mock_without_inputs_unless_args_go_to_base()
    {
        var mocks = await Run.UpdateAsync(() =>
        {
            _ = new Group("bare");
            _ = new Group("full", new PartArgs { Size = 1 });
        });

        Assert.Empty(mocks.Named("bare").Inputs);
        Assert.Equal(1.0, mocks.Named("full").Inputs["size"]);
        Assert.Equal(2, mocks.Resources.Count(resource => resource.Type == Group.TypeToken));
    }

    private static string Compact(object json) => JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(Assert.IsType<string>(json)));
}
