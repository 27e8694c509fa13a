using LandingZone.Findings.Catalogue;
using LandingZone.Findings.Regions;

namespace LandingZone.Findings.Tests.Catalogue;

public sealed class FindingCatalogueTests
{
    [Fact]
    public void All_has_the_documented_types_and_those_of_custom_detection_rules()
    {
        Assert.Equal(203, FindingCatalogue.All.Count(entry => !entry.IsCustomDetection));
        Assert.Equal(25, FindingCatalogue.All.Count(entry => entry.IsCustomDetection));
        Assert.Equal(228, FindingCatalogue.All.Select(entry => entry.Type).Distinct().Count());
    }

    [Fact]
    public void All_is_sorted_and_spelled_as_guardduty_does()
    {
        var types = FindingCatalogue.All.Select(entry => entry.Type).ToList();

        Assert.Equal(types.Order(StringComparer.Ordinal), types);
        Assert.All(types, type => Assert.Matches("^[A-Z][A-Za-z0-9]+:[A-Z][A-Za-z0-9]+/[A-Za-z0-9&.!]+$", type));
    }

    // C11: only these six may ever deny an address.
    [Fact]
    public void BlockAddressTypes_are_exactly_six() =>
        Assert.Equal(
            [
                "Impact:EC2/WinRMBruteForce",
                "Recon:EC2/PortProbeEMRUnprotectedPort",
                "Recon:EC2/PortProbeUnprotectedPort",
                "UnauthorizedAccess:EC2/MaliciousIPCaller.Custom",
                "UnauthorizedAccess:EC2/RDPBruteForce",
                "UnauthorizedAccess:EC2/SSHBruteForce",
            ],
            FindingCatalogue.BlockAddressTypes);

    [Fact]
    public void Block_address_always_asks_for_an_inbound_attack_on_the_resource() =>
        Assert.All(
            FindingCatalogue.All.SelectMany(entry => entry.Responses).Where(response => response.Kind == ResponseKind.BlockAddress),
            response => Assert.Equal(ResponseCondition.TargetInbound, response.Condition));

    [Fact]
    public void Every_type_notifies_first() =>
        Assert.All(
            FindingCatalogue.All,
            entry => Assert.Equal(new Response(ResponseKind.Notify, ResponseCondition.Always), entry.Responses[0]));

    [Fact]
    public void Every_action_but_notify_has_a_condition() =>
        Assert.All(
            FindingCatalogue.All.SelectMany(entry => entry.Responses.Skip(1)),
            response => Assert.NotEqual(ResponseCondition.Always, response.Condition));

    [Theory]
    [InlineData("Stealth:IAMUser/CloudTrailLoggingDisabled", SeverityBand.Low, false,
        FindingFamily.CloudTrailDisabled, ResponseKind.RestartCloudTrail)]
    [InlineData("Stealth:IAMUser/PasswordPolicyChange", SeverityBand.Low, true,
        FindingFamily.PasswordPolicyWeakened, ResponseKind.RestorePasswordPolicy)]
    [InlineData("Recon:EC2/Portscan", SeverityBand.Medium, false, FindingFamily.PortScan, ResponseKind.Notify)]
    [InlineData("Behavior:EC2/TrafficVolumeUnusual", SeverityBand.Medium, false, FindingFamily.UnusualTraffic, ResponseKind.Notify)]
    [InlineData("Policy:S3/BucketPublicAccessGranted", SeverityBand.High, false,
        FindingFamily.PublicBucket, ResponseKind.BlockPublicAccess)]
    public void Find_types_of_the_mission_gives_severity_family_and_last_response(
        string type, SeverityBand severity, bool varies, FindingFamily family, ResponseKind response)
    {
        var entry = FindingCatalogue.Find(type)!;

        Assert.Equal((severity, varies, family), (entry.DefaultSeverity, entry.SeverityVaries, entry.Family));
        Assert.True(entry.Has(response));
    }

