namespace LandingZone.Lambdas.Remediation.PublicAccess;

/// <summary>The four settings of S3 Block Public Access ("PublicAccessBlockConfiguration", S3 API reference).</summary>
/// <param name="BlockPublicAcls">New public ACLs are refused.</param>
/// <param name="IgnorePublicAcls">Existing public ACLs have no effect.</param>
/// <param name="BlockPublicPolicy">New public policies are refused.</param>
/// <param name="RestrictPublicBuckets">A public policy lets in only the account and AWS services.</param>
public sealed record PublicAccessBlock(bool BlockPublicAcls, bool IgnorePublicAcls, bool BlockPublicPolicy, bool RestrictPublicBuckets)
{
    /// <summary>Everything blocked.</summary>
    public static PublicAccessBlock All { get; } = new(true, true, true, true);
}
