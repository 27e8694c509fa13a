using System.Text.Json;

namespace LandingZone.Findings.Model.Reading;

/// <summary>Reads one of <c>resource.s3BucketDetails</c>.</summary>
internal static class BucketReader
{
    public static BucketDetails Read(JsonElement bucket) => new(
        bucket.Text("name"),
        bucket.Text("arn"),
        bucket.Text("type"),
        bucket.Field("publicAccess").Text("effectivePermission"),
        bucket.Time("createdAt"),
        ResourceReader.Tags(bucket),
        [.. bucket.Field("s3ObjectDetails").Items().Select(item => new BucketObject(
            item.Text("key"), item.Text("objectArn"), item.Text("versionId"), item.Text("eTag"), item.Text("hash")))]);
}
