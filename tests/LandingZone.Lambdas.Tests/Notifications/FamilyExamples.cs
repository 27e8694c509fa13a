using System.Text.Json.Nodes;
using LandingZone.Findings.Catalogue;
using LandingZone.Tools.Catalogue;

namespace LandingZone.Lambdas.Tests.Notifications;

/// <summary>One finding of each family, as people could meet it.</summary>
internal static class FamilyExamples
{
    private const string Instance = "i-0a1b2c3d4e5f60718";

    /// <summary>A type that GuardDuty could add tomorrow.</summary>
    public const string NewType = "Discovery:EC2/SomethingNew";

    public static JsonObject Of(FindingFamily family) => family switch
    {
        FindingFamily.AttackSequence => Finding(
            "AttackSequence:IAM/CompromisedCredentials",
            "Potential credential compromise of IAMUser/deploy indicated by a sequence of actions.",
            "A sequence of 3 signals over 25 minutes indicates that the credentials of deploy were compromised."),
        FindingFamily.CloudTrailDisabled => Finding(
            "Stealth:IAMUser/CloudTrailLoggingDisabled",
            "AWS CloudTrail trail production-trail was disabled.",
            "AWS CloudTrail trail production-trail was disabled by deploy calling StopLogging under unusual circumstances.",
            detail => Call(detail, "StopLogging", "cloudtrail.amazonaws.com", "AWS::CloudTrail::Trail", "arn:aws:cloudtrail:eu-central-1:111122223333:trail/production-trail")),
        FindingFamily.PasswordPolicyWeakened => Finding(
            "Stealth:IAMUser/PasswordPolicyChange",
            "The account password policy was weakened by calling UpdateAccountPasswordPolicy.",
            "The password policy of account 111122223333 was weakened by deploy.",
            detail => Call(detail, "UpdateAccountPasswordPolicy", "iam.amazonaws.com"),
            new() { ErrorCode = "AccessDenied" }),
        FindingFamily.PortScan => Finding(
            "Recon:EC2/Portscan",
            $"{Instance} is performing outbound port scans against remote host 198.51.100.7.",
            $"EC2 instance {Instance} is performing outbound port scans against remote host 198.51.100.7.",
            detail => Named(detail, "billing-worker")),
        FindingFamily.PortProbe => Finding(
            "Recon:EC2/PortProbeUnprotectedPort",
            $"An unprotected port of EC2 instance {Instance} is being probed.",
            $"EC2 instance {Instance} has an unprotected port which is being probed by known malicious hosts.",
            detail => Named(detail, "bastion"),
            new() { RemoteAddresses = ["198.51.100.7", "2001:db8::7"] }),
        FindingFamily.UnusualTraffic => Finding(
            "Behavior:EC2/TrafficVolumeUnusual",
            $"Unusually large outbound traffic from EC2 instance {Instance}.",
            $"EC2 instance {Instance} sends more to 198.51.100.7 than it ever did.",
            detail => Named(detail, "reports")),
        FindingFamily.BruteForce => Finding(
            "UnauthorizedAccess:EC2/SSHBruteForce",
            $"198.51.100.7 is performing SSH brute force attacks against {Instance}.",
            $"198.51.100.7 is performing SSH brute force attacks against {Instance}. They try to guess passwords.",
            detail => Named(detail, "bastion"),
            new() { Severity = 8m }),
        FindingFamily.CryptoMining => Finding(
            "CryptoCurrency:EC2/BitcoinTool.B!DNS",
            $"Bitcoin-related domain name queried by EC2 instance {Instance}.",
            $"EC2 instance {Instance} is querying a domain name that is associated with Bitcoin-related activity.",
            detail => Named(detail, "build-agent")),
        FindingFamily.CommandAndControl => Finding(
            "Backdoor:EC2/C&CActivity.B",
            $"EC2 instance {Instance} is communicating with a known command and control server.",
            $"EC2 instance {Instance} is communicating with 198.51.100.7, which is on a threat list as a command and control server.",
            detail => Threats(Named(detail, "web-1"), "ProofPoint")),
        FindingFamily.OutboundAbuse => Finding(
            "Backdoor:EC2/DenialOfService.Tcp",
            $"EC2 instance {Instance} behaves as if it takes part in a denial of service attack over TCP.",
            $"EC2 instance {Instance} sends a large volume of TCP traffic to 198.51.100.7."),
        FindingFamily.MaliciousDomain => Finding(
            "Trojan:EC2/DNSDataExfiltration",
            $"Data exfiltration through DNS queries from EC2 instance {Instance}.",
            $"EC2 instance {Instance} is attempting to move data out through DNS queries.",
            options: new() { Region = "us-gov-west-1" }),
        FindingFamily.ThreatListTraffic => Finding(
            "UnauthorizedAccess:EC2/MaliciousIPCaller.Custom",
            $"EC2 instance {Instance} is in touch with a disallowed IP address.",
            $"EC2 instance {Instance} is in touch with 198.51.100.7 of the list known-bad.",
            detail => Threats(Named(detail, "web-1"), "known-bad")),
        FindingFamily.CredentialExfiltration => Finding(
            "UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration.OutsideAWS",
            "Credentials of instance role deploy-role were used from an external IP address.",
            "Credentials that were created for an EC2 instance through its role deploy-role are used from 198.51.100.7."),
        FindingFamily.RootCredentialUse => Finding(
            "Policy:IAMUser/RootCredentialUsage",
            "API DescribeInstances was invoked using root credentials.",
            "API DescribeInstances was invoked using root credentials from 198.51.100.7."),
        FindingFamily.CredentialMisuse => Finding(
            "Persistence:IAMUser/AnomalousBehavior",
            "User IAMUser/deploy is anomalously invoking APIs commonly used in Persistence tactics.",
            "APIs commonly used in Persistence tactics were invoked by IAMUser/deploy under anomalous circumstances.",
            detail => Call(detail, "CreateAccessKey", "iam.amazonaws.com")),
        FindingFamily.PublicBucket => Finding(
            "Policy:S3/BucketAnonymousAccessGranted",
            "Amazon S3 bucket example-data was granted public anonymous access.",
            "Amazon S3 bucket example-data was made public by deploy calling PutBucketPolicy.",
            detail => Public(Call(detail, "PutBucketPolicy", "s3.amazonaws.com", "AWS::S3::Bucket", "example-data"))),
        FindingFamily.BucketAccess => Finding(
            "Exfiltration:S3/AnomalousBehavior",
            "User IAMUser/deploy is anomalously reading objects of bucket example-data.",
            "IAMUser/deploy invoked GetObject on bucket example-data in a way that it never did.",
            detail => Call(detail, "GetObject", "s3.amazonaws.com", "AWS::S3::Bucket", "example-data")),
        FindingFamily.Malware => Finding(
            "Execution:EC2/MaliciousFile",
            $"A malicious file was found on EC2 instance {Instance}.",
            $"A malware scan of the volumes of EC2 instance {Instance} found EICAR-Test-File.",
            detail => Named(detail, "build-agent")),
        FindingFamily.Kubernetes => Finding(
            "CredentialAccess:Kubernetes/MaliciousIPCaller",
            "A Kubernetes API that reveals secrets was invoked from a known malicious IP address.",
            "A Kubernetes API that reveals secrets was invoked on cluster example from 198.51.100.7."),
        FindingFamily.Runtime => Finding(
            "Execution:Runtime/NewBinaryExecuted",
            $"A newly created binary file was executed on EC2 instance {Instance}.",
            $"On EC2 instance {Instance}, /tmp/xmrig was created and executed.",
            detail => Named(detail, "web-1")),
        FindingFamily.Database => Finding(
            "CredentialAccess:RDS/AnomalousBehavior.SuccessfulBruteForce",
            "A user successfully logged in to RDS database orders after many failures.",
            "User app logged in to RDS database orders from 198.51.100.7 after 12 failed attempts."),
        FindingFamily.Lambda => Finding(
            "Trojan:Lambda/BlackholeTraffic",
            "Lambda function orders is communicating with an IP address that is a known black hole.",
            "Lambda function orders is communicating with 198.51.100.7, where stolen data is sent to.",
            options: new() { Region = "cn-north-1" }),
        FindingFamily.AiWorkload => Finding(
            "Impact:IAMUser/CostHarvesting",
            "User IAMUser/deploy is invoking foundation models in a way that drives up cost.",
            "IAMUser/deploy invoked foundation models from 198.51.100.7 far more than usual.",
            detail => Call(detail, "InvokeModel", "bedrock.amazonaws.com")),
        FindingFamily.CustomDetection => Custom(),
        _ => NewFinding(),
    };

