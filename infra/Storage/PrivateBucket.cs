using LandingZone.Infra.Naming;
using Pulumi;
using S3 = Pulumi.Aws.S3;

namespace LandingZone.Infra.Storage;

/// <summary>What every bucket of the landing zone has: no ACLs and nothing public.</summary>
internal static class PrivateBucket
{
    /// <summary>Declares the ownership rule and the public access block of a bucket.</summary>
    /// <param name="name">Logical name of the component that owns the bucket.</param>
    /// <param name="region">The bucket's region.</param>
    /// <param name="bucket">The bucket.</param>
    /// <param name="options">Options of both resources.</param>
    public static void Guard(string name, string region, S3.Bucket bucket, CustomResourceOptions options)
    {
        _ = new S3.BucketOwnershipControls(
            Names.Child(name, "ownership"),
            new()
            {
                Region = region,
                Bucket = bucket.BucketName,
                Rule = new S3.Inputs.BucketOwnershipControlsRuleArgs { ObjectOwnership = "BucketOwnerEnforced" },
            },
            options);
        _ = new S3.BucketPublicAccessBlock(
            Names.Child(name, "public-access"),
            new()
            {
                Region = region,
                Bucket = bucket.BucketName,
                BlockPublicAcls = true,
                BlockPublicPolicy = true,
                IgnorePublicAcls = true,
                RestrictPublicBuckets = true,
            },
            options);
    }
}
