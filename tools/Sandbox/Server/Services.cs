using LandingZone.Sandbox.CloudTrail;
using LandingZone.Sandbox.CloudWatch;
using LandingZone.Sandbox.DynamoDb;
using LandingZone.Sandbox.Ec2;
using LandingZone.Sandbox.EventBridge;
using LandingZone.Sandbox.GuardDuty;
using LandingZone.Sandbox.Iam;
using LandingZone.Sandbox.Identity;
using LandingZone.Sandbox.Organizations;
using LandingZone.Sandbox.S3;
using LandingZone.Sandbox.ServiceQuotas;
using LandingZone.Sandbox.Sns;
using LandingZone.Sandbox.Sqs;
using LandingZone.Sandbox.Ssm;
using LandingZone.Sandbox.Sts;
using LandingZone.Sandbox.Wire;

namespace LandingZone.Sandbox.Server;

/// <summary>Every service of the sandbox.</summary>
internal static class Services
{
    internal static readonly string[] Names =
    [
        "cloudtrail", "dynamodb", "ec2", "events", "guardduty", "iam", "monitoring", "organizations", "s3", "servicequotas", "sns", "sqs", "ssm", "sts",
    ];

    internal static IEnumerable<AwsService> Create(CredentialStore credentials, SandboxOptions options) =>
    [
        CloudTrailService.Create(), CloudWatchService.Create(), DynamoDbService.Create(), Ec2Service.Create(), EventBridgeService.Create(),
        GuardDutyService.Create(), IamService.Create(), OrganizationsService.Create(), new S3Service(), ServiceQuotasService.Create(), SnsService.Create(),
        SqsService.Create(options.Clock), SsmService.Create(), StsService.Create(credentials),
    ];
}
