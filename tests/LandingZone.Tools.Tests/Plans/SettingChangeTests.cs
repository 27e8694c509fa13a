using System.Text.Json.Nodes;
using LandingZone.Tools.Commands;
using LandingZone.Tools.Stacks;
using LandingZone.Tools.Tests.Commands;

namespace LandingZone.Tools.Tests.Plans;

/// <summary>One setting of the dev stack is changed, and a preview shows exactly what that affects.</summary>
public sealed class SettingChangeTests : IDisposable
{
    private static readonly string[] Regions = ["eu-west-1", "eu-central-1", "us-east-1"];
    private static readonly string[] PlanNames =
        ["s3-data-events", "eks-audit-logs", "ebs-malware-protection", "rds-login-events", "lambda-network-logs", "runtime-monitoring", "ai-protection"];

    private const string Coverage = "autoEnableMembers: ALL";
    private const string Retention = "    retentionDays: 90";

    /// <summary>The reviews compare what members have to what the settings promise.</summary>
    private static readonly string[] CoverageReview = ["update review-audit-coverage", "update review-audit-coverage-function"];
    private static readonly string[] Reviews = [.. CoverageReview, "update review-watch-usage", "update review-watch-usage-function"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string, string[]> Settings() => new()
    {
        { Retention, "    retentionDays: 120", ["update findings-archive-lifecycle"] },
        { "findingPublishingFrequency: FIFTEEN_MINUTES", "findingPublishingFrequency: ONE_HOUR", In(Regions, "update guardduty-{r}-detector") },
        {
            Coverage, "autoEnableMembers: NEW",
            [.. In(Regions, "update guardduty-{r}-organization"),
                .. PlanNames[..5].SelectMany(plan => In(Regions, $"update guardduty-{{r}}-organization-{plan}")), .. Reviews]
        },
        {
            Coverage, Coverage + "\n    protectionPlans: {RDS_LOGIN_EVENTS: NONE}",
            [.. In(Regions, "update guardduty-{r}-organization-rds-login-events", "update guardduty-{r}-detector-rds-login-events"), .. Reviews]
        },
        {
            Coverage, Coverage + "\n    regionOverrides: {us-east-1: {protectionPlans: {S3_DATA_EVENTS: NONE}}}",
            ["update guardduty-us-east-1-organization-s3-data-events", "update guardduty-us-east-1-detector-s3-data-events", .. Reviews]
        },
        { Coverage, Coverage + "\n    aiAnalyst: true", In(Regions, "update guardduty-{r}-detector-ai-analyst") },
        {
            Coverage, Coverage + "\n    trustedIpList: {name: office, entries: [198.51.100.0/24]}",
            ["create guardduty-lists", "create guardduty-lists-bucket", "create guardduty-lists-ownership", "create guardduty-lists-public-access",
                "create guardduty-lists-policy", "create guardduty-lists-trusted-office", .. In(Regions, "create guardduty-{r}-trusted-office")]
        },
        {
            Coverage, Coverage + "\n    suppressionFilters: [{name: scanner, description: ours, criteria: [{field: type, equals: ['Recon:EC2/Portscan']}]}]",
            In(Regions, "create guardduty-{r}-filter-scanner")
        },
        {
            Coverage, Coverage + "\n    managementAccount: {mode: member, email: m@example.com}",
            ["create guardduty-management-role", "create guardduty-management-malware-role",
                .. In(Regions, "create guardduty-{r}-member-123456789012", "update guardduty-export-{r}"), .. CoverageReview]
        },
        { Coverage, Coverage + "\n    adopt: {detectors: {us-east-1: 12abc34d567e8fa901bc2d34e56789f0}}", ["update guardduty-us-east-1-detector"] },
        {
            Retention, Retention + "\n    prefix: gd",
            [.. In(Regions, "update guardduty-export-{r}"), "update findings-archive-policy", "update findings-archive-lifecycle", "replace findings-archive-folder"]
        },
        { Retention, Retention + "\n    keyRotationDays: 180", ["update findings-archive-key"] },
        { "quietMinutes: 60", "quietMinutes: 30", ["update notifications-notify", "update notifications-notify-function"] },
        {
            "quietMinutes: 60", "quietMinutes: 60\n  landing-zone:groupMinutes: 30",
            ["update notifications-notify", "update notifications-notify-function"]
        },
        { "retentionDays: 7", "retentionDays: 14", ["update findings-hub-replay"] },
        {
            "usageSpike:\n      enabled: false", "usageSpike:\n      enabled: true",
            ["update notifications-usage-spike", "create notifications-usage-spike-permission", "create notifications-usage-spike-target",
                "update notifications-undelivered-policy", "update notifications-notify", "update notifications-notify-function",
                "create operations-notifications-usage-spike-failures"]
        },
        {
            "    usageSpike:\n", "    portScan:\n      enabled: false\n    usageSpike:\n",
            ["update notifications-port-scan", "delete notifications-port-scan-permission", "delete notifications-port-scan-target",
                "update notifications-undelivered-policy", "delete operations-notifications-port-scan-failures"]
        },
        {
            "minimumSeverity: low", "minimumSeverity: high",
            ["update notifications-everything-else", "update notifications-notify", "update notifications-notify-function"]
        },
        {
            "      critical:\n", "      critical:\n        - on-call@example.com\n", ["create topics-critical-on-call@example.com"]
        },
        {
            "      low:\n        - landing-zone-dev@example.com\n", "", ["delete topics-low-landing-zone-dev@example.com"]
        },
        { "environment: dev", "environment: test", ["update management", "update security", "update management-native"] },
        {
            "  landing-zone:quietMinutes", "  landing-zone:accounts:\n    - {name: sandbox, email: aws+sandbox@example.com, parentId: ou-a1b2-11111111}\n  landing-zone:quietMinutes",
            ["create member-accounts-sandbox"]
        },
    };

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task Preview_after_one_setting_changed_shows_exactly_what_it_affects(string before, string after, string[] expected)
    {
        var json = await PreviewAsync(before, after);

        Assert.Equal(expected.Order(StringComparer.Ordinal),
            json["changes"]!.AsArray().Select(c => $"{c!["kind"]} {c["name"]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Preview_after_a_region_was_added_creates_it_and_only_tells_the_archive_and_the_reviews_of_it()
    {
        var json = await PreviewAsync("    - us-east-1\n", "    - us-east-1\n    - us-west-2\n");
        var changes = json["changes"]!.AsArray();

        Assert.Equal(["update findings-archive-key-policy", "update findings-archive-policy", .. Reviews],
            changes.Where(c => (string)c!["kind"]! != "create").Select(c => $"{c!["kind"]} {c["name"]}").Order(StringComparer.Ordinal));
        Assert.All(changes.Where(c => (string)c!["kind"]! == "create"), c => Assert.Contains("us-west-2", (string)c!["name"]!, StringComparison.Ordinal));
        Assert.Equal(["detectorIds.us-west-2"], json["outputChanges"]!.AsArray().Select(c => (string)c!["path"]!));
    }

    [Fact]
    public async Task Preview_after_a_region_was_removed_warns_of_what_is_protected_there()
    {
        var json = await PreviewAsync("    - eu-central-1\n", "");

        Assert.Equal(["guardduty-eu-central-1-administrator", "guardduty-eu-central-1-detector", "guardduty-eu-central-1-organization"],
            json["warnings"]!.AsArray().Where(w => ((string)w!["text"]!).StartsWith("is protected and would be deleted", StringComparison.Ordinal))
                .Select(w => (string)w!["name"]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Preview_after_a_change_that_replaces_the_archive_names_the_input_that_forces_it()
    {
        var json = await PreviewAsync(Retention, Retention + "\n    objectLock: {mode: GOVERNANCE, days: 30}");
        var bucket = json["changes"]!.AsArray().Single(c => (string)c!["name"]! == "findings-archive-bucket")!;

        Assert.Equal("replace", (string)bucket["kind"]!);
        Assert.Equal(("objectLockEnabled", true), ((string)bucket["inputs"]![0]!["path"]!, (bool)bucket["inputs"]![0]!["forcesReplacement"]!));
    }

    private static string[] In(string[] regions, params string[] lines) =>
        [.. regions.SelectMany(region => lines.Select(line => line.Replace("{r}", region, StringComparison.Ordinal)))];

    private async Task<JsonObject> PreviewAsync(string before, string after)
    {
        foreach (var file in new[] { "Pulumi.yaml", "plans/dev.json" })
            _folder.Write(file, await File.ReadAllTextAsync(Path.Combine(LandingZonePreviewTests.Root, file)));
        var settings = await File.ReadAllTextAsync(Path.Combine(LandingZonePreviewTests.Root, "Pulumi.dev.yaml"));
        Assert.Contains(before, settings, StringComparison.Ordinal);
        var position = settings.IndexOf(before, StringComparison.Ordinal);
        _folder.Write("Pulumi.dev.yaml", settings[..position] + after + settings[(position + before.Length)..]);

        var (output, error) = (new StringWriter(), new StringWriter());
        await LzCommand.RunAsync(["preview", "--stack", "dev", "--format", "json"], new CommandContext(output, error, false, _folder.Path, LandingZoneLoader.Load));
        Assert.Equal("", error.ToString());
        return JsonNode.Parse(output.ToString())!.AsObject();
    }
}
