using CsCheck;
using LandingZone.Findings.Model;
using LandingZone.Lambdas.Remediation;
using LandingZone.Lambdas.Remediation.Steps;

namespace LandingZone.Lambdas.Tests.Remediation;

/// <summary>Events that are cut, spliced and overwritten: they never crash the decision, and never lead to a call with a wrong
/// argument.</summary>
public sealed class MutatedEventTests
{
    private static readonly string[] Events =
    [
        Envelope("UnauthorizedAccess:EC2/SSHBruteForce", """
            "resource":{"resourceType":"Instance","instanceDetails":{"instanceId":"i-0123456789abcdef0","networkInterfaces":[{"subnetId":"subnet-0123456789abcdef0","publicIp":"34.1.2.3"}]}},
            "service":{"serviceName":"guardduty","resourceRole":"TARGET","action":{"actionType":"NETWORK_CONNECTION","networkConnectionAction":{"connectionDirection":"INBOUND","remoteIpDetails":{"ipAddressV4":"185.220.101.4"}}}}
            """),
        Envelope("CredentialAccess:IAMUser/CompromisedCredentials", """
            "resource":{"resourceType":"AccessKey","accessKeyDetails":{"accessKeyId":"AKIAIOSFODNN7EXAMPLE","userName":"alice","userType":"IAMUser","principalId":"AIDA"}},
            "service":{"serviceName":"guardduty","resourceRole":"TARGET","action":{"actionType":"AWS_API_CALL","awsApiCallAction":{"api":"ListUsers"}}}
            """),
        Envelope("Stealth:IAMUser/CloudTrailLoggingDisabled", """
            "resource":{"resourceType":"AccessKey","accessKeyDetails":{"accessKeyId":"ASIA","userName":"role","userType":"AssumedRole","principalId":"AROA:x"}},
            "service":{"serviceName":"guardduty","action":{"actionType":"AWS_API_CALL","awsApiCallAction":{"api":"StopLogging","affectedResources":{"AWS::CloudTrail::Trail":"arn:aws:cloudtrail:us-east-1:111122223333:trail/main"}}}}
            """),
        Envelope("Policy:S3/BucketPublicAccessGranted", """
            "resource":{"resourceType":"S3Bucket","s3BucketDetails":[{"name":"first"},{"name":"second"}]},
            "service":{"serviceName":"guardduty","action":{"actionType":"AWS_API_CALL","awsApiCallAction":{"api":"PutBucketPolicy"}}}
            """),
    ];

    private static readonly Gen<(int Position, int Length, string Text)> Change = Gen.Select(
        Gen.Int[0, 2_000], Gen.Int[0, 40], Gen.OneOf(
            Gen.String[0, 4], Gen.OneOf("null", "true", "[]", "{}", "\"", ",", "-1", "1e999", "\"\\u0000\"", "../", "0.0.0.0", "*")));

    [Fact]
    public void Decide_unchangedEvents_act() => Assert.All(Events, json => Assert.NotEmpty(Decide(json).Planned));

    [Fact]
    public void Decide_mutatedEvent_neverCrashesAndOnlyActsOnWellFormedThings() => Gen.Select(Gen.OneOf(Events), Change.Array[1, 4]).Sample(
        (json, changes) =>
        {
            foreach (var (position, length, text) in changes)
            {
                var start = position % json.Length;
                json = json[..start] + text + json[Math.Min(json.Length, start + length)..];
            }

            Assert.All(Decide(json).Planned, each => Assert.True(IsWellFormed(each.Step!), $"{each.Step} from {json}"));
        },
        iter: 20_000);

    private static Decision Decide(string json) =>
        ResponseDecider.Decide(GuardDutyEventParser.Parse(json), TestPolicies.Everything, TestPolicies.Context);

    private static bool IsWellFormed(ResponseStep step) =>
        AwsIdentifiers.IsAccountId(step.Target.AccountId) && AwsIdentifiers.IsRegion(step.Target.Region) && step.Target.FindingId.Length > 0
        && step switch
        {
            BlockAddressStep block => AwsIdentifiers.IsInstanceId(block.InstanceId) && block.Addresses.Count > 0
                && block.Addresses.All(address => TestPolicies.Everything.NeverBlock.Find(address) is null)
                    && block.SubnetIds.All(AwsIdentifiers.IsSubnetId),
            DeactivateAccessKeyStep key => AwsIdentifiers.IsLongTermKeyId(key.AccessKeyId) && AwsIdentifiers.IsPrincipalName(key.UserName),
            RevokeRoleSessionsStep role => AwsIdentifiers.IsPrincipalName(role.RoleName),
            RestartCloudTrailStep trail => AwsIdentifiers.IsTrail(trail.Trail),
            BlockPublicAccessStep bucket => bucket.Buckets.All(AwsIdentifiers.IsBucketName),
            _ => true,
        };

    private static string Envelope(string type, string rest) =>
        $$"""
        {"version":"0","id":"e1","detail-type":"GuardDuty Finding","source":"aws.guardduty","account":"444455556666","region":"eu-west-1","resources":[],
        "detail":{"accountId":"111122223333","region":"eu-west-1","id":"60baffd3f9042e38640f2300d5c5a631","type":"{{type}}","severity":8,{{rest}} } }
        """;
}
