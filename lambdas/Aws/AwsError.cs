namespace LandingZone.Lambdas.Aws;

/// <summary>What an AWS service, or the way to it, answered instead of a result.</summary>
/// <param name="Service">The service, for example <c>EC2</c>.</param>
/// <param name="Operation">The operation, for example <c>CreateNetworkAclEntry</c>.</param>
/// <param name="Code">
/// The service's own error code, for example <c>NetworkAclEntryAlreadyExists</c>; <see cref="TimeOut"/> or
/// <see cref="ConnectionFailure"/> when no answer came, and the effect of the call is unknown.
/// </param>
/// <param name="Message">The service's message.</param>
/// <param name="StatusCode">The HTTP status, 0 when no answer came.</param>
/// <param name="RequestId">AWS's id of the request, for support cases; null when unknown.</param>
/// <param name="IsRetryable">Whether the same call may succeed a little later.</param>
public sealed record AwsError(
    string Service,
    string Operation,
    string Code,
    string Message,
    int StatusCode,
    string? RequestId,
    bool IsRetryable)
{
    /// <summary>Code for a call that was not answered in time.</summary>
    public const string TimeOut = "TimeOut";

    /// <summary>Code for a call whose connection failed.</summary>
    public const string ConnectionFailure = "ConnectionFailure";

    /// <summary>Whether the service does not know the credentials. It also answers so in a region that is off ("Enable or disable AWS
    /// Regions in your account").</summary>
    public bool IsUnknownCredentials => Code is "UnrecognizedClientException" or "InvalidClientTokenId";

    /// <summary>One line for logs and notices.</summary>
    public override string ToString() =>
        $"{Service} {Operation}: {Code}: {Message}" + (RequestId is null ? "" : $" (request {RequestId})");
}

/// <summary>A call to AWS failed, after all attempts.</summary>
public sealed class AwsException : Exception
{
    /// <summary>The failure.</summary>
    /// <param name="error">What was answered.</param>
    /// <param name="cause">The exception underneath, if any.</param>
    public AwsException(AwsError error, Exception? cause = null)
        : base(error?.ToString(), cause)
    {
        ArgumentNullException.ThrowIfNull(error);
        Error = error;
    }

    /// <summary>What was answered.</summary>
    public AwsError Error { get; }

    /// <summary>Whether the service answered with this code.</summary>
    public bool Is(string code) => Error.Code == code;
}