    /// <summary>The finding of a family as GuardDuty's button "Generate sample findings" makes it.</summary>
    public static JsonObject SampleOf(FindingFamily family)
    {
        var finding = Of(family);
        var (detail, service) = (finding["detail"]!, finding["detail"]!["service"]!);
        detail["title"] = $"[SAMPLE] {detail["title"]}";
        service["additionalInfo"] = new JsonObject { ["sample"] = true };
        return finding;
    }

    private static JsonObject Finding(
        string type, string title, string description, Action<JsonObject>? change = null, SampleEventOptions? options = null)
    {
        options ??= SampleEventOptions.Default;
        if (options.RemoteAddresses.SequenceEqual(SampleEventOptions.Default.RemoteAddresses))
            options = options with { RemoteAddresses = ["198.51.100.7"] };
        var finding = SampleEvents.For(type, options);
        var detail = finding["detail"]!.AsObject();
        detail["title"] = title;
        detail["description"] = description;
        change?.Invoke(detail);
        return finding;
    }

    private static JsonObject Custom()
    {
        var type = FindingCatalogue.All.First(entry => entry.IsCustomDetection).Type;
        return Finding(
            type,
            "Custom detection rule no-new-users fired.",
            "IAMUser/deploy called CreateUser, which the rule no-new-users looks for.",
            detail =>
            {
                Call(detail, "CreateUser", "iam.amazonaws.com");
                detail["customDetectionRuleName"] = "no-new-users";
            });
    }

