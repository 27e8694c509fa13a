using LandingZone.Findings.Regions;

namespace LandingZone.Findings.Tests.Regions;

public sealed class PartitionTests
{
    [Theory]
    [InlineData("aws", "amazonaws.com", "console.aws.amazon.com")]
    [InlineData("aws-cn", "amazonaws.com.cn", "console.amazonaws.cn")]
    [InlineData("aws-us-gov", "amazonaws.com", "console.amazonaws-us-gov.com")]
    [InlineData("aws-eusc", "amazonaws.eu", "console.amazonaws-eusc.eu")]
    [InlineData("aws-iso", "c2s.ic.gov", "console.c2shome.ic.gov")]
    [InlineData("aws-iso-b", "sc2s.sgov.gov", "console.sc2shome.sgov.gov")]
    [InlineData("aws-iso-f", "csp.hci.ic.gov", "console.csphome.hci.ic.gov")]
    public void Find_partition_gives_its_domains(string id, string suffix, string console) =>
        Assert.Equal(new Partition(id, suffix, console), Partition.Find(id));
}
