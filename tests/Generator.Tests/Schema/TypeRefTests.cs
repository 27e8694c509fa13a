using CsCheck;
using LandingZone.SdkGenerator.Schema;

namespace LandingZone.SdkGenerator.Tests.Schema;

public sealed class TypeRefTests
{
    private static readonly List<TypeRef> Leaves =
    [
        .. TypeRef.Primitive.Names.Select(name => new TypeRef.Primitive(name)),
        new TypeRef.ObjectType("guardduty.Filter"),
        new TypeRef.EnumType("lambda.Runtime"),
    ];

    private static readonly Gen<TypeRef> AnyType = Gen.Recursive<TypeRef>((depth, inner) =>
    {
        var leaf = Gen.Int[0, Leaves.Count - 1].Select(index => Leaves[index]);
        return depth > 3 ? leaf : Gen.OneOf<TypeRef>(
            leaf,
            inner.Select(TypeRef (element) => new TypeRef.ListOf(element)),
            inner.Select(TypeRef (element) => new TypeRef.MapOf(element)),
            inner.List[2, 4].Select(TypeRef (members) => new TypeRef.UnionOf(members)));
    });

    [Fact]
    public void Parse_reads_what_ToString_writes() =>
        AnyType.Sample(type => Assert.Equal(type, TypeRef.Parse(type.ToString()!)));

    [Theory]
    [InlineData("number")]
    [InlineData("list<number>")]
    [InlineData("list<string,int>")]
    [InlineData("union<string>")]
    [InlineData("map<string")]
    [InlineData("")]
    public void Parse_other_text_is_an_error_that_lists_what_is_known(string text)
    {
        var error = Assert.Throws<FormatException>(() => TypeRef.Parse(text));

        Assert.EndsWith(
            "is not a type. Expected one of string, bool, int, double, any, archive, assetOrArchive, list<T>, map<T>, union<A,B>, type:module.Name, enum:module.Name.",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void References_finds_nested_types_and_enums_at_any_depth() =>
        Assert.Equal(
            ["type:a.B", "enum:a.C"],
            TypeRef.Parse("map<list<union<type:a.B,enum:a.C>>>").References().Select(reference => reference.ToString()));

    [Fact]
    public void References_skips_unions_of_more_than_two() => Assert.Empty(TypeRef.Parse("union<string,type:a.B,type:a.C>").References());
}
