using System.Collections.Frozen;

namespace LandingZone.Lambdas.Aws;

/// <summary>Which errors pass by themselves ("Retry behavior", AWS SDKs and Tools Reference Guide, standard mode).</summary>
internal static class AwsErrorCodes
{
    private static readonly FrozenSet<string> Throttling = FrozenSet.Create(
        StringComparer.Ordinal,
        "Throttling",
        "ThrottlingException",
        "ThrottledException",
        "RequestThrottledException",
        "TooManyRequestsException",
        "ProvisionedThroughputExceededException",
        "TransactionInProgressException",
        "RequestLimitExceeded",
        "BandwidthLimitExceeded",
        "RequestThrottled",
        "SlowDown",
        "PriorRequestNotComplete",
        "EC2ThrottledException");

    private static readonly FrozenSet<string> Transient = FrozenSet.Create(
        StringComparer.Ordinal,
        AwsError.TimeOut,
        AwsError.ConnectionFailure,
        "RequestTimeout",
        "RequestTimeoutException",
        "IDPCommunicationError");

    /// <summary>The service did not do what was asked, because too much is asked.</summary>
    public static bool IsThrottling(string code, int status) => status == 429 || Throttling.Contains(code);

    /// <summary>The same call may succeed a little later.</summary>
    public static bool IsRetryable(string code, int status) =>
        IsThrottling(code, status) || status is 500 or 502 or 503 or 504 || Transient.Contains(code);
}
