using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.Faults;

/// <summary>How each service spells throttling, an internal error and missing permission (the services' Common Errors pages).</summary>
internal sealed record FaultErrors(ErrorShape Throttle, ErrorShape Internal, ErrorShape AccessDenied)
{
    private static readonly FaultErrors Json = new(
        new("ThrottlingException", 400, "Rate exceeded"),
        new("InternalFailure", 500, "The request processing has failed because of an unknown error, exception or failure."),
        new("AccessDeniedException", 400, ""));

    private static readonly FaultErrors Query = new(
        new("Throttling", 400, "Rate exceeded"),
        new("InternalFailure", 500, "The request processing has failed because of an unknown error, exception or failure."),
        new("AccessDenied", 403, ""));

    private static readonly FaultErrors S3 = new(
        new("SlowDown", 503, "Please reduce your request rate."),
        new("InternalError", 500, "We encountered an internal error. Please try again."),
        new("AccessDenied", 403, "Access Denied"));

    private static readonly Dictionary<string, FaultErrors> ByService = new(StringComparer.Ordinal)
    {
        ["ec2"] = new(
            new("RequestLimitExceeded", 503, "Request limit exceeded."),
            new("InternalError", 500, "An internal error has occurred"),
            new("UnauthorizedOperation", 403, "You are not authorized to perform this operation.")),
        ["dynamodb"] = Json with { Internal = new("InternalServerError", 500, "The request could not be completed; please retry.") },
        ["sts"] = Query,
        ["iam"] = Query with { Internal = new("ServiceFailure", 500, "The request processing has failed because of an unknown error.") },
        ["sns"] = Query with
        {
            Throttle = new("Throttled", 429, "Rate exceeded"),
            AccessDenied = new("AuthorizationError", 403, ""),
        },
        ["sqs"] = Query with { Throttle = new("RequestThrottled", 403, "The request was denied due to request throttling.") },
        ["monitoring"] = Query with { Internal = new("InternalServiceFault", 500, "The request processing has failed.") },
        ["s3"] = S3,
        ["guardduty"] = new(
            new("TooManyRequestsException", 429, "Too Many Requests"),
            new("InternalServerErrorException", 500, "Internal server error."),
            new("AccessDeniedException", 403, "")),
        ["organizations"] = Json with
        {
            Throttle = new(
                "TooManyRequestsException", 400,
                "AWS Organizations can't complete your request because another request is already in progress."),
            Internal = new("ServiceException", 500, "Organizations can't complete your request because of an internal service error."),
        },
        ["events"] = Json with { Internal = new("InternalException", 500, "This exception occurs due to unexpected causes.") },
        ["ssm"] = Json with { Internal = new("InternalServerError", 500, "An error occurred on the server side.") },
        ["cloudtrail"] = Json,
    };

    internal static FaultErrors Of(string service) => ByService.GetValueOrDefault(service, Json);

    /// <summary>The access error, with the sentence that names caller and action.</summary>
    internal AwsErrorException Denied(string principal, string action) => new(
        AccessDenied.Code,
        AccessDenied.Message.Length > 0 ? AccessDenied.Message
            : $"User: {principal} is not authorized to perform: {action} because no identity-based policy allows the {action} action",
        AccessDenied.Status);
}

/// <summary>An error's code, HTTP status and message.</summary>
internal sealed record ErrorShape(string Code, int Status, string Message)
{
    internal AwsErrorException ToException() => new(Code, Message, Status);
}
