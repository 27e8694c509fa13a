using LandingZone.Findings.Model;

namespace LandingZone.Findings.Tests.Model.Reading;

public sealed class ServiceReaderTests
{
    [Theory]
    [InlineData("TARGET", ResourceRole.Target)]
    [InlineData("ACTOR", ResourceRole.Actor)]
    [InlineData("OTHER", ResourceRole.Unknown)]
    public void Read_service_is_whole(string role, ResourceRole expected) => Whole.Equal(
        new FindingService(
            "d-1",
            "RDS_LOGIN_EVENTS",
            expected,
            null,
            DateTimeOffset.UnixEpoch.AddSeconds(1),
            DateTimeOffset.UnixEpoch.AddSeconds(2),
            7,
            "USEFUL",
            ["list one", "list two", "list three"],
            ["one", "two", "three", "four", "five"],
            new("bash", "/bin/bash", "00aa", 4711, "root"),
            null),
        Whole.Service($$$$"""
            {"detectorId":"d-1","featureName":"RDS_LOGIN_EVENTS","resourceRole":"{{{{role}}}}","eventFirstSeen":1,"eventLastSeen":2,"count":7,
             "userFeedback":"USEFUL",
             "evidence":{"threatIntelligenceDetails":[
               {"threatListName":"list one","threatNames":["one","two"]},{"threatListName":"list two","threatNames":["two"]},{"threatNames":[]}]},
             "additionalInfo":{"threatListName":"list three","threatName":"three"},
             "ebsVolumeScanDetails":{"scanDetections":{"threatDetectedByName":{"threatNames":[{"name":"four"},{"name":"one"},{"hash":"x"}]}}},
             "malwareScanDetails":{"threats":[{"name":"five"},{"name":"four"}]},
             "runtimeDetails":{"process":{"name":"bash","executablePath":"/bin/bash","executableSha256":"00aa","pid":4711,"user":"root"}}}
            """));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"runtimeDetails":{"process":"bash"},"evidence":"x","additionalInfo":[],"count":"many","eventFirstSeen":{},"action":[]}""")]
    public void Read_absent_or_wrong_kind_is_nothing(string json) => Whole.Equal(
        new FindingService(null, null, ResourceRole.Unknown, null, null, null, null, null, [], [], null, null),
        Whole.Service(json));

    [Theory]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("9223372036854775808", null)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("-9223372036854775809", null)]
    [InlineData("\"12\"", 12L)]
    [InlineData("1.0", 1L)]
    [InlineData("1.5", null)]
    public void Count_that_is_whole_and_fits_is_read(string json, long? expected) =>
        Assert.Equal(expected, Whole.Service($$"""{"count":{{json}} }""").Count);
}
