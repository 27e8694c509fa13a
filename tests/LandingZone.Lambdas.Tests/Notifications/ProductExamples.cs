using System.Text.Json.Nodes;
using LandingZone.Findings.Contracts;
using LandingZone.Findings.Model;
using LandingZone.Lambdas.Coverage;
using static LandingZone.Lambdas.Tests.Notifications.Received;

namespace LandingZone.Lambdas.Tests.Notifications;

/// <summary>Events that are no findings, as people could meet them: by the name of the example.</summary>
internal static class ProductExamples
{
    public static IReadOnlyDictionary<string, JsonObject> All { get; } = new SortedDictionary<string, JsonObject>(
        RemediationOutcome.All.ToDictionary(outcome => $"Result.{outcome}", Result), StringComparer.Ordinal)
    {
        ["CoverageGap"] = Gaps(
            [
                new(CoverageCheck.Member, "eu-west-1", "111122223333", "", "Enabled", "no member"),
                new(CoverageCheck.Plan, "us-east-1", "444455556666", "S3_DATA_EVENTS", "ENABLED", "DISABLED"),
                new(CoverageCheck.Unanswered, "", "", "", "an answer", "AccessDeniedException: not allowed to call ListMembers"),
            ],
            []),
        ["CoverageGap.enrolled"] = Gaps([], [new("eu-west-1", "111122223333"), new("us-east-1", "111122223333")]),
        ["FreeTrialEnding"] = Product(ProductEvents.FreeTrialEnding, new JsonObject
        {
            ["stack"] = "prod",
            ["region"] = "eu-west-1",
            ["trials"] = new JsonArray(Trial("111122223333", "S3_LOGS", 1), Trial("444455556666", "FLOW_LOGS", 7)),
        }),
        ["UsageSpike"] = Product(ProductEvents.UsageSpike, new JsonObject
        {
            ["stack"] = "prod",
            ["region"] = "eu-west-1",
            ["rises"] = new JsonArray(Rise("plan", "S3_LOGS", 120.5m, 301.25m, 150), Rise("plan", "RDS_LOGIN_EVENTS", 0m, 12.4m, null)),
        }),
        ["UsageSpike.accounts"] = Product(ProductEvents.UsageSpike, new JsonObject
        {
            ["stack"] = "prod",
            ["region"] = "eu-west-1",
            ["rises"] = new JsonArray(Rise("accountId", "111122223333", 10m, 30m, 200)),
        }),
        ["ProtectionUnhealthy"] = GuardDuty("GuardDuty Runtime Protection Unhealthy", new JsonObject
        {
            ["schemaVersion"] = "1.0",
            ["resourceAccountId"] = "111122223333",
            ["currentStatus"] = "UNHEALTHY",
            ["previousStatus"] = "HEALTHY",
            ["resourceDetails"] = new JsonObject { ["resourceType"] = "EKS", ["eksClusterDetails"] = new JsonObject { ["clusterName"] = "example", ["availableNodes"] = 5, ["desiredNodes"] = 6, ["coverageStatus"] = "UNHEALTHY" } },
        }),
        ["MalwareProtectionFailed"] = GuardDuty("GuardDuty Malware Protection Post Scan Action Failed", new JsonObject
        {
            ["schemaVersion"] = "1.0",
            ["resourceType"] = "S3_OBJECT",
            ["s3ObjectDetails"] = new JsonObject { ["bucketName"] = "example-data", ["objectKey"] = "incoming/report.pdf" },
            ["postScanActions"] = new JsonArray(new JsonObject { ["actionType"] = "TAGGING", ["status"] = "FAILED", ["failureReason"] = "ACCESS_DENIED" }),
        }),
    };

    private const string ActionId = "0123456789abcdef0123456789abcdef";

    private static string Command(string member) =>
        "aws lambda invoke --region eu-central-1 --function-name landing-zone-undo --cli-binary-format raw-in-base64-out "
        + $"--payload '{{\"{member}\":\"{ActionId}\"}}' /dev/stdout";

    private static JsonObject Result(string outcome)
    {
        var waits = outcome == RemediationOutcome.AwaitingApproval;
        var isChange = outcome is not (RemediationOutcome.Refused or RemediationOutcome.Failed or RemediationOutcome.Rejected);
        var detail = new JsonObject
        {
            ["outcome"] = outcome,
            ["stack"] = "prod",
            ["response"] = waits ? "isolateInstance" : "blockAddress",
            ["subject"] = waits ? "instance i-0a1b2c3d4e5f60718" : "198.51.100.7 on acl-0123456789abcdef0",
            ["findingId"] = "b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0",
            ["findingType"] = waits ? "Backdoor:EC2/C&CActivity.B" : "UnauthorizedAccess:EC2/SSHBruteForce",
            ["severity"] = 8,
            ["accountId"] = "111122223333",
            ["region"] = "eu-central-1",
            ["actionId"] = ActionId,
            ["changes"] = isChange
                ? new JsonArray(waits ? "Replace the security groups of eni-0a1b2c3d4e5f60718 by landing-zone-isolated" : "Ingress rule 89 of acl-0123456789abcdef0: deny 198.51.100.7/32")
                : [],
            ["reasons"] = isChange ? [] : new JsonArray(Reason(outcome)),
        };
        if (waits)
            detail["approveCommand"] = Command("approve");
        if (waits || outcome is RemediationOutcome.Done or RemediationOutcome.Extended)
            detail["undoCommand"] = Command("undo");
        return Product(ProductEvents.RemediationResult, detail);
    }

    private static JsonObject Reason(string outcome) => outcome switch
    {
        RemediationOutcome.Refused => new() { ["code"] = "neverBlock", ["text"] = "198.51.100.7 is in 198.51.100.0/24, which is never blocked (office)." },
        RemediationOutcome.Failed => new() { ["code"] = "failed", ["text"] = "EC2 CreateNetworkAclEntry failed with UnauthorizedOperation." },
        _ => new() { ["code"] = "rejected", ["text"] = "A person decided against it." },
    };

    private static JsonObject Gaps(IReadOnlyList<CoverageGap> gaps, IReadOnlyList<(string Region, string AccountId)> enrolled) =>
        Product(ProductEvents.CoverageGap, JsonNode.Parse(CoverageReport.Detail("prod", new(gaps, enrolled, []))));

    private static JsonObject Trial(string account, string plan, int days) =>
        new() { ["accountId"] = account, ["plan"] = plan, ["daysRemaining"] = days };

    private static JsonObject Rise(string member, string name, decimal previous, decimal current, int? percent)
    {
        var rise = new JsonObject { [member] = name, ["previous"] = previous, ["current"] = current, ["unit"] = "USD" };
        if (percent is not null)
            rise["risePercent"] = percent;
        return rise;
    }

    private static JsonObject GuardDuty(string detailType, JsonObject detail)
    {
        var received = Product(detailType, detail);
        received["source"] = EventEnvelope.GuardDutySource;
        return received;
    }
}
