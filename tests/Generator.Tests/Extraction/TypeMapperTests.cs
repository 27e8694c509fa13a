using LandingZone.SdkGenerator.Extraction;
using LandingZone.SdkGenerator.TypeScript;

namespace LandingZone.SdkGenerator.Tests.Extraction;

public sealed class TypeMapperTests
{
    [Theory]
    [InlineData("pulumi.Input<string>", "string", false)]
    [InlineData("pulumi.Input<boolean | undefined>", "bool", true)]
    [InlineData("pulumi.Output<number>", "int", false)]
    [InlineData("any", "any", false)]
    [InlineData("pulumi.Input<pulumi.Input<string>[] | undefined>", "list<string>", true)]
    [InlineData("pulumi.Input<{ [key: string]: pulumi.Input<string>; } | undefined>", "map<string>", true)]
    [InlineData("pulumi.Input<pulumi.Input<inputs.guardduty.Thing>[]>", "list<type:guardduty.Thing>", false)]
    [InlineData("pulumi.Input<inputs.TagArgs>", "type:Tag", false)]
    [InlineData("outputs.guardduty.Thing | undefined", "type:guardduty.Thing", true)]
    [InlineData("pulumi.Input<string | enums.lambda.Runtime>", "union<string,enum:lambda.Runtime>", false)]
    [InlineData("pulumi.Input<string | inputs.iam.PolicyDocument | undefined>", "union<string,type:iam.PolicyDocument>", true)]
    [InlineData("pulumi.Input<string | pulumi.Input<string>[]>", "union<string,list<string>>", false)]
    [InlineData("pulumi.Input<string | inputs.iam.A | inputs.iam.B>", "union<string,type:iam.A,type:iam.B>", false)]
    [InlineData("pulumi.Input<string | Role>", "string", false)]
    [InlineData("pulumi.Input<Region>", "string", false)]
    [InlineData("\"*\" | string", "string", false)]
    [InlineData("pulumi.Input<pulumi.asset.Archive | undefined>", "archive", true)]
    [InlineData("pulumi.Input<pulumi.asset.Asset | pulumi.asset.Archive>", "assetOrArchive", false)]
    public void Map_type_as_declared(string typeScript, string expected, bool optional)
    {
        var (type, isOptional) = TypeMapper.Map(Parse(typeScript), isDouble: false);

        Assert.Equal(expected, type.ToString());
        Assert.Equal(optional, isOptional);
    }

    [Theory]
    [InlineData("pulumi.Input<number>", "double")]
    [InlineData("pulumi.Input<{ [key: string]: pulumi.Input<number>; }>", "map<double>")]
    public void Map_number_is_a_double_where_the_overrides_say_so(string typeScript, string expected) =>
        Assert.Equal(expected, TypeMapper.Map(Parse(typeScript), isDouble: true).Type.ToString());

    [Fact]
    public void Map_unknown_qualified_name_is_an_error()
    {
        var error = Assert.Throws<ExtractionException>(() => TypeMapper.Map(Parse("node.Stream"), isDouble: false));

        Assert.Equal("The type 'node.Stream' is not understood.", error.Message);
    }

    private static TsType Parse(string type) => DeclarationReader.Read($"interface X {{ p: {type}; }}").Interfaces["X"].Single().Type;
}
