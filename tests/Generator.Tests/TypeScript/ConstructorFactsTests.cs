using LandingZone.SdkGenerator.TypeScript;

namespace LandingZone.SdkGenerator.Tests.TypeScript;

public sealed class ConstructorFactsTests
{
    private const string Resource =
        """
        "use strict";
        /**
         * static __pulumiType = 'in:a/comment:Only'; Missing required property 'commented'
         */
        class Lamp extends pulumi.CustomResource {
            static __pulumiType = 'home:light/lamp:Lamp';
            constructor(name, argsOrState, opts) {
                if (args?.room === undefined && !opts.urn) {
                    throw new Error("Missing required property 'room'");
                }
                resourceInputs["room"] = args?.room;
                resourceInputs["pin"] = args?.pin ? pulumi.secret(args.pin) : undefined;
                resourceInputs["zones"] = pulumi.output(args?.zones).apply(JSON.stringify);
                resourceInputs["dim"] = pulumi.output((args?.dim) ?? false).apply(JSON.stringify);
                resourceInputs["steps"] = (args?.steps) ?? 5;
                resourceInputs["colour"] = (args?.colour) ?? "warm";
                resourceInputs["house"] = (args?.house) ?? utilities.getEnv("HOUSE", "HOME_NAME");
                resourceInputs["serial"] = undefined /*out*/;
                const aliasOpts = { aliases: [{ type: "home:light/oldLamp:OldLamp" }, { type: "home:lamp:Lamp" }] };
                const secretOpts = { additionalSecretOutputs: ["pin", "serial"] };
                const replaceOnChanges = { replaceOnChanges: ["room", "zones[*].name"] };
            }
        }
        """;

    private static readonly ConstructorFacts Facts = ConstructorFacts.Read(Resource);

    [Fact]
    public void Read_token_is_the_code_s_not_a_comment_s() => Assert.Equal("home:light/lamp:Lamp", Facts.Token);

    [Fact]
    public void Read_required_inputs() => Assert.Equal(["room"], Facts.Required);

    [Fact]
    public void Read_secret_inputs() => Assert.Equal(["pin"], Facts.Secret);

    [Fact]
    public void Read_inputs_sent_as_json() => Assert.Equal(["zones", "dim"], Facts.Json);

    [Fact]
    public void Read_constant_defaults() =>
        Assert.Equal(
            [("colour", "\"warm\""), ("dim", "false"), ("steps", "5")],
            Facts.Defaults.Select(entry => (entry.Key, entry.Value.ToJsonString())).Order());

    [Fact]
    public void Read_environment_defaults() => Assert.Equal(["HOUSE", "HOME_NAME"], Assert.Single(Facts.EnvironmentDefaults).Value);

    [Fact]
    public void Read_options_of_the_resource()
    {
        Assert.Equal(["home:light/oldLamp:OldLamp", "home:lamp:Lamp"], Facts.Aliases);
        Assert.Equal(["pin", "serial"], Facts.SecretOutputs);
        Assert.Equal(["room", "zones[*].name"], Facts.ReplaceOnChanges);
    }

    [Fact]
    public void Read_function_token() =>
        Assert.Equal("home:light/getLamp:getLamp", ConstructorFacts.Read("return pulumi.runtime.invoke(\"home:light/getLamp:getLamp\", {}, opts);").Token);

    [Fact]
    public void Read_file_without_a_token_is_an_error()
    {
        var error = Assert.Throws<FormatException>(() => ConstructorFacts.Read("const lamp = 1;"));

        Assert.Equal("The file holds neither a resource type nor an invoke.", error.Message);
    }

    [Fact]
    public void ReadNestedDefaults_gives_constants_by_helper()
    {
        var defaults = ConstructorFacts.ReadNestedDefaults(
            """
            function lampTimerArgsProvideDefaults(val) {
                return {
                    ...val,
                    minutes: (val.minutes) ?? 30,
                    repeat: (val.repeat) ?? true,
                };
            }
            exports.lampTimerArgsProvideDefaults = lampTimerArgsProvideDefaults;
            """);

        Assert.Equal(
            [("minutes", "30"), ("repeat", "true")],
            Assert.Single(defaults, entry => entry.Key == "lampTimerArgs").Value.Select(entry => (entry.Key, entry.Value.ToJsonString())));
    }
}