    [Theory]
    [InlineData("FOUNDATIONAL", 72)]
    [InlineData("S3_DATA_EVENTS", 15)]
    [InlineData("EKS_AUDIT_LOGS", 36)]
    [InlineData("EBS_MALWARE_PROTECTION", 8)]
    [InlineData("RDS_LOGIN_EVENTS", 9)]
    [InlineData("LAMBDA_NETWORK_LOGS", 7)]
    [InlineData("RUNTIME_MONITORING", 42)]
    [InlineData("AI_PROTECTION", 3)]
    [InlineData("EXTENDED_THREAT_DETECTION", 5)]
    [InlineData("S3_MALWARE_PROTECTION", 2)]
    [InlineData("BACKUP_MALWARE_PROTECTION", 4)]
    [InlineData("CUSTOM_DETECTION_RULES", 25)]
    public void All_counted_by_plan_adds_up(string plan, int types) =>
        Assert.Equal(types, FindingCatalogue.All.Count(entry => entry.Plan == plan));

    [Fact]
    public void Plan_of_every_type_is_a_known_one() =>
        Assert.All(
            FindingCatalogue.All,
            entry => Assert.True(ProtectionPlan.Find(entry.Plan) is not null || FindingPlans.BesideFeatures.Contains(entry.Plan)));

    [Fact]
    public void Severity_of_every_type_is_known_or_said_to_vary() =>
        Assert.All(
            FindingCatalogue.All,
            entry => Assert.True(entry.DefaultSeverity != SeverityBand.Unknown || entry.SeverityVaries, entry.Type));

    // Custom detection rules look like EC2 findings: a network response would hit the wrong thing.
    [Fact]
    public void Custom_detection_types_are_api_calls_that_only_notify() =>
        Assert.All(
            FindingCatalogue.All.Where(entry => entry.IsCustomDetection),
            entry => Assert.Equal((ActionKind.AwsApiCall, 1), (entry.Action, entry.Responses.Count)));

    [Theory]
    [InlineData("UnauthorizedAccess:EC2/SSHBruteForce.New")]
    [InlineData("unauthorizedaccess:ec2/sshbruteforce")]
    [InlineData("Canary:EC2/Stateless.IntegTest")]
    [InlineData("")]
    public void Of_unknown_type_only_notifies(string type)
    {
        var entry = FindingCatalogue.Of(type);

        Assert.Null(FindingCatalogue.Find(type));
        Assert.Equal([new Response(ResponseKind.Notify, ResponseCondition.Always)], entry.Responses);
        Assert.Equal((FindingFamily.Unknown, SeverityBand.Unknown), (entry.Family, entry.DefaultSeverity));
    }

    [Fact]
    public void NextStep_differs_for_every_family() =>
        Assert.Equal(
            Enum.GetValues<FindingFamily>().Length,
            Enum.GetValues<FindingFamily>().Select(FamilyGuide.NextStep).Distinct().Count());

    // C24: constants are checked against the retired list.
    [Fact]
    public void Retired_types_are_marked_and_their_replacements_exist()
    {
        Assert.Equal(23, RetiredFindingTypes.All.Count);
        Assert.Equal(
            [
                "Persistence:Kubernetes/ContainerWithSensitiveMount",
                "PrivilegeEscalation:Kubernetes/PrivilegedContainer",
                "S3Object:S3/MaliciousFile",
            ],
            FindingCatalogue.All.Where(entry => entry.IsRetired).Select(entry => entry.Type));
        Assert.All(
            RetiredFindingTypes.All.Select(retired => retired.ReplacedBy).OfType<string>(),
            replacement => Assert.False(FindingCatalogue.Find(replacement)!.IsRetired));
        Assert.Equal(
            "UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration.OutsideAWS",
            RetiredFindingTypes.Find("UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration")!.ReplacedBy);
        Assert.Null(RetiredFindingTypes.Find("UnauthorizedAccess:EC2/SSHBruteForce"));
    }
}
