using System.Text.Json.Nodes;
using LandingZone.Tools.Preview;

namespace LandingZone.Tools.Tests.Rendering;

/// <summary>A preview that has one of everything a renderer must cope with.</summary>
internal static class Samples
{
    private static readonly string[] Regions = ["eu-west-1", "us-east-1"];

    public static StackPreview Preview { get; } = new("landing-zone", "dev",
    [
        new() { Urn = "u:p", Name = "security", Type = "pulumi:providers:aws", Account = "security" },
        new() { Urn = "u:g", Name = "guardduty", Type = "landingzone:guardduty:OrganizationGuardDuty", IsComponent = true },
        .. Regions.SelectMany(Regional),
        new() { Urn = "u:a", Name = "archive", Type = "landingzone:archive:FindingsArchive", IsComponent = true },
        new()
        {
            Urn = "u:b", ParentUrn = "u:a", Parent = "archive", Name = "archive-bucket", Type = "aws:s3/bucket:Bucket", Account = "security", Region = "eu-west-1",
            Inputs = new JsonObject { ["bucket"] = "findings|archive", ["tags"] = new JsonObject { ["owner"] = "platform" } },
            Options = new(true, true, ["archive-key"], ["tags"], ["*::old"], ""),
        },
        new()
        {
            Urn = "u:r", ParentUrn = "u:a", Parent = "archive", Name = "archive-role", Type = "aws:iam/role:Role", Account = "security",
            Inputs = new JsonObject
            {
                ["assumeRolePolicy"] = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["sts:AssumeRole"]}]}""",
                ["name"] = "[secret]",
            },
        },
    ], new JsonObject { ["bucketArn"] = "${archive-bucket.arn}", ["detectors"] = new JsonObject { ["eu-west-1"] = "${guardduty-eu-west-1-detector.id}" } });

    private static PreviewResource[] Regional(string region) =>
    [
        new() { Urn = $"u:{region}", ParentUrn = "u:g", Parent = "guardduty", Name = $"guardduty-{region}", Type = "landingzone:guardduty:RegionalGuardDuty", IsComponent = true },
        new()
        {
            Urn = $"u:d:{region}", ParentUrn = $"u:{region}", Parent = $"guardduty-{region}", Name = $"guardduty-{region}-detector",
            Type = "aws:guardduty/detector:Detector", Account = "security", Region = region,
            Inputs = new JsonObject { ["enable"] = true, ["region"] = region },
            Options = region == "us-east-1" ? PreviewOptions.None with { Import = "abc@us-east-1" } : PreviewOptions.None,
        },
    ];
}
