using LandingZone.Infra.Tests.Harness;

namespace LandingZone.Infra.Tests.Posture;

/// <summary>What no stack declares, because declaring it is how others got hurt.</summary>
public sealed class AbsenceTests
{
    public static TheoryData<string> Stacks => ["dev", "prod"];

    // R30: a network ACL with inline rules takes foreign rules away at the next update, those of the responses among them. R31: rules that
    // a program and a function both number get in each other's way. The program leaves networks alone.
    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Program_R30_declaresNothingOfANetwork(string stack) => Assert.DoesNotContain(
        (await Deployed.StackAsync(stack)).Resources,
        resource => resource.Type.StartsWith("aws:ec2/", StringComparison.Ordinal));

    // D32: no command of a shell, whose quoting nobody checks. T55, T56: nothing of GuardDuty that the provider lacks is reached in another way.
    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Program_D32_T55_runsNoCommandAndUsesOneProviderForGuardDuty(string stack)
    {
        var types = (await Deployed.StackAsync(stack)).Resources.Select(resource => resource.Type).Distinct().ToList();

        Assert.All(types, type => Assert.Matches("^(aws|aws-native|random|pulumi|landingzone):", type));
        Assert.All(types.Where(type => type.Contains("guardduty", StringComparison.OrdinalIgnoreCase)), type => Assert.Matches("^(aws|landingzone):", type));
        Assert.Equal([AwsTypes.StackSet], types.Where(type => type.StartsWith("aws-native:", StringComparison.Ordinal)));
    }

    // R29: only the administrator may set how often findings are published, so nothing says it about a member.
    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Program_R29_setsThePublishingFrequencyInTheSecurityAccountOnly(string stack)
    {
        var deployed = await Deployed.StackAsync(stack);

        var setters = deployed.Resources.Where(resource => resource.Inputs.ContainsKey("findingPublishingFrequency")).ToList();

        Assert.NotEmpty(setters);
        Assert.All(setters, resource => Assert.Equal(AwsTypes.Detector, resource.Type));
        Assert.Equal(deployed.OfType(AwsTypes.Detector).Select(detector => detector.Name).Order(), setters.Select(resource => resource.Name).Order());
    }
}
