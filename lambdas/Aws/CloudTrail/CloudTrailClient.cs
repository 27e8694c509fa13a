using System.Text.Json;
using LandingZone.Lambdas.Aws.Http;

namespace LandingZone.Lambdas.Aws.CloudTrail;

/// <summary>A trail.</summary>
/// <param name="Name">The name.</param>
/// <param name="Arn">The ARN.</param>
/// <param name="HomeRegion">Where the trail was created: changes are only possible there.</param>
/// <param name="IsMultiRegion">Whether it records all regions.</param>
/// <param name="IsOrganization">Whether it belongs to the organization: only the management account or its delegate can change it.</param>
public sealed record Trail(string Name, string Arn, string HomeRegion, bool IsMultiRegion, bool IsOrganization);

/// <summary>The calls to AWS CloudTrail ("CloudTrail API Reference").</summary>
public sealed class CloudTrailClient
{
    private readonly AwsApi _api;

    internal CloudTrailClient(AwsApi api) => _api = api;

    /// <summary>The trails of the region, with the copies of trails from other regions when <paramref name="includeShadowTrails"/>.</summary>
    public async Task<IReadOnlyList<Trail>> DescribeTrailsAsync(bool includeShadowTrails, CancellationToken cancellation)
    {
        var answer = await _api.JsonAsync(
            "DescribeTrails", json => json.WriteBoolean("includeShadowTrails", includeShadowTrails), cancellation).ConfigureAwait(false);
        return [.. answer.Items("trailList").Select(TrailOf)];
    }

    /// <summary>A trail, or null when it does not exist.</summary>
    /// <param name="name">The name in its home region, or the ARN anywhere.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<Trail?> GetTrailAsync(string name, CancellationToken cancellation)
    {
        try
        {
            var answer = await _api.JsonAsync("GetTrail", json => json.WriteString("Name", name), cancellation).ConfigureAwait(false);
            return answer.Member("Trail") is { } trail ? TrailOf(trail) : null;
        }
        catch (AwsException exception) when (exception.Is("TrailNotFoundException"))
        {
            return null;
        }
    }

    /// <summary>Whether a trail is recording.</summary>
    public async Task<bool> IsLoggingAsync(string name, CancellationToken cancellation)
    {
        var answer = await _api.JsonAsync("GetTrailStatus", json => json.WriteString("Name", name), cancellation).ConfigureAwait(false);
        return answer.IsTrue("IsLogging");
    }

    /// <summary>Makes a trail record again. Works in the trail's home region only.</summary>
    public Task StartLoggingAsync(string name, CancellationToken cancellation) =>
        _api.JsonAsync("StartLogging", json => json.WriteString("Name", name), cancellation);

    /// <summary>The tags of a trail.</summary>
    public Task<IReadOnlyList<Tag>> ListTagsAsync(string arn, CancellationToken cancellation) =>
        Pages.AllAsync(async next =>
        {
            var answer = await _api.JsonAsync("ListTags", json => WriteListTags(json, arn, next), cancellation).ConfigureAwait(false);
            return new Page<Tag>(
                answer.Items("ResourceTagList").SelectMany(resource => resource.Items("TagsList"))
                    .Select(tag => new Tag(tag.Required("Key"), tag.Text("Value") ?? "")),
                answer.Text("NextToken"));
        });

    private static void WriteListTags(Utf8JsonWriter json, string arn, string? next)
    {
        json.WriteStartArray("ResourceIdList");
        json.WriteStringValue(arn);
        json.WriteEndArray();
        if (next is not null)
            json.WriteString("NextToken", next);
    }

    private static Trail TrailOf(JsonElement trail) => new(
        trail.Required("Name"),
        trail.Required("TrailARN"),
        trail.Required("HomeRegion"),
        trail.IsTrue("IsMultiRegionTrail"),
        trail.IsTrue("IsOrganizationTrail"));
}
