namespace LandingZone.Infra.Policies;

/// <summary>What every bucket, queue and topic of the landing zone forbids.</summary>
public static class TransportPolicy
{
    /// <summary>A bucket policy that allows nothing and forbids plain HTTP.</summary>
    public static PolicyDocument For(string bucketArn) => new([DenyPlainHttp(bucketArn)]);

    /// <summary>Forbids plain HTTP for the bucket and its objects; AWS's own sample leaves out the bucket.</summary>
    public static Statement DenyPlainHttp(string bucketArn) => DenyPlainHttp("s3:*", bucketArn, $"{bucketArn}/*");

    /// <summary>Forbids an action, or all of a service, over plain HTTP.</summary>
    public static Statement DenyPlainHttp(string action, params IEnumerable<string> resourceArns) =>
        new("DenyNonHttps", Effect.Deny, [action], [.. resourceArns])
        {
            Principal = Principal.Everybody,
            Conditions = [Condition.Bool("aws:SecureTransport", false)],
        };
}
