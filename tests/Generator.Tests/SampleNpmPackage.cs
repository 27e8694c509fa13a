namespace LandingZone.SdkGenerator.Tests;

/// <summary>A small npm package in the shape of Pulumi's, written for these tests: one resource, one function, nested types, an enum.</summary>
internal static class SampleNpmPackage
{
    public static void WriteTo(TemporaryFolder folder)
    {
        folder.Write("npm/package.json", """{ "name": "@pulumi/random", "version": "v1.2.3" }""");
        folder.Write(
            "npm/light/lampset.d.ts",
            """
            export declare class LampSet extends pulumi.CustomResource {
                readonly lampSet: pulumi.Output<string>;
                readonly bulbs: pulumi.Output<outputs.light.LampSetBulb[] | undefined>;
                readonly pin: pulumi.Output<string | undefined>;
                constructor(name: string, args: LampSetArgs, opts?: pulumi.CustomResourceOptions);
            }
            export interface LampSetState {
                lampSet?: pulumi.Input<string | undefined>;
                bulbs?: pulumi.Input<pulumi.Input<inputs.light.LampSetBulb>[] | undefined>;
                pin?: pulumi.Input<string | undefined>;
            }
            export interface LampSetArgs {
                lampSet: pulumi.Input<string>;
                bulbs?: pulumi.Input<pulumi.Input<inputs.light.LampSetBulb>[] | undefined>;
                pin?: pulumi.Input<string | undefined>;
            }
            """);
        folder.Write(
            "npm/light/lampset.js",
            """
            class LampSet extends pulumi.CustomResource {
                static __pulumiType = 'random:light/lampSet:LampSet';
                constructor(name, argsOrState, opts) {
                    if (args?.lampSet === undefined && !opts.urn) { throw new Error("Missing required property 'lampSet'"); }
                    resourceInputs["pin"] = args?.pin ? pulumi.secret(args.pin) : undefined;
                    const secretOpts = { additionalSecretOutputs: ["pin"] };
                }
            }
            """);
        folder.Write(
            "npm/getHouse.d.ts",
            """
            export interface GetHouseArgs { filters?: inputs.GetHouseFilter[]; }
            export interface GetHouseResult { readonly default: string; readonly floors: outputs.GetHouseFloor[]; }
            export interface GetHouseOutputArgs { filters?: pulumi.Input<pulumi.Input<inputs.GetHouseFilterArgs>[] | undefined>; }
            """);
        folder.Write("npm/getHouse.js", """return pulumi.runtime.invoke("random:index/getHouse:getHouse", {}, opts);""");
        folder.Write(
            "npm/types/input.d.ts",
            """
            export interface GetHouseFilter { name: string; }
            export interface GetHouseFilterArgs { name: pulumi.Input<string>; }
            export declare namespace light {
                interface LampSetBulb { socket: pulumi.Input<string | enums.light.Socket>; watts?: pulumi.Input<number | undefined>; count?: pulumi.Input<number | undefined>; }
                interface Unused { name: pulumi.Input<string>; }
            }
            """);
        folder.Write(
            "npm/types/output.d.ts",
            """
            export interface GetHouseFloor { level: number; }
            export declare namespace light {
                interface LampSetBulb { socket: string; watts?: number; count: number; }
            }
            """);
        folder.Write(
            "npm/types/input.js",
            "function lightLampSetBulbProvideDefaults(val) {\n    return { ...val };\n}\n");
        folder.Write("npm/types/enums/light/index.d.ts", "export declare const Socket: {\n    readonly E14: \"e14\";\n    readonly E27: \"e27\";\n};\n");
        folder.Write("sdks/Pulumi.Random/types.txt", "light.LampSet\ngetHouse\n");
        folder.Write(
            "sdks/Pulumi.Random/overrides.json",
            """
            {
              "modules": { "light": "Light" },
              "doubles": [ { "property": "light.LampSetBulb.watts", "reason": "A lamp may draw 7.5 watts." } ],
              "names": [ { "property": "light.LampSet.lampSet", "csharp": "LampSetName", "reason": "C# forbids a member named like its class." } ]
            }
            """);
    }
}
