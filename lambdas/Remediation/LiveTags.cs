namespace LandingZone.Lambdas.Remediation;

/// <summary>
/// A resource's tags, read just now: the copy in the finding may be hours old. When they could not be read, whether the resource is
/// exempt is unknown, and nothing is done to it.
/// </summary>
/// <param name="Values">Key to value; null when they could not be read.</param>
public sealed record LiveTags(IReadOnlyDictionary<string, string>? Values)
{
    /// <summary>The tags of something that cannot have any.</summary>
    public static LiveTags None { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>The tags could not be read.</summary>
    public static LiveTags Unreadable { get; } = new((IReadOnlyDictionary<string, string>?)null);

    /// <summary>Why the resource must be left alone, or null. The tag exempts when its value is <c>true</c>, in any case of
    /// letters.</summary>
    /// <param name="exemptTag">The key of the exempting tag, compared exactly as AWS does.</param>
    /// <param name="resource">What a message calls the resource.</param>
    public Reason? WhyNot(string exemptTag, string resource)
    {
        if (Values is null)
            return new("tagsUnreadable", $"{resource}: its tags could not be read, so whether it is exempt is not known; nothing is done.");
        return Values.TryGetValue(exemptTag, out var value) && value.Equals("true", StringComparison.OrdinalIgnoreCase)
            ? new("exempt", $"{resource} has the tag {exemptTag}={value}, which exempts it.")
            : null;
    }
}
