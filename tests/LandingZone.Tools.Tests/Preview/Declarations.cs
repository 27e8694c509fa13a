using Pulumi;

namespace LandingZone.Tools.Tests.Preview;

/// <summary>Arguments with every kind of input, for resources of any type.</summary>
public sealed class ThingArgs : ResourceArgs
{
    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("region")]
    public Input<string>? Region { get; set; }

    [Input("policy")]
    public Input<string>? Policy { get; set; }

    [Input("eventPattern")]
    public Input<string>? EventPattern { get; set; }

    [Input("assumeRolePolicy")]
    public Input<string>? AssumeRolePolicy { get; set; }

    [Input("role")]
    public Input<string>? Role { get; set; }

    [Input("count")]
    public Input<int>? Count { get; set; }

    [Input("share")]
    public Input<double>? Share { get; set; }

    [Input("enabled")]
    public Input<bool>? Enabled { get; set; }

    [Input("code")]
    public Input<Archive>? Code { get; set; }

    [Input("source")]
    public Input<AssetOrArchive>? Source { get; set; }

    [Input("nested")]
    public Input<NestedArgs>? Nested { get; set; }

    [Input("choice")]
    public InputUnion<string, NestedArgs>? Choice { get; set; }

    [Input("list")]
    private InputList<string>? _list;

    public InputList<string> List { get => _list ??= []; set => _list = value; }

    [Input("variables")]
    private InputMap<string>? _variables;

    public InputMap<string> Variables { get => _variables ??= []; set => _variables = value; }

    [Input("blocks")]
    private InputList<NestedArgs>? _blocks;

    public InputList<NestedArgs> Blocks { get => _blocks ??= []; set => _blocks = value; }
}

public sealed class NestedArgs : ResourceArgs
{
    [Input("value")]
    public Input<string>? Value { get; set; }

    [Input("map")]
    private InputMap<string>? _map;

    public InputMap<string> Map { get => _map ??= []; set => _map = value; }
}

/// <summary>A resource without a region, such as one of IAM.</summary>
public class GlobalThing(string type, string name, ThingArgs? args = null, CustomResourceOptions? options = null)
    : CustomResource(type, name, args ?? new ThingArgs(), options)
{
    [Output("arn")]
    public Output<string> Arn { get; private set; } = null!;

    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    [Output("policy")]
    public Output<string?> Policy { get; private set; } = null!;

    [Output("zones")]
    public Output<System.Collections.Immutable.ImmutableArray<string>> Zones { get; private set; } = null!;
}

/// <summary>A resource that lives in a region.</summary>
public sealed class Thing(string type, string name, ThingArgs? args = null, CustomResourceOptions? options = null)
    : GlobalThing(type, name, args, options)
{
    [Output("region")]
    public Output<string> Region { get; private set; } = null!;
}

public sealed class Group : ComponentResource
{
    public Group(string name, ComponentResourceOptions? options = null, string type = "landingzone:test:Group") : base(type, name, options) =>
        RegisterOutputs();
}

public sealed class AccountProvider(string name, string? region = null)
    : ProviderResource("aws", name, new ProviderArgs { Region = region! }, null);

public sealed class ProviderArgs : ResourceArgs
{
    [Input("region")]
    public Input<string>? Region { get; set; }
}
