using System.Text.RegularExpressions;

namespace LandingZone.Lambdas.Remediation;

/// <summary>
/// The forms of the identifiers that a response acts on. A finding is a text that somebody else wrote: what does not have the form that
/// AWS documents never becomes the argument of a call.
/// </summary>
public static partial class AwsIdentifiers
{
    /// <summary>Twelve digits.</summary>
    public static bool IsAccountId(string? text) => text is not null && AccountId().IsMatch(text);

    /// <summary>A region code such as <c>eu-west-1</c>.</summary>
    public static bool IsRegion(string? text) => text is not null && Region().IsMatch(text);

    /// <summary>An instance id such as <c>i-0abc1234</c>, with 8 or 17 hexadecimal digits.</summary>
    public static bool IsInstanceId(string? text) => text is not null && InstanceId().IsMatch(text);

    /// <summary>A subnet id.</summary>
    public static bool IsSubnetId(string? text) => text is not null && SubnetId().IsMatch(text);

    /// <summary>The id of a user's long-term key ("IAM identifiers", unique identifiers).</summary>
    public static bool IsLongTermKeyId(string? text) => text is not null && LongTermKeyId().IsMatch(text);

    /// <summary>The name of a user or role ("IAM and AWS STS quotas", name requirements).</summary>
    public static bool IsPrincipalName(string? text) => text is not null && PrincipalName().IsMatch(text);

    /// <summary>A bucket's name ("General purpose bucket naming rules").</summary>
    public static bool IsBucketName(string? text) =>
        text is not null && BucketName().IsMatch(text) && !text.Contains("..", StringComparison.Ordinal);

    /// <summary>A trail's name or ARN.</summary>
    public static bool IsTrail(string? text) => text is not null && (TrailArn().IsMatch(text) || TrailName().IsMatch(text));

    /// <summary>Region and account in a trail's ARN. The region is the trail's home region. Null for a name.</summary>
    public static (string Region, string AccountId)? TrailHome(string trail)
    {
        var match = TrailArn().Match(trail);
        return match.Success ? (match.Groups["region"].Value, match.Groups["account"].Value) : null;
    }

    // \z, because $ also matches before a final line feed.
    [GeneratedRegex(@"\A[0-9]{12}\z", RegexOptions.CultureInvariant)]
    private static partial Regex AccountId();

    [GeneratedRegex(@"\A[a-z]{2,4}(-[a-z]+){1,3}-[0-9]{1,2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Region();

    [GeneratedRegex(@"\Ai-([0-9a-f]{8}|[0-9a-f]{17})\z", RegexOptions.CultureInvariant)]
    private static partial Regex InstanceId();

    [GeneratedRegex(@"\Asubnet-([0-9a-f]{8}|[0-9a-f]{17})\z", RegexOptions.CultureInvariant)]
    private static partial Regex SubnetId();

    [GeneratedRegex(@"\AAKIA[A-Z0-9]{12,124}\z", RegexOptions.CultureInvariant)]
    private static partial Regex LongTermKeyId();

    [GeneratedRegex(@"\A[A-Za-z0-9_+=,.@-]{1,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex PrincipalName();

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\z", RegexOptions.CultureInvariant)]
    private static partial Regex BucketName();

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{2,127}\z", RegexOptions.CultureInvariant)]
    private static partial Regex TrailName();

    [GeneratedRegex(
        @"\Aarn:aws[a-z-]*:cloudtrail:(?<region>[a-z]{2,4}(-[a-z]+){1,3}-[0-9]{1,2}):(?<account>[0-9]{12}):"
            + @"trail/[A-Za-z0-9][A-Za-z0-9._-]{2,127}\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex TrailArn();
}
