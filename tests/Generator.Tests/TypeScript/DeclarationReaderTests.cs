using LandingZone.SdkGenerator.TypeScript;

namespace LandingZone.SdkGenerator.Tests.TypeScript;

public sealed class DeclarationReaderTests
{
    private const string Sample =
        """
        import * as pulumi from "@pulumi/pulumi";
        import * as outputs from "../types/output";
        /** A lamp. */
        export declare class Lamp extends pulumi.CustomResource {
            static get(name: string, id: pulumi.Input<pulumi.ID>, state?: LampState, opts?: pulumi.CustomResourceOptions): Lamp;
            static isInstance(obj: any): obj is Lamp;
            readonly bulbs: pulumi.Output<outputs.home.LampBulb[]>;
            readonly tags: pulumi.Output<{
                [key: string]: string;
            } | undefined>;
            constructor(name: string, args: LampArgs, opts?: pulumi.CustomResourceOptions);
        }
        export interface LampArgs {
            /**
             * @deprecated use brightness
             */
            level?: pulumi.Input<number | undefined>;
            "brightness": pulumi.Input<number>;
        }
        export declare namespace home {
            interface LampBulb {
                socket: pulumi.Input<string | enums.home.Socket>;
            }
            namespace deep {
                interface Wire {
                    lengths: (number | undefined)[];
                }
            }
        }
        export declare const Socket: {
            readonly E14: "e14";
            readonly E27: "e27";
        };
        export type Socket = (typeof Socket)[keyof typeof Socket];
        export declare const getLamp: typeof import("./getLamp").getLamp;
        export declare function switchOn(args: { lamp: string; }): void;
        //# sourceMappingURL=lamp.d.ts.map
        """;

    private static readonly Declarations Read = DeclarationReader.Read(Sample);

    [Fact]
    public void Read_class_keeps_its_readonly_properties_only() =>
        Assert.Equal(["bulbs", "tags"], Read.Classes["Lamp"].Select(property => property.Name));

    [Fact]
    public void Read_interface_keeps_optional_and_deprecated() =>
        Assert.Equal(
            [("level", true, true), ("brightness", false, false)],
            Read.Interfaces["LampArgs"].Select(property => (property.Name, property.Optional, property.Deprecated)));

    [Fact]
    public void Read_namespaces_become_dotted_names() =>
        Assert.Equal(["LampArgs", "home.LampBulb", "home.deep.Wire"], Read.Interfaces.Keys);

    [Fact]
    public void Read_constant_object_is_an_enum()
    {
        Assert.Equal([("E14", "e14"), ("E27", "e27")], Read.Constants["Socket"]);
        Assert.Single(Read.Constants);
    }

    [Fact]
    public void Read_array_of_parenthesised_union()
    {
        var array = Assert.IsType<TsType.Array>(Read.Interfaces["home.deep.Wire"].Single().Type);
        var union = Assert.IsType<TsType.Union>(array.Element);
        Assert.Equal(["number", "undefined"], union.Members.Cast<TsType.Named>().Select(member => member.Name));
    }

    [Fact]
    public void Read_map_with_an_optional_output()
    {
        var output = Assert.IsType<TsType.Named>(Read.Classes["Lamp"][1].Type);
        var union = Assert.IsType<TsType.Union>(Assert.Single(output.Arguments));
        Assert.Equal("pulumi.Output", output.Name);
        Assert.Equal("string", Assert.IsType<TsType.Named>(Assert.IsType<TsType.Map>(union.Members[0]).Element).Name);
    }

    [Theory]
    [InlineData("export interface A {\n  b string;\n}", "Line 2: expected ':', found 'string'.")]
    [InlineData("export interface A {\n  b: string;\n", "Line 3: expected a name, found the end of the file.")]
    [InlineData("export declare const A: {\n  readonly B: 1;\n};", "Line 2: expected a text, found '1'.")]
    public void Read_unexpected_shape_is_an_error_with_its_line(string source, string message)
    {
        var error = Assert.Throws<FormatException>(() => DeclarationReader.Read(source));

        Assert.Equal(message, error.Message);
    }
}
