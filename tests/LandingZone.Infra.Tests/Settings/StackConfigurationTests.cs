using System.Collections.Immutable;
using LandingZone.Infra.Settings;

namespace LandingZone.Infra.Tests.Settings;

public sealed class StackConfigurationTests
{
    [Fact]
    public void FromEngine_keysOfOtherProjects_areLeftOut()
    {
        var configuration = StackConfiguration.FromEngine(
            "landing-zone",
            """{"landing-zone:homeRegion":"eu-west-1","landing-zone:regions":"[\"eu-west-1\"]","aws:region":"us-east-1"}""",
            """["landing-zone:chat","aws:secretKey"]""");

        Assert.Equal(
            new Dictionary<string, string> { ["homeRegion"] = "eu-west-1", ["regions"] = "[\"eu-west-1\"]" }.ToImmutableSortedDictionary(),
            configuration.Values.ToImmutableSortedDictionary());
        Assert.Equal(["chat"], configuration.SecretKeys);
        Assert.Equal("landing-zone", configuration.ProjectName);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void FromEngine_nothingSet_isEmpty(string? text)
    {
        var configuration = StackConfiguration.FromEngine("landing-zone", text, text);

        Assert.Empty(configuration.Values);
        Assert.Empty(configuration.SecretKeys);
    }
}
