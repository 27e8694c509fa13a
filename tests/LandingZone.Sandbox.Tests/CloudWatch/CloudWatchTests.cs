using LandingZone.Sandbox.Tests.Support;

namespace LandingZone.Sandbox.Tests.CloudWatch;

public sealed class CloudWatchTests : SandboxTest
{
    [Fact]
    public async Task PutMetricData_records_every_value()
    {
        var answer = await PutAsync(("Namespace", "LandingZone"),
            ("MetricData.member.1.MetricName", "CoverageGaps"), ("MetricData.member.1.Value", "3"), ("MetricData.member.1.Unit", "Count"),
            ("MetricData.member.1.Dimensions.member.1.Name", "Region"), ("MetricData.member.1.Dimensions.member.1.Value", "eu-west-1"),
            ("MetricData.member.2.MetricName", "Evictions"), ("MetricData.member.2.Value", "0.5"));

        Assert.Equal(200, answer.Status);
        Assert.Equal(["CoverageGaps 3 Count eu-west-1", "Evictions 0.5 None "],
            Aws.State.PutMetrics()
                .Select(metric =>
                FormattableString.Invariant(
                $"{metric.MetricName} {metric.Value} {metric.Unit} {metric.Dimensions.GetValueOrDefault("Region")}")));
        Assert.Equal(["cloudwatch:PutMetricData"], Aws.Calls.ToList()[0].Actions);
    }

    [Theory]
    [InlineData("AWS/Events", "1")]
    [InlineData("LandingZone", "NaN")]
    [InlineData("LandingZone", "many")]
    public async Task PutMetricData_bad_value_is_InvalidParameterValue(string space, string value) => Assert.Equal("InvalidParameterValue",
        (await PutAsync(("Namespace", space), ("MetricData.member.1.MetricName", "m"), ("MetricData.member.1.Value", value))).ErrorCode);

    private Task<Answer> PutAsync(params (string, string)[] parameters) =>
        Client("monitoring", Security, Home).QueryAsync("PutMetricData", parameters);
}
