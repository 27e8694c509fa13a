using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.CloudTrail;

/// <summary>AWS CloudTrail, JSON 1.1, 2013-11-01.</summary>
internal static class CloudTrailService
{
    internal static AwsService Create() => new JsonService("cloudtrail", "1.1", "com.amazonaws.cloudtrail.v20131101", "cloudtrail")
        .Add("DescribeTrails", TrailReads.Describe)
        .Add("GetTrail", TrailReads.Get)
        .Add("GetTrailStatus", TrailReads.GetStatus)
        .Add("ListTags", TrailReads.ListTags)
        .Add("StartLogging", call => TrailLogging.Set(call, logging: true))
        .Add("StopLogging", call => TrailLogging.Set(call, logging: false));
}
