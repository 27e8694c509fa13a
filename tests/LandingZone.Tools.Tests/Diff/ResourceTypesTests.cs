using LandingZone.Tools.Diff;
using LandingZone.Tools.Plans;
using LandingZone.Tools.Preview;
using LandingZone.Tools.Tests.Commands;

namespace LandingZone.Tools.Tests.Diff;

public sealed class ResourceTypesTests
{
    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public void All_has_a_row_for_every_type_of_the_plan(string stack)
    {
        var file = Path.Combine(LandingZonePreviewTests.Root, "plans", $"{stack}.json");
        var types = PlanReader.Parse(File.ReadAllText(file), file).Resources.Select(r => r.Type).Where(t => !PreviewResource.IsComponentType(t)).Distinct();

        Assert.All(types, type => Assert.Contains(type, ResourceTypes.All.Keys));
    }

    [Fact]
    public void All_names_a_source_in_every_row() =>
        Assert.All(ResourceTypes.All.Values, row => Assert.Matches("^(tf aws_[a-z0-9_]+|cfn AWS::[A-Za-z]+::[A-Za-z]+|random|an update .*)$", row.Source));

    [Theory]
    [InlineData(Plan.Bucket, "region", false, true)]
    [InlineData("aws-native:cloudformation:StackSet", "region", false, false)]
    [InlineData("aws:s3/unknown:Unknown", "bucket", false, false)]
    [InlineData("aws:lambda/eventSourceMapping:EventSourceMapping", "queues[0]", false, true)]
    [InlineData("aws:guardduty/detector:Detector", "enable", false, false)]
    [InlineData("aws:guardduty/organizationConfigurationFeature:OrganizationConfigurationFeature", "additionalConfigurations", true, true)]
    [InlineData("aws:guardduty/organizationConfigurationFeature:OrganizationConfigurationFeature", "additionalConfigurations[0].autoEnable", false, false)]
    [InlineData("aws:guardduty/detectorFeature:DetectorFeature", "additionalConfigurations[1].name", false, true)]
    public void Replaces_follows_the_table(string type, string path, bool isCount, bool expected) =>
        Assert.Equal(expected, ResourceTypes.Replaces(type, InputPath.Parse(path), isCount));

    [Theory]
    [InlineData("tags")]
    [InlineData("rules[0].filter.prefix")]
    [InlineData("tags[\"a.b\"].c")]
    [InlineData("a[0][1]")]
    public void Path_reads_what_it_writes(string text) => Assert.Equal(text, InputPath.Parse(text).Text);
}
