namespace LandingZone.Lambdas.Aws.S3;

/// <summary>The four public access settings of a bucket or an account ("Blocking public access to your Amazon S3 storage").</summary>
/// <param name="BlockPublicAcls">New public ACLs are refused.</param>
/// <param name="IgnorePublicAcls">Public ACLs have no effect.</param>
/// <param name="BlockPublicPolicy">New public policies are refused.</param>
/// <param name="RestrictPublicBuckets">Public policies let only the account and AWS services in.</param>
public sealed record PublicAccessBlock(bool BlockPublicAcls, bool IgnorePublicAcls, bool BlockPublicPolicy, bool RestrictPublicBuckets)
{
    /// <summary>Everything public is blocked.</summary>
    public static PublicAccessBlock All { get; } = new(true, true, true, true);

    /// <summary>Nothing is blocked: also what holds where no setting exists.</summary>
    public static PublicAccessBlock None { get; } = new(false, false, false, false);
}
