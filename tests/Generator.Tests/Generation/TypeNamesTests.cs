using LandingZone.SdkGenerator.Generation;
using LandingZone.SdkGenerator.Schema;

namespace LandingZone.SdkGenerator.Tests.Generation;

public sealed class TypeNamesTests
{
    private static readonly TypeNames Names = new(new PackageSchema
    {
        Package = "home",
        Version = "1.0.0",
        Namespace = "Pulumi.Home",
        Modules = { ["light"] = "Light" },
    });

    [Theory]
    [InlineData("string", TypeUse.ResourceArgs, "Input<string>")]
    [InlineData("any", TypeUse.ResourceArgs, "Input<object>")]
    [InlineData("archive", TypeUse.ResourceArgs, "Input<Archive>")]
    [InlineData("assetOrArchive", TypeUse.ResourceArgs, "Input<AssetOrArchive>")]
    [InlineData("list<type:light.Bulb>", TypeUse.ResourceArgs, "InputList<global::Pulumi.Home.Light.Inputs.BulbArgs>")]
    [InlineData("list<type:light.Bulb>", TypeUse.ResourceState, "InputList<global::Pulumi.Home.Light.Inputs.BulbGetArgs>")]
    [InlineData("list<type:Filter>", TypeUse.FunctionInputs, "InputList<global::Pulumi.Home.Inputs.FilterInputArgs>")]
    [InlineData("map<list<string>>", TypeUse.ResourceArgs, "InputMap<ImmutableArray<string>>")]
    [InlineData("list<map<int>>", TypeUse.ResourceArgs, "InputList<ImmutableDictionary<string, int>>")]
    [InlineData("map<any>", TypeUse.ResourceArgs, "InputMap<object>")]
    [InlineData("enum:light.Socket", TypeUse.ResourceArgs, "Input<global::Pulumi.Home.Light.Socket>")]
    [InlineData("union<string,enum:light.Socket>", TypeUse.ResourceArgs, "InputUnion<string, global::Pulumi.Home.Light.Socket>")]
    [InlineData("union<string,list<string>>", TypeUse.ResourceArgs, "InputUnion<string, ImmutableArray<string>>")]
    [InlineData("list<union<string,int>>", TypeUse.ResourceArgs, "InputList<Union<string, int>>")]
    [InlineData("union<string,type:light.A,type:light.B>", TypeUse.ResourceArgs, "object")]
    public void Input_type_of_each_use(string type, TypeUse use, string expected) => Assert.Equal(expected, Names.Input(TypeRef.Parse(type), use));

    [Theory]
    [InlineData("string", "string")]
    [InlineData("list<string>", "List<string>")]
    [InlineData("map<bool>", "Dictionary<string, bool>")]
    [InlineData("list<type:Filter>", "List<global::Pulumi.Home.Inputs.FilterArgs>")]
    public void Plain_type_of_function_arguments(string type, string expected) => Assert.Equal(expected, Names.Plain(TypeRef.Parse(type)));

    [Theory]
    [InlineData("string", true, TypeUse.ResourceOutputs, "string")]
    [InlineData("string", false, TypeUse.ResourceOutputs, "string?")]
    [InlineData("double", false, TypeUse.ResourceOutputs, "double?")]
    [InlineData("list<string>", false, TypeUse.ResourceOutputs, "ImmutableArray<string>")]
    [InlineData("map<string>", true, TypeUse.ResourceOutputs, "ImmutableDictionary<string, string>")]
    [InlineData("map<string>", false, TypeUse.ResourceOutputs, "ImmutableDictionary<string, string>?")]
    [InlineData("type:light.Bulb", false, TypeUse.ResourceOutputs, "global::Pulumi.Home.Light.Outputs.Bulb?")]
    [InlineData("type:Filter", true, TypeUse.FunctionResult, "global::Pulumi.Home.Outputs.FilterResult")]
    [InlineData("enum:light.Socket", false, TypeUse.ResourceOutputs, "global::Pulumi.Home.Light.Socket?")]
    public void Output_type_with_and_without_null(string type, bool required, TypeUse use, string expected) =>
        Assert.Equal(expected, Names.Output(new PropertySchema { Name = "x", Type = TypeRef.Parse(type), Required = required }, use));
}
