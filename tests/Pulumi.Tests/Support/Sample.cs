namespace Pulumi.Tests.Support;

/// <summary>A resource of a made-up package, in the shape that provider packages have.</summary>
public sealed class Thing : CustomResource
{
    public const string TypeToken = "test:index/thing:Thing";

    [Output("label")] public Output<string> Label { get; private set; } = null!;
    [Output("count")] public Output<int> Count { get; private set; } = null!;
    [Output("enabled")] public Output<bool?> Enabled { get; private set; } = null!;
    [Output("items")] public Output<ImmutableArray<string>> Items { get; private set; } = null!;
    [Output("tags")] public Output<ImmutableDictionary<string, string>?> Tags { get; private set; } = null!;

    public Thing(string name, ThingArgs? args = null, CustomResourceOptions? options = null)
        : base(TypeToken, name, args ?? new ThingArgs(), MakeResourceOptions(options, ""))
    {
    }

    private Thing(string name, Input<string> id, CustomResourceOptions? options)
        : base(TypeToken, name, new ThingArgs(), MakeResourceOptions(options, id))
    {
    }

    public static Thing Get(string name, Input<string> id, CustomResourceOptions? options = null) => new(name, id, options);

    private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string>? id)
    {
        var merged = CustomResourceOptions.Merge(new CustomResourceOptions { Version = "1.0.0" }, options);
        merged.Id = id ?? merged.Id;
        return merged;
    }
}

public sealed class ThingArgs : ResourceArgs
{
    [Input("label")] public Input<string>? Label { get; set; }
    [Input("count")] public Input<int>? Count { get; set; }
    [Input("enabled")] public Input<bool>? Enabled { get; set; }
    [Input("source")] public Input<Archive>? Source { get; set; }
    [Input("document")] public InputJson? Document { get; set; }
    [Input("mode")] public Input<Mode>? Mode { get; set; }
    [Input("policy")] public InputUnion<string, PartArgs>? Policy { get; set; }
    [Input("part")] public Input<PartArgs>? Part { get; set; }

    [Input("items")] private InputList<string>? _items;
    public InputList<string> Items { get => _items ??= []; set => _items = value; }

    [Input("tags")] private InputMap<string>? _tags;
    public InputMap<string> Tags { get => _tags ??= []; set => _tags = value; }
}

public sealed class PartArgs : ResourceArgs
{
    [Input("size")] public Input<int>? Size { get; set; }
    [Input("name")] public Input<string>? Name { get; set; }
}
