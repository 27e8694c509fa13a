using System.Text.Json.Nodes;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.CloudTrail;

/// <summary>DescribeTrails, GetTrail, GetTrailStatus and ListTags.</summary>
internal static class TrailReads
{
    internal static JsonObject Describe(Exchange call)
    {
        var names = call.Json.Texts("trailNameList");
        var withShadows = call.Json.Flag("includeShadowTrails") ?? true;
        var trails = SeenTrail.All(call).Where(trail => withShadows || trail.Home == call.Local)
            .Where(trail => names.Count == 0 || names.Contains(trail.Arn) || (trail.Home == call.Local && names.Contains(trail.Facts.Name)))
            .OrderBy(trail => trail.Arn, StringComparer.Ordinal);
        return new JsonObject { ["trailList"] = Json.Array(trails, Render) };
    }

    internal static JsonObject Get(Exchange call) => new() { ["Trail"] = Render(SeenTrail.Find(call)) };

    internal static JsonObject GetStatus(Exchange call) => new() { ["IsLogging"] = SeenTrail.Find(call).Facts.IsLogging };

    internal static JsonObject ListTags(Exchange call)
    {
        var arns = call.Json.Texts("ResourceIdList");
        if (arns.Count is 0 or > 20)
            throw new AwsErrorException("InvalidParameterCombinationException", "ResourceIdList must have 1 to 20 entries.");
        return new JsonObject
        {
            ["ResourceTagList"] = Json.Array(arns, arn =>
            {
                if (!arn.StartsWith("arn:", StringComparison.Ordinal))
                    throw new AwsErrorException("CloudTrailARNInvalidException", $"{arn} is not a valid ARN");
                var trail = SeenTrail.All(call).FirstOrDefault(trail => trail.Arn == arn)
                    ?? throw new AwsErrorException("ResourceNotFoundException", $"Trail not found: {arn}");
                return new JsonObject { ["ResourceId"] = arn, ["TagsList"] = Json.Tags(trail.Facts.Tags) };
            }),
        };
    }

    private static JsonObject Render(SeenTrail trail) => new()
    {
        ["Name"] = trail.Facts.Name,
        ["S3BucketName"] = trail.Facts.S3Bucket,
        ["IncludeGlobalServiceEvents"] = true,
        ["IsMultiRegionTrail"] = trail.Facts.IsMultiRegion,
        ["HomeRegion"] = trail.Home.Name,
        ["TrailARN"] = trail.Arn,
        ["LogFileValidationEnabled"] = true,
        ["HasCustomEventSelectors"] = false,
        ["HasInsightSelectors"] = false,
        ["IsOrganizationTrail"] = trail.Facts.IsOrganization,
    };
}
