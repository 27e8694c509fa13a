using LandingZone.SdkGenerator.Generation;
using LandingZone.SdkGenerator.Schema;

namespace LandingZone.SdkGenerator.Tests.Generation;

public sealed class CSharpNamesTests
{
    [Theory]
    [InlineData("enable", null, "Enable", "_enable", "enable")]
    [InlineData("s3Bucket", null, "S3Bucket", "_s3Bucket", "s3Bucket")]
    [InlineData("bucket", "BucketName", "BucketName", "_bucket", "bucket")]
    [InlineData("default", null, "Default", "_default", "@default")]
    [InlineData("Statement", null, "Statement", "_Statement", "Statement")]
    public void Names_of_a_property(string wire, string? csharp, string property, string field, string parameter)
    {
        var schema = new PropertySchema { Name = wire, Type = TypeRef.Parse("string"), CSharpName = csharp };

        Assert.Equal((property, field, parameter), (CSharpNames.Property(schema), CSharpNames.Field(schema), CSharpNames.Parameter(schema)));
    }

    [Fact]
    public void Literal_escapes_quotes_and_backslashes() => Assert.Equal("""
        "a\"b\\c"
        """, CSharpNames.Literal("a\"b\\c"));

    [Theory]
    [InlineData("Equals", "new ")]
    [InlineData("ToString", "new ")]
    [InlineData("Enable", "")]
    public void Modifier_hides_what_every_object_has(string name, string expected) => Assert.Equal(expected, CSharpNames.Modifier(name));
}
