using System.Text.Json.Nodes;

namespace LandingZone.Lambdas.Tests.EndToEnd;

/// <summary>Findings about the built-in world, as EventBridge delivers them.</summary>
internal static class Events
{
    public const string Production = "123456789012";
    public const string Development = "111122223333";
    public const string Security = "777788889999";
    public const string Region = "us-east-1";
    public const string Web = "i-05746eb48123455e0";
    public const string Worker = "i-99999999";
    public const string Bastion = "i-0e8e3e9700000000a";
    public const string PublicAcl = "acl-0123456789abcdef0";
    public const string ShopAcl = "acl-0d3fau17shop00000";
    public const string Attacker = "185.220.101.4";

    public static JsonObject BruteForce(string address = Attacker, string instance = Web, string id = "b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0") =>
        Finding("UnauthorizedAccess:EC2/SSHBruteForce", id, InstanceOf(instance), Connection("INBOUND", address), "TARGET");

    public static JsonObject PortProbe(params IEnumerable<string> addresses) => Finding(
        "Recon:EC2/PortProbeUnprotectedPort",
        "f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0",
        InstanceOf(Web),
        new JsonObject
        {
            ["actionType"] = "PORT_PROBE",
            ["portProbeAction"] = new JsonObject
            {
                ["blocked"] = false,
                ["portProbeDetails"] = new JsonArray([.. addresses.Select(address => (JsonNode)new JsonObject
                {
                    ["localPortDetails"] = new JsonObject { ["port"] = 80, ["portName"] = "HTTP" },
                    ["remoteIpDetails"] = Remote(address),
                })]),
            },
        },
        "TARGET",
        severity: 2);

    public static JsonObject CommandAndControl(string instance = Worker) => Finding(
        "Backdoor:EC2/C&CActivity.B",
        "c2c2c2c2c2c2c2c2c2c2c2c2c2c2c2c2",
        InstanceOf(instance),
        Connection("OUTBOUND", "185.220.101.99"),
        "ACTOR");

    public static JsonObject UserKey(string user = "deploy-bot", string key = "AKIAIOSFODNN7EXAMPLE") => Finding(
        "CredentialAccess:IAMUser/CompromisedCredentials", "a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1",
        KeyOf(key, "AIDAEXAMPLEUSERID0001", user, "IAMUser"), Call("ListUsers"), "TARGET");

    public static JsonObject RoleSession(string role = "app-server", string principal = "AROAEXAMPLEROLEID0001") => Finding(
        "CredentialAccess:IAMUser/CompromisedCredentials", "a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2a2",
        KeyOf("ASIAIOSFODNN7EXAMPLE", principal + ":i-0123", role, "AssumedRole"), Call("ListUsers"), "TARGET");

    public static JsonObject TrailStopped(string trail = "arn:aws:cloudtrail:us-east-1:123456789012:trail/production-trail") => Finding(
        "Stealth:IAMUser/CloudTrailLoggingDisabled", "d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1",
        KeyOf("ASIAIOSFODNN7EXAMPLE", "AROAEXAMPLEROLEID0001:mallory", "app-server", "AssumedRole"),
        Call("StopLogging", trail), "TARGET", severity: 2);

    public static JsonObject PasswordPolicyChanged(string account = Production) => In(account, Finding(
        "Stealth:IAMUser/PasswordPolicyChange", "e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1",
        KeyOf("ASIAIOSFODNN7EXAMPLE", "AROAEXAMPLEROLEID0001:mallory", "app-server", "AssumedRole"),
        Call("UpdateAccountPasswordPolicy"), "TARGET", severity: 2));

    public static JsonObject BucketPublic(params IEnumerable<string> buckets) => Finding(
        "Impact:S3/AnomalousBehavior.Permission", "53535353535353535353535353535353",
        new JsonObject
        {
            ["resourceType"] = "S3Bucket",
            ["s3BucketDetails"] = new JsonArray([.. buckets.Select(bucket =>
                (JsonNode)new JsonObject { ["name"] = bucket, ["arn"] = "arn:aws:s3:::" + bucket })]),
        },
        Call("PutBucketPolicy"), "TARGET");

    public static JsonObject AccountPublicAccess() => Finding(
        "Policy:S3/AccountBlockPublicAccessDisabled", "54545454545454545454545454545454",
        KeyOf("ASIAIOSFODNN7EXAMPLE", "AROAEXAMPLEROLEID0001:mallory", "app-server", "AssumedRole"),
        Call("PutAccountPublicAccessBlock"), "TARGET", severity: 2);

    /// <summary>Every response of the catalogue at least once, by the name of the response.</summary>
    public static IReadOnlyDictionary<string, JsonObject> EveryResponse() => new Dictionary<string, JsonObject>
    {
        ["blockAddress"] = BruteForce(),
        ["isolateInstance"] = CommandAndControl(),
        ["deactivateAccessKey"] = UserKey(),
        ["revokeRoleSessions"] = RoleSession(),
        ["restartCloudTrail"] = TrailStopped(),
        ["restorePasswordPolicy"] = PasswordPolicyChanged(Development),
        ["blockPublicAccess"] = BucketPublic("example-shop-assets"),
        ["blockPublicAccess account"] = AccountPublicAccess(),
    };

