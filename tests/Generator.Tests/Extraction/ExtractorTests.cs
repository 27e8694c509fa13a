using LandingZone.SdkGenerator.Extraction;
using LandingZone.SdkGenerator.Schema;

namespace LandingZone.SdkGenerator.Tests.Extraction;

public sealed class ExtractorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ExtractorTests() => SampleNpmPackage.WriteTo(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Extract_resource_has_the_facts_of_types_and_constructor()
    {
        var resource = Extract().Resources["light.LampSet"];

        Assert.Equal("random:light/lampSet:LampSet", resource.Token);
        Assert.Equal(
            ["bulbs: list<type:light.LampSetBulb>", "lampSet: string required LampSetName", "pin: string secret"],
            resource.Inputs.Select(Describe));
        Assert.Equal(
            ["bulbs: list<type:light.LampSetBulb>", "lampSet: string LampSetName", "pin: string secret"],
            resource.State!.Select(Describe));
        Assert.Equal(
            ["bulbs: list<type:light.LampSetBulb>", "lampSet: string required LampSetName", "pin: string"],
            resource.Outputs.Select(Describe));
        Assert.Equal(["pin"], resource.SecretOutputs);
    }

    [Fact]
    public void Extract_nested_types_are_those_that_are_reached_in_each_direction()
    {
        var schema = Extract();

        Assert.Equal(["GetHouseFilter", "light.LampSetBulb"], schema.InputTypes.Keys);
        Assert.Equal(["GetHouseFloor", "light.LampSetBulb"], schema.OutputTypes.Keys);
        Assert.Equal(
            ["count: int", "socket: union<string,enum:light.Socket> required", "watts: double"],
            schema.InputTypes["light.LampSetBulb"].Select(Describe));
        Assert.Equal([new EnumMember("E14", "e14"), new EnumMember("E27", "e27")], schema.Enums["light.Socket"]);
    }

    [Fact]
    public void Extract_function_has_its_arguments_and_result()
    {
        var function = Extract().Functions["getHouse"];

        Assert.Equal("random:index/getHouse:getHouse", function.Token);
        Assert.Equal(["filters: list<type:GetHouseFilter>"], function.Inputs.Select(Describe));
        Assert.Equal(["default: string required", "floors: list<type:GetHouseFloor> required"], function.Outputs.Select(Describe));
    }

    [Fact]
    public void Extract_takes_version_and_namespaces()
    {
        var schema = Extract();

        Assert.Equal(("1.2.3", "Pulumi.Random"), (schema.Version, schema.Namespace));
        Assert.Equal("Light", Assert.Single(schema.Modules).Value);
    }

    [Fact]
    public void Extract_type_that_does_not_exist_is_an_error()
    {
        _folder.Write("sdks/Pulumi.Random/types.txt", "light.Candle\n");

        Assert.Equal("The package has no 'light.Candle': no file 'light/Candle.d.ts' in any casing.", Error());
    }

    [Fact]
    public void Extract_module_without_a_namespace_is_an_error()
    {
        _folder.Write("sdks/Pulumi.Random/overrides.json", """{ "modules": {} }""");

        Assert.Equal("overrides.json names no C# namespace for the module 'light'; add it under \"modules\".", Error());
    }

    [Fact]
    public void Extract_types_and_constructor_that_disagree_are_an_error()
    {
        _folder.Write("npm/light/lampset.js", "static __pulumiType = 'random:light/lampSet:LampSet';");

        Assert.Equal("'light.LampSet': the types require lampSet; the constructor requires .", Error());
    }

    [Fact]
    public void NpmPackage_of_another_name_is_an_error()
    {
        var error = Assert.Throws<ExtractionException>(() => new NpmPackage(Path.Combine(_folder.Root, "npm"), "aws"));

        Assert.Equal($"'{Path.Combine(_folder.Root, "npm")}' holds @pulumi/random, not @pulumi/aws.", error.Message);
    }

    [Fact]
    public void NpmPackage_folder_without_a_manifest_is_an_error()
    {
        var error = Assert.Throws<ExtractionException>(() => new NpmPackage("nowhere", "aws"));

        Assert.Equal(
            "'nowhere' holds no package.json. Unpack the archive that 'npm pack @pulumi/aws@VERSION' fetches, and name its 'package' folder.",
            error.Message);
    }

    private string Error() => Assert.Throws<ExtractionException>(Extract).Message;

    private PackageSchema Extract()
    {
        var random = new PackageFolder(Path.Combine(_folder.Root, "sdks"), SdkPackage.Named("random"));
        return new Extractor(new NpmPackage(Path.Combine(_folder.Root, "npm"), "random"), random.Package, random.ReadOverrides()).Extract(random.ReadTypes());
    }

    private static string Describe(PropertySchema property) =>
        $"{property.Name}: {property.Type}{(property.Required ? " required" : "")}{(property.Secret ? " secret" : "")}{(property.CSharpName is { } name ? " " + name : "")}";
}
