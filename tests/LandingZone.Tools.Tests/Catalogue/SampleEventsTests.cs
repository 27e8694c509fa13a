using LandingZone.Findings;
using LandingZone.Findings.Catalogue;
using LandingZone.Findings.Model;
using LandingZone.Tools.Catalogue;
using Xunit;

namespace LandingZone.Tools.Tests.Catalogue;

public sealed class SampleEventsTests
{
    public static TheoryData<string> Types => [.. FindingCatalogue.All.Select(entry => entry.Type)];

    [Theory]
    [MemberData(nameof(Types))]
    public void For_every_type_parses_to_its_action_resource_and_severity(string type)
    {
        var entry = FindingCatalogue.Of(type);
        foreach (var kind in entry.ResourceTypes.DefaultIfEmpty("AccessKey"))
        {
            var finding = Parse(type, SampleEventOptions.Default with { ResourceType = kind });

            Assert.Equal((type, "111122223333", "eu-central-1", "aws", kind), (finding.Type, finding.AccountId, finding.Region, finding.Partition, finding.Resource.ResourceType));
            Assert.Equal(ActionName(entry.Action), finding.Service.Action?.ActionType);
            Assert.Equal(entry.Action is ActionKind.RuntimeProcess or ActionKind.RuntimeNetworkConnection or ActionKind.RuntimeDnsRequest, finding.Service.Process is not null);
            Assert.Equal(entry.Action == ActionKind.AttackSequence, finding.Service.Sequence is not null);
            Assert.True(HasDetails(finding.Resource), $"{kind} has no details");
            Assert.Equal((false, false), (finding.IsSample, finding.IsArchived));
            Assert.Empty(finding.RemoteAddresses.Rejected);
            if (entry.DefaultSeverity != SeverityBand.Unknown)
                Assert.Equal(entry.DefaultSeverity, finding.Severity.Band);
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void For_every_type_meets_the_condition_of_one_of_its_responses(string type)
    {
        var finding = Parse(type, SampleEventOptions.Default);
        var responses = FindingCatalogue.Of(type).Responses.Where(response => response.Kind != ResponseKind.Notify).ToList();

        Assert.True(responses.Count == 0 || responses.Exists(response => response.AppliesTo(finding)), $"{type}: none of {string.Join(", ", responses)}");
    }

    [Fact]
    public void For_options_are_all_in_the_event()
    {
        var finding = Parse("UnauthorizedAccess:EC2/SSHBruteForce", new()
        {
            AccountId = "222233334444",
            Region = "cn-north-1",
            Severity = 7.5m,
            RemoteAddresses = ["2001:db8::7"],
            Role = ResourceRole.Actor,
            Direction = ConnectionDirection.Outbound,
            InstanceId = "i-1",
            VpcId = "vpc-1",
            SubnetId = "subnet-1",
            IsSample = true,
            IsArchived = true,
        });

        var connection = Assert.IsType<NetworkConnectionAction>(finding.Service.Action);
        Assert.Equal(("222233334444", "cn-north-1", "aws-cn", 7.5m), (finding.AccountId, finding.Region, finding.Partition, finding.Severity.Value));
        Assert.Equal((ConnectionDirection.Outbound, "2001:db8::7", ResourceRole.Actor), (connection.Direction, connection.Remote?.AddressV6, finding.Service.ResourceRole));
        Assert.Equal(("i-1", "vpc-1", "subnet-1"), (finding.Resource.Instance?.InstanceId, finding.Resource.Instance?.NetworkInterfaces[0].VpcId, finding.Resource.Instance?.NetworkInterfaces[0].SubnetId));
        Assert.Equal((true, true), (finding.IsSample, finding.IsArchived));
    }

    [Theory]
    [InlineData("Stealth:IAMUser/CloudTrailLoggingDisabled", "cloudtrail.amazonaws.com StopLogging arn:aws:cloudtrail:eu-central-1:111122223333:trail/audit")]
    [InlineData("Policy:S3/BucketPublicAccessGranted", "s3.amazonaws.com PutBucketPolicy ")]
    [InlineData("Recon:IAMUser/TorIPCaller", "ec2.amazonaws.com DescribeInstances ")]
    public void For_an_api_call_names_one_that_the_type_is_about(string type, string expected)
    {
        var call = Assert.IsType<AwsApiCallAction>(Parse(type, SampleEventOptions.Default).Service.Action);
        Assert.Equal(expected, $"{call.ServiceName} {call.Api} {call.AffectedResources.GetValueOrDefault("AWS::CloudTrail::Trail")}");
    }

    [Fact]
    public void For_a_port_probe_names_every_address()
    {
        var finding = Parse("Recon:EC2/PortProbeUnprotectedPort", SampleEventOptions.Default with { RemoteAddresses = ["8.8.4.4", "9.9.9.9"] });
        Assert.Equal(["8.8.4.4", "9.9.9.9"], finding.RemoteAddresses.Addresses.Select(address => address.ToString()));
    }

    [Fact]
    public void For_the_same_question_gives_the_same_event() => Assert.Equal(
        SampleEvents.For("Recon:EC2/Portscan", SampleEventOptions.Default).ToJsonString(), SampleEvents.For("Recon:EC2/Portscan", SampleEventOptions.Default).ToJsonString());

    [Fact]
    public void For_an_unknown_type_is_an_error()
    {
        var error = Assert.Throws<ProblemException>(() => SampleEvents.For("Recon:EC2/portscan", SampleEventOptions.Default));
        Assert.Equal([new Problem("there is no finding type 'Recon:EC2/portscan'", "--type", "List them with 'lz catalogue'; upper and lower case matter.")], error.Problems);
    }

    [Fact]
    public void For_a_resource_that_the_type_is_not_about_is_an_error()
    {
        var error = Assert.Throws<ProblemException>(() => SampleEvents.For("Recon:EC2/Portscan", SampleEventOptions.Default with { ResourceType = "Lambda" }));
        Assert.Equal([new Problem("findings of type 'Recon:EC2/Portscan' are not about 'Lambda'", "--resource", "Choose one of: Instance.")], error.Problems);
    }

    private static Finding Parse(string type, SampleEventOptions options) =>
        Assert.IsType<FindingEvent>(GuardDutyEventParser.Parse(SampleEvents.For(type, options).ToJsonString())).Finding;

    private static bool HasDetails(FindingResource resource) => resource.ResourceType switch
    {
        "Instance" => resource.Instance?.InstanceId is not null,
        "AccessKey" => resource.AccessKey?.AccessKeyId is not null,
        "S3Bucket" or "S3Object" => resource.Buckets.Count == 1,
        "EKSCluster" => resource.EksCluster?.Name is not null,
        "ECSCluster" => resource.EcsCluster?.Name is not null,
        "Container" => resource.Container?.Id is not null,
        "Lambda" => resource.Lambda?.FunctionName is not null,
        "RDSDBInstance" or "RDSLimitlessDB" => resource.Database?.InstanceIdentifier is not null,
        "EBSSnapshot" or "EC2Image" or "RecoveryPoint" => resource.ScannedImages.Count == 1,
        _ => resource.ResourceType == "AttackSequence",
    };

    private static string? ActionName(ActionKind kind) => kind switch
    {
        ActionKind.NetworkConnection or ActionKind.RuntimeNetworkConnection => "NETWORK_CONNECTION",
        ActionKind.DnsRequest or ActionKind.RuntimeDnsRequest => "DNS_REQUEST",
        ActionKind.PortProbe => "PORT_PROBE",
        ActionKind.AwsApiCall => "AWS_API_CALL",
        ActionKind.KubernetesApiCall => "KUBERNETES_API_CALL",
        ActionKind.RdsLoginAttempt => "RDS_LOGIN_ATTEMPT",
        _ => null,
    };
}