    public static JsonObject In(string account, JsonObject finding)
    {
        finding["detail"]!["accountId"] = account;
        finding["account"] = account;
        return finding;
    }

    /// <summary>The same finding, delivered by the administrator's bus.</summary>
    public static JsonObject ByAdministrator(this JsonObject finding)
    {
        var copy = finding.DeepClone().AsObject();
        copy["id"] = "00000000-0000-4000-8000-0000000000aa";
        copy["account"] = Security;
        return copy;
    }

    /// <summary>A later state of the finding.</summary>
    public static JsonObject Updated(this JsonObject finding, string updatedAt = "2026-03-04T12:30:00.000Z")
    {
        var copy = finding.DeepClone().AsObject();
        copy["detail"]!["updatedAt"] = updatedAt;
        return copy;
    }

    private static JsonObject Finding(
        string type, string id, JsonObject resource, JsonObject action, string role, decimal severity = 8) => new()
        {
            ["version"] = "0",
            ["id"] = "00000000-0000-4000-8000-000000000001",
            ["detail-type"] = "GuardDuty Finding",
            ["source"] = "aws.guardduty",
            ["account"] = Production,
            ["time"] = "2026-03-04T12:00:00Z",
            ["region"] = Region,
            ["resources"] = new JsonArray(),
            ["detail"] = new JsonObject
            {
                ["schemaVersion"] = "2.0",
                ["accountId"] = Production,
                ["region"] = Region,
                ["partition"] = "aws",
                ["id"] = id,
                ["arn"] = $"arn:aws:guardduty:{Region}:{Production}:detector/12b0/finding/{id}",
                ["type"] = type,
                ["resource"] = resource,
                ["service"] = new JsonObject
                {
                    ["serviceName"] = "guardduty",
                    ["detectorId"] = "12b0000000000000000000000001cafe",
                    ["action"] = action,
                    ["resourceRole"] = role,
                    ["additionalInfo"] = new JsonObject { ["value"] = "{}", ["type"] = "default" },
                    ["eventFirstSeen"] = "2026-03-04T11:50:00.000Z",
                    ["eventLastSeen"] = "2026-03-04T11:58:00.000Z",
                    ["archived"] = false,
                    ["count"] = 3,
                },
                ["severity"] = severity,
                ["createdAt"] = "2026-03-04T11:55:00.000Z",
                ["updatedAt"] = "2026-03-04T12:00:00.000Z",
                ["title"] = "A title.",
                ["description"] = "A description.",
            },
        };

    private static JsonObject InstanceOf(string id) => new()
    {
        ["resourceType"] = "Instance",
        ["instanceDetails"] = new JsonObject
        {
            ["instanceId"] = id,
            ["instanceType"] = "m7i.large",
            ["networkInterfaces"] = new JsonArray(
                new JsonObject
                {
                    ["networkInterfaceId"] = "eni-0a1b2c3d4e5f60001",
                    ["subnetId"] = "subnet-d58b7123",
                    ["vpcId"] = "vpc-34865123",
                }),
            ["tags"] = new JsonArray(),
        },
    };

    private static JsonObject KeyOf(string key, string principal, string user, string type) => new()
    {
        ["resourceType"] = "AccessKey",
        ["accessKeyDetails"] = new JsonObject
        {
            ["accessKeyId"] = key,
            ["principalId"] = principal,
            ["userName"] = user,
            ["userType"] = type,
        },
    };

    private static JsonObject Connection(string direction, string address) => new()
    {
        ["actionType"] = "NETWORK_CONNECTION",
        ["networkConnectionAction"] = new JsonObject
        {
            ["connectionDirection"] = direction,
            ["protocol"] = "TCP",
            ["blocked"] = false,
            ["localPortDetails"] = new JsonObject { ["port"] = 22, ["portName"] = "SSH" },
            ["remotePortDetails"] = new JsonObject { ["port"] = 40000 },
            ["remoteIpDetails"] = Remote(address),
        },
    };

    private static JsonObject Call(string api, string? trail = null)
    {
        var call = new JsonObject
        {
            ["api"] = api,
            ["serviceName"] = "example.amazonaws.com",
            ["callerType"] = "Remote IP",
            ["remoteIpDetails"] = Remote(Attacker),
        };
        if (trail is not null)
            call["affectedResources"] = new JsonObject { ["AWS::CloudTrail::Trail"] = trail };
        return new() { ["actionType"] = "AWS_API_CALL", ["awsApiCallAction"] = call };
    }

    private static JsonObject Remote(string address) => new()
    {
        [address.Contains(':') ? "ipAddressV6" : "ipAddressV4"] = address,
        ["country"] = new JsonObject { ["countryName"] = "Exampleland" },
    };
}
