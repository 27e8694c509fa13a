using LandingZone.SdkGenerator.Schema;

namespace LandingZone.SdkGenerator.Tests.Schema;

public sealed class TypeListTests
{
    [Fact]
    public void Parse_sorts_names_into_provider_resources_and_functions()
    {
        var list = TypeList.Parse("# comment\r\nProvider\r\n\r\ns3.Bucket\nguardduty.getDetector\n  guardduty.IPSet  \ngetRegion\n");

        Assert.True(list.HasProvider);
        Assert.Equal(["guardduty.IPSet", "s3.Bucket"], list.Resources);
        Assert.Equal(["getRegion", "guardduty.getDetector"], list.Functions);
    }

    [Fact]
    public void Parse_name_given_twice_is_an_error()
    {
        var error = Assert.Throws<FormatException>(() => TypeList.Parse("s3.Bucket\nkms.Key\ns3.Bucket\n"));

        Assert.Equal("types.txt names 's3.Bucket' twice; remove one of the lines.", error.Message);
    }
}
