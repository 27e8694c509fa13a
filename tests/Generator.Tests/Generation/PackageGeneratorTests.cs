using LandingZone.SdkGenerator.Generation;
using LandingZone.SdkGenerator.Schema;

namespace LandingZone.SdkGenerator.Tests.Generation;

public sealed class PackageGeneratorTests
{
    private static readonly PropertySchema Room = new() { Name = "room", Type = TypeRef.Parse("string"), Required = true };
    private static readonly PropertySchema Bulbs = new() { Name = "bulbs", Type = TypeRef.Parse("list<type:light.LampBulb>") };
    private static readonly PropertySchema Socket = new() { Name = "socket", Type = TypeRef.Parse("enum:light.Socket"), Required = true };

    private static readonly PackageSchema Schema = new()
    {
        Package = "home",
        Version = "1.2.3",
        Namespace = "Pulumi.Home",
        Modules = { ["light"] = "Light" },
        Resources =
        {
            ["light.Lamp"] = new ResourceSchema
            {
                Token = "home:light/lamp:Lamp",
                Aliases = ["home:light/oldLamp:OldLamp"],
                SecretOutputs = ["pin"],
                ReplaceOnChanges = ["room"],
                Inputs = [Bulbs, new PropertySchema { Name = "pin", Type = TypeRef.Parse("string"), Secret = true }, Room],
                State = [Bulbs, Room with { Required = false }],
                Outputs = [Bulbs, Room],
            },
        },
        InputTypes = { ["light.LampBulb"] = [Socket] },
        OutputTypes = { ["light.LampBulb"] = [Socket] },
        Enums = { ["light.Socket"] = [new EnumMember("E14", "e14")] },
    };

    private static readonly IReadOnlyDictionary<string, string> Files = PackageGenerator.Generate(Schema);

    [Fact]
    public void Generate_puts_each_type_where_its_namespace_is() =>
        Assert.Equal(
            ["Light/Enums.g.cs", "Light/Inputs/LampBulb.g.cs", "Light/Lamp.g.cs", "Light/Outputs/LampBulb.g.cs", "Utilities.g.cs"],
            Files.Keys);

    [Fact]
    public void Generate_resource_class() =>
        Contains(
            "Light/Lamp.g.cs",
            """
                [HomeResourceType("home:light/lamp:Lamp")]
                public partial class Lamp : global::Pulumi.CustomResource
                {
                    [Output("bulbs")]
                    public Output<ImmutableArray<global::Pulumi.Home.Light.Outputs.LampBulb>> Bulbs { get; private set; } = null!;

                    [Output("room")]
                    public Output<string> Room { get; private set; } = null!;

                    public Lamp(string name, LampArgs args, CustomResourceOptions? options = null)
                        : base("home:light/lamp:Lamp", name, args ?? new LampArgs(), MakeResourceOptions(options, ""))
                    {
                    }

                    private Lamp(string name, Input<string> id, LampState? state = null, CustomResourceOptions? options = null)
                        : base("home:light/lamp:Lamp", name, state, MakeResourceOptions(options, id))
                    {
                    }

                    private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string>? id)
                    {
                        var defaultOptions = new CustomResourceOptions
                        {
                            Version = Utilities.Version,
                            Aliases = { new global::Pulumi.Alias { Type = "home:light/oldLamp:OldLamp" } },
                            AdditionalSecretOutputs = { "pin" },
                            ReplaceOnChanges = { "room" },
                        };
                        var merged = CustomResourceOptions.Merge(defaultOptions, options);
                        merged.Id = id ?? merged.Id;
                        return merged;
                    }

                    public static Lamp Get(string name, Input<string> id, LampState? state = null, CustomResourceOptions? options = null)
                        => new Lamp(name, id, state, options);
                }
            """);

    [Fact]
    public void Generate_arguments_make_collections_on_first_use_and_wrap_secrets() =>
        Contains(
            "Light/Lamp.g.cs",
            """
                public sealed class LampArgs : global::Pulumi.ResourceArgs
                {
                    [Input("bulbs")]
                    private InputList<global::Pulumi.Home.Light.Inputs.LampBulbArgs>? _bulbs;
                    public InputList<global::Pulumi.Home.Light.Inputs.LampBulbArgs> Bulbs
                    {
                        get => _bulbs ??= new InputList<global::Pulumi.Home.Light.Inputs.LampBulbArgs>();
                        set => _bulbs = value;
                    }

                    [Input("pin")]
                    private Input<string>? _pin;
                    public Input<string>? Pin
                    {
                        get => _pin;
                        set => _pin = Output.Tuple<Input<string>?, int>(value, Output.CreateSecret(0)).Apply(t => t.Item1);
                    }

                    [Input("room", required: true)]
                    public Input<string> Room { get; set; } = null!;

                    public LampArgs()
                    {
                    }
                    public static new LampArgs Empty => new LampArgs();
                }
            """);

    [Fact]
    public void Generate_nested_type_once_for_each_use()
    {
        Contains("Light/Inputs/LampBulb.g.cs", "public sealed class LampBulbArgs : global::Pulumi.ResourceArgs");
        Contains("Light/Inputs/LampBulb.g.cs", "public sealed class LampBulbGetArgs : global::Pulumi.ResourceArgs");
        Contains(
            "Light/Outputs/LampBulb.g.cs",
            """
                [OutputType]
                public sealed class LampBulb
                {
                    public readonly global::Pulumi.Home.Light.Socket Socket;

                    [OutputConstructor]
                    private LampBulb(global::Pulumi.Home.Light.Socket socket)
                    {
                        Socket = socket;
                    }
                }
            """);
    }

    [Fact]
    public void Generate_resource_without_state_looks_up_by_id_alone()
    {
        var text = Generate(Schema.Resources["light.Lamp"] with { State = null });

        Assert.Contains("public static Lamp Get(string name, Input<string> id, CustomResourceOptions? options = null)\n", text, StringComparison.Ordinal);
        Assert.Contains(": base(\"home:light/lamp:Lamp\", name, null, MakeResourceOptions(options, id))\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("LampState", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Generate_without_required_inputs_lets_args_be_left_out()
    {
        var text = Generate(new ResourceSchema { Token = "home:light/lamp:Lamp", Inputs = [Bulbs] });

        Assert.Contains("public Lamp(string name, LampArgs? args = null, CustomResourceOptions? options = null)\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Generate_property_named_like_its_class_is_an_error()
    {
        var clash = new PropertySchema { Name = "lamp", Type = TypeRef.Parse("string") };
        var error = Assert.Throws<InvalidOperationException>(() => Generate(new ResourceSchema { Token = "home:light/lamp:Lamp", Outputs = [clash] }));

        Assert.Equal("'Lamp' names a class and one of its properties, which C# forbids; give the property another name in overrides.json.", error.Message);
    }

    private static string Generate(ResourceSchema lamp) =>
        PackageGenerator.Generate(Schema with { Resources = new SortedDictionary<string, ResourceSchema> { ["light.Lamp"] = lamp } })["Light/Lamp.g.cs"];

    private static void Contains(string file, string expected) => Assert.Contains(expected.ReplaceLineEndings("\n"), Files[file], StringComparison.Ordinal);
}
