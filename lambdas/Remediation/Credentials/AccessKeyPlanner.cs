namespace LandingZone.Lambdas.Remediation.Credentials;

/// <summary>A user's access key as IAM describes it now.</summary>
/// <param name="UserName">The user.</param>
/// <param name="AccessKeyId">The key.</param>
/// <param name="IsActive">Whether it works.</param>
/// <param name="Tags">The user's tags, read now.</param>
public sealed record AccessKeyFacts(string UserName, string AccessKeyId, bool IsActive, LiveTags Tags);

/// <summary>Sets a key's status (UpdateAccessKey).</summary>
/// <param name="UserName">The user.</param>
/// <param name="AccessKeyId">The key.</param>
/// <param name="Active">The status to set.</param>
public sealed record SetAccessKeyStatus(string UserName, string AccessKeyId, bool Active);

/// <summary>Plans the deactivation of a long-term key. It is never deleted, so that it can be given back.</summary>
public static class AccessKeyPlanner
{
    /// <summary>Deactivates the key unless it is inactive, gone or its user exempt.</summary>
    /// <param name="key">The key; null when IAM answers <c>NoSuchEntity</c>.</param>
    /// <param name="exemptTag">The key of the exempting tag.</param>
    public static Plan<SetAccessKeyStatus> Plan(AccessKeyFacts? key, string exemptTag)
    {
        if (key is null)
            return Plans.Nothing<SetAccessKeyStatus>(Gone);
        if (key.Tags.WhyNot(exemptTag, $"User {key.UserName}") is { } exempt)
            return Plans.Nothing<SetAccessKeyStatus>(exempt);
        return key.IsActive
            ? new([new(key.UserName, key.AccessKeyId, Active: false)], [])
            : Plans.Nothing<SetAccessKeyStatus>(new("keyInactive", $"Access key {key.AccessKeyId} is inactive already."));
    }

    /// <summary>Activates a key that we deactivated.</summary>
    public static Plan<SetAccessKeyStatus> PlanUndo(SetAccessKeyStatus done, AccessKeyFacts? key)
    {
        ArgumentNullException.ThrowIfNull(done);
        if (key is null)
            return Plans.Nothing<SetAccessKeyStatus>(Gone);
        return key.IsActive
            ? Plans.Nothing<SetAccessKeyStatus>(new("keyActive", $"Access key {key.AccessKeyId} is active already."))
            : new([done with { Active = true }], []);
    }

    private static Reason Gone { get; } = new("keyGone", "The access key does not exist any more, so it cannot be used either.");
}
