using CsCheck;
using LandingZone.Infra.Naming;
using LandingZone.Infra.Tests.Harness;

namespace LandingZone.Infra.Tests.Naming;

public sealed class NamesTests
{
    [Theory]
    [InlineData("S3_DATA_EVENTS", "s3-data-events")]
    [InlineData("AI_ANALYST", "ai-analyst")]
    public void Word_apiName_isReadableInALogicalName(string apiName, string word) => Assert.Equal(word, Names.Word(apiName));

    [Theory]
    [InlineData("prod", "pulumi-prod")]
    [InlineData("team/eu west", "pulumi-team-eu-west")]
    public void Session_stack_isAValidSessionName(string stack, string session) => Assert.Equal(session, Names.Session(stack));

    [Fact]
    public void Session_anyStack_fitsTheLimitAndAlphabet() => Gen.String.Sample(stack =>
        Assert.Matches("^[\\w+=,.@-]{2,64}$", Names.Session(stack)));

    // Pulumi adds eight characters to a logical name to make a physical one.
    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task GeneratedNames_stackFile_fitTheServiceLimits(string stack)
    {
        var deployed = await Deployed.StackAsync(stack);
        var generated = deployed.Resources.Where(resource => Names.PhysicalNameLength.ContainsKey(resource.Type)).ToList();

        Assert.Contains(generated, resource => resource.Type == "aws:s3/bucket:Bucket");
        Assert.All(generated, resource => Assert.True(resource.Name.Length + Names.SuffixLength <= Names.PhysicalNameLength[resource.Type], resource.Name));
    }

    // D33
    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Names_D33_stackFile_areUniqueInTheWholeProgram(string stack)
    {
        var deployed = await Deployed.StackAsync(stack);

        Assert.Equal(deployed.Resources.Length, deployed.Resources.Select(resource => resource.Name).Distinct().Count());
    }
}