    private static JsonObject NewFinding()
    {
        var finding = Finding(
            "Recon:EC2/Portscan",
            $"EC2 instance {Instance} does something that GuardDuty has only just learned to see.",
            "A finding type that did not exist when this version was made.");
        finding["detail"]!["type"] = NewType;
        return finding;
    }

    private static JsonObject Named(JsonObject detail, string name)
    {
        var instance = detail["resource"]!["instanceDetails"]!;
        instance["tags"] = new JsonArray(new JsonObject { ["key"] = "Name", ["value"] = name });
        instance["networkInterfaces"]![0]!["publicIp"] = "203.0.113.12";
        return detail;
    }

    private static JsonObject Threats(JsonObject detail, string list)
    {
        detail["service"]!["evidence"] = new JsonObject
        {
            ["threatIntelligenceDetails"] = new JsonArray(new JsonObject { ["threatListName"] = list, ["threatNames"] = new JsonArray() }),
        };
        return detail;
    }

    private static JsonObject Public(JsonObject detail)
    {
        detail["resource"]!["s3BucketDetails"]![0]!["publicAccess"] = new JsonObject { ["effectivePermission"] = "PUBLIC" };
        return detail;
    }

    private static JsonObject Call(JsonObject detail, string api, string service, string? resourceType = null, string? resource = null)
    {
        var call = detail["service"]!["action"]!["awsApiCallAction"]!;
        call["api"] = api;
        call["serviceName"] = service;
        call["remoteIpDetails"]!["city"] = new JsonObject { ["cityName"] = "Springfield" };
        if (resourceType is not null)
            call["affectedResources"] = new JsonObject { [resourceType] = resource };
        return detail;
    }
}
