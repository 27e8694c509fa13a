namespace LandingZone.Lambdas.Aws;

/// <summary>How a service writes its requests, answers and errors.</summary>
internal enum AwsProtocol
{
    /// <summary>Form fields in, XML out.</summary>
    Query,

    /// <summary>Paths and XML.</summary>
    RestXml,

    /// <summary>Paths and JSON.</summary>
    RestJson,

    /// <summary>JSON, with the operation in a header.</summary>
    Json11,
}

/// <summary>A service that is called without the SDK.</summary>
/// <param name="Name">The name for errors.</param>
/// <param name="SigningName">The name in the signature.</param>
/// <param name="Host">The first part of the endpoint's host.</param>
/// <param name="EndpointSetting">
/// The end of <c>AWS_ENDPOINT_URL_…</c> ("Service-specific endpoints", AWS SDKs and Tools Reference Guide).
/// </param>
/// <param name="Protocol">The protocol.</param>
/// <param name="Version">What requests name besides the operation: the API's version, or the prefix of the target header.</param>
internal sealed record AwsService(
    string Name,
    string SigningName,
    string Host,
    string EndpointSetting,
    AwsProtocol Protocol,
    string Version)
{
    /// <summary>One endpoint for each partition instead of each region.</summary>
    public bool IsGlobal { get; init; }

    public static AwsService Iam { get; } =
        new("IAM", "iam", "iam", "IAM", AwsProtocol.Query, "2010-05-08") { IsGlobal = true };

    public static AwsService Ec2 { get; } =
        new("EC2", "ec2", "ec2", "EC2", AwsProtocol.Query, "2016-11-15");

    public static AwsService Sns { get; } =
        new("SNS", "sns", "sns", "SNS", AwsProtocol.Query, "2010-03-31");

    public static AwsService CloudTrail { get; } =
        new("CloudTrail", "cloudtrail", "cloudtrail", "CLOUDTRAIL", AwsProtocol.Json11, "CloudTrail_20131101");

    public static AwsService EventBridge { get; } =
        new("EventBridge", "events", "events", "EVENTBRIDGE", AwsProtocol.Json11, "AWSEvents");

    public static AwsService Organizations { get; } =
        new("Organizations", "organizations", "organizations", "ORGANIZATIONS", AwsProtocol.Json11, "AWSOrganizationsV20161128")
        {
            IsGlobal = true,
        };

    public static AwsService Ssm { get; } =
        new("SSM", "ssm", "ssm", "SSM", AwsProtocol.Json11, "AmazonSSM");

    public static AwsService GuardDuty { get; } =
        new("GuardDuty", "guardduty", "guardduty", "GUARDDUTY", AwsProtocol.RestJson, "");

    public static AwsService S3Control { get; } =
        new("S3 Control", "s3", "s3-control", "S3_CONTROL", AwsProtocol.RestXml, "v20180820");
}
