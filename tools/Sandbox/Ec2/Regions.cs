using System.Xml.Linq;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.Ec2;

/// <summary>The commercial regions; an opt-in region is opted in when the world has something in it.</summary>
internal static class Regions
{
    private static readonly string[] Default =
    [
        "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1", "ap-southeast-1", "ap-southeast-2", "ca-central-1",
        "eu-central-1", "eu-north-1", "eu-west-1", "eu-west-2", "eu-west-3", "sa-east-1",
        "us-east-1", "us-east-2", "us-west-1", "us-west-2",
    ];

    private static readonly string[] OptIn =
    [
        "af-south-1", "ap-east-1", "ap-east-2", "ap-south-2", "ap-southeast-3", "ap-southeast-4", "ap-southeast-5", "ap-southeast-6",
        "ap-southeast-7", "ca-west-1", "eu-central-2", "eu-south-1", "eu-south-2", "il-central-1", "me-central-1", "me-south-1",
        "mx-central-1",
    ];

    /// <summary>Whether an account cannot use a region, because it has not switched it on.</summary>
    internal static bool IsOff(WorldAccount account, string region) => OptIn.Contains(region) && !account.Regions.ContainsKey(region);

    internal static IEnumerable<XElement> Describe(Exchange call)
    {
        DryRun.Check(call);
        var names = call.Query.List("RegionName");
        if (names.FirstOrDefault(name => !Default.Contains(name) && !OptIn.Contains(name)) is { } unknown)
            throw new AwsErrorException("InvalidParameterValue", $"Invalid region id: {unknown}");
        var opted = call.Account.Facts.Regions.Keys;
        var all = Default.Select(name => (Name: name, Status: "opt-in-not-required"))
            .Concat(OptIn.Select(name => (Name: name, Status: opted.Contains(name) ? "opted-in" : "not-opted-in")))
            .Where(region =>
                names.Count == 0 ? call.Query.Flag("AllRegions") || region.Status != "not-opted-in" : names.Contains(region.Name));
        return
        [
            Xml.Items("regionInfo", all, region =>
            [
                Xml.Element("regionName", region.Name), Xml.Element("regionEndpoint", $"ec2.{region.Name}.amazonaws.com"),
                Xml.Element("optInStatus", region.Status),
            ]),
        ];
    }
}
