using LandingZone.Lambdas.Aws;

namespace LandingZone.Lambdas.Remediation.Effects;

/// <summary>Reads tags live.</summary>
internal static class LiveTagReader
{
    /// <summary>The tags; unreadable when the caller may not read them, in which case nothing is done to the resource.</summary>
    public static async Task<LiveTags> ToLiveTagsAsync(this Task<IReadOnlyList<Tag>> reading)
    {
        try
        {
            return Of(await reading.ConfigureAwait(false));
        }
        catch (AwsException exception) when (exception.Error is { IsRetryable: false, StatusCode: 400 or 401 or 403 }
            && exception.Error.Code.Contains("Denied", StringComparison.Ordinal))
        {
            return LiveTags.Unreadable;
        }
    }

    public static LiveTags Of(IReadOnlyList<Tag> tags)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tag in tags)
            values[tag.Key] = tag.Value;
        return new(values);
    }
}
