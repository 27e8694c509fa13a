using System.Text.Json;
using LandingZone.Infra.Settings;
using LandingZone.Infra.Tests.Harness;

namespace LandingZone.Infra.Tests.Settings;

/// <summary>D11: a key that is accepted and then changes nothing is worse than one that is refused.</summary>
public sealed class ConsumptionTests
{
    private const string Details = "name: security, email: aws-security@example.com, parentId: ou-a1b2-12345678";
    private const string Member = "accountId: '222233334444', email: team@example.com";
    private const string Filter = "name: scanner, description: d, criteria: [{ field: severity, lessThan: 4 }]";
    private const string Logs = "bucketName: logs-bucket, accountId: '111122223333', region: eu-central-1";

    /// <summary>Path of a key, and two values of its top-level key that differ in that key alone.</summary>
    public static TheoryData<string, string, string> Variants => new()
    {
        { "organization.managementAccountId", "{ organizationId: o-a1b2c3d4e5, managementAccountId: '123456789012' }", "{ organizationId: o-a1b2c3d4e5, managementAccountId: '123456789013' }" },
        { "organization.trustedAccess", "{ organizationId: o-a1b2c3d4e5, managementAccountId: '123456789012' }", "{ organizationId: o-a1b2c3d4e5, managementAccountId: '123456789012', trustedAccess: existing }" },
        { "securityAccount.id", "{ id: '111122223333' }", "{ id: '111122223334' }" },
        { "securityAccount.create", "{ id: '111122223333' }", $"{{ create: {{ {Details} }} }}" },
        { "securityAccount.create.name", $"{{ create: {{ {Details} }} }}", $"{{ create: {{ {Details.Replace("security,", "audit,", StringComparison.Ordinal)} }} }}" },
        { "securityAccount.create.email", $"{{ create: {{ {Details} }} }}", $"{{ create: {{ {Details.Replace("aws-", "it-", StringComparison.Ordinal)} }} }}" },
        { "securityAccount.create.parentId", $"{{ create: {{ {Details} }} }}", $"{{ create: {{ {Details.Replace("12345678", "87654321", StringComparison.Ordinal)} }} }}" },
        { "securityAccount.adopt", "{ id: '111122223333' }", $"{{ id: '111122223333', adopt: {{ {Details} }} }}" },
        { "deployRoles.management", "{}", "{ management: Deploy }" },
        { "deployRoles.security", "{}", "{ security: Deploy }" },
        { "homeRegion", "eu-central-1", "us-east-1" },
        { "regions", "[eu-central-1, us-east-1]", "[eu-central-1, us-east-1, eu-west-1]" },
        { "tags", "{}", "{ owner: me }" },
        { "guardDuty.mode", "{}", "{ mode: offboard }" },
        { "guardDuty.autoEnableMembers", "{}", "{ autoEnableMembers: NEW }" },
        { "guardDuty.excludedAccounts", $"{{ autoEnableMembers: NEW, members: [{{ {Member} }}] }}", $"{{ autoEnableMembers: NEW, members: [{{ {Member} }}], excludedAccounts: ['222233334444'] }}" },
        { "guardDuty.members", "{ autoEnableMembers: NEW }", $"{{ autoEnableMembers: NEW, members: [{{ {Member} }}] }}" },
        { "guardDuty.members.accountId", $"{{ autoEnableMembers: NEW, members: [{{ {Member} }}] }}", $"{{ autoEnableMembers: NEW, members: [{{ {Member.Replace("4444", "4445", StringComparison.Ordinal)} }}] }}" },
        { "guardDuty.members.email", $"{{ autoEnableMembers: NEW, members: [{{ {Member} }}] }}", $"{{ autoEnableMembers: NEW, members: [{{ {Member.Replace("team@", "other@", StringComparison.Ordinal)} }}] }}" },
        { "guardDuty.members.status", $"{{ autoEnableMembers: NEW, members: [{{ {Member} }}] }}", $"{{ autoEnableMembers: NEW, members: [{{ {Member}, status: SUSPENDED }}] }}" },
        { "guardDuty.members.protectionPlans", Plans(""), Plans("protectionPlans: { AI_PROTECTION: ENABLED }") },
        { "guardDuty.members.runtimeAgents", Plans("protectionPlans: { RUNTIME_MONITORING: ENABLED }"), Plans("protectionPlans: { RUNTIME_MONITORING: ENABLED }, runtimeAgents: { EC2_AGENT_MANAGEMENT: ENABLED }") },
        { "guardDuty.managementAccount", "{}", "{ managementAccount: { mode: member, email: root@example.com } }" },
        { "guardDuty.managementAccount.mode", "{ managementAccount: { mode: none, email: root@example.com } }", "{ managementAccount: { mode: member, email: root@example.com } }" },
        { "guardDuty.managementAccount.email", "{ managementAccount: { mode: member, email: root@example.com } }", "{ managementAccount: { mode: member, email: other@example.com } }" },
        { "guardDuty.managementAccount.serviceLinkedRoles", "{ managementAccount: { mode: member, email: root@example.com } }", "{ managementAccount: { mode: member, email: root@example.com, serviceLinkedRoles: existing } }" },
        { "guardDuty.protectionPlans", "{}", "{ protectionPlans: { RDS_LOGIN_EVENTS: NONE } }" },
        { "guardDuty.runtimeAgents", "{ protectionPlans: { RUNTIME_MONITORING: ALL } }", "{ protectionPlans: { RUNTIME_MONITORING: ALL }, runtimeAgents: { EC2_AGENT_MANAGEMENT: NEW } }" },
        { "guardDuty.aiAnalyst", "{}", "{ aiAnalyst: true }" },
        { "guardDuty.regionOverrides", "{}", "{ regionOverrides: { us-east-1: { aiAnalyst: true } } }" },
        { "guardDuty.regionOverrides.autoEnableMembers", "{}", "{ regionOverrides: { us-east-1: { autoEnableMembers: NEW } } }" },
        { "guardDuty.regionOverrides.protectionPlans", "{}", "{ regionOverrides: { us-east-1: { protectionPlans: { RDS_LOGIN_EVENTS: NONE } } } }" },
        { "guardDuty.regionOverrides.runtimeAgents", "{ protectionPlans: { RUNTIME_MONITORING: ALL } }", "{ protectionPlans: { RUNTIME_MONITORING: ALL }, regionOverrides: { us-east-1: { runtimeAgents: { EC2_AGENT_MANAGEMENT: ALL } } } }" },
        { "guardDuty.regionOverrides.aiAnalyst", "{ aiAnalyst: true }", "{ aiAnalyst: true, regionOverrides: { us-east-1: { aiAnalyst: false } } }" },
        { "guardDuty.planAvailability", "{}", "{ planAvailability: { us-east-1: { AI_PROTECTION: false } } }" },
        { "guardDuty.findingPublishingFrequency", "{}", "{ findingPublishingFrequency: SIX_HOURS }" },
        { "guardDuty.adopt", "{}", "{ adopt: { administratorRegions: [us-east-1] } }" },
        { "guardDuty.adopt.detectors", "{}", "{ adopt: { detectors: { us-east-1: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa } } }" },
        { "guardDuty.adopt.administratorRegions", "{}", "{ adopt: { administratorRegions: [us-east-1] } }" },
        { "guardDuty.trustedIpList", "{}", "{ trustedIpList: { name: offices, entries: [198.51.100.1] } }" },
        { "guardDuty.trustedIpList.name", "{ trustedIpList: { name: offices, entries: [198.51.100.1] } }", "{ trustedIpList: { name: office, entries: [198.51.100.1] } }" },
        { "guardDuty.trustedIpList.entries", "{ trustedIpList: { name: offices, entries: [198.51.100.1] } }", "{ trustedIpList: { name: offices, entries: [198.51.100.2] } }" },
        { "guardDuty.trustedIpList.location", "{ trustedIpList: { name: offices, location: s3://b/1 } }", "{ trustedIpList: { name: offices, location: s3://b/2 } }" },
        { "guardDuty.trustedIpList.format", "{ trustedIpList: { name: offices, location: s3://b/1 } }", "{ trustedIpList: { name: offices, location: s3://b/1, format: STIX } }" },
        { "guardDuty.threatLists", "{}", "{ threatLists: [{ name: bad, entries: [192.0.2.1] }] }" },
        { "guardDuty.suppressionFilters", "{}", $"{{ suppressionFilters: [{{ {Filter} }}] }}" },
        { "guardDuty.suppressionFilters.name", $"{{ suppressionFilters: [{{ {Filter} }}] }}", $"{{ suppressionFilters: [{{ {Filter.Replace("scanner", "scanners", StringComparison.Ordinal)} }}] }}" },
        { "guardDuty.suppressionFilters.description", $"{{ suppressionFilters: [{{ {Filter} }}] }}", $"{{ suppressionFilters: [{{ {Filter.Replace(": d,", ": e,", StringComparison.Ordinal)} }}] }}" },
        { "guardDuty.suppressionFilters.regions", $"{{ suppressionFilters: [{{ {Filter} }}] }}", $"{{ suppressionFilters: [{{ {Filter}, regions: [us-east-1] }}] }}" },
        { "guardDuty.suppressionFilters.criteria", $"{{ suppressionFilters: [{{ {Filter} }}] }}", $"{{ suppressionFilters: [{{ {Filter.Replace("4 }", "5 }", StringComparison.Ordinal)} }}] }}" },
        { "guardDuty.suppressionFilters.criteria.field", Criterion("equals: [a]"), Criterion("equals: [a]").Replace("severity", "type", StringComparison.Ordinal) },
        { "guardDuty.suppressionFilters.criteria.equals", Criterion("equals: [a]"), Criterion("equals: [b]") },
        { "guardDuty.suppressionFilters.criteria.notEquals", Criterion("notEquals: [a]"), Criterion("notEquals: [b]") },
        { "guardDuty.suppressionFilters.criteria.matches", Criterion("matches: [a]"), Criterion("matches: [b]") },
        { "guardDuty.suppressionFilters.criteria.notMatches", Criterion("notMatches: [a]"), Criterion("notMatches: [b]") },
        { "guardDuty.suppressionFilters.criteria.greaterThan", Criterion("greaterThan: 1"), Criterion("greaterThan: 2") },
        { "guardDuty.suppressionFilters.criteria.greaterThanOrEqual", Criterion("greaterThanOrEqual: 1"), Criterion("greaterThanOrEqual: 2") },
        { "guardDuty.suppressionFilters.criteria.lessThan", Criterion("lessThan: 1"), Criterion("lessThan: 2") },
        { "guardDuty.suppressionFilters.criteria.lessThanOrEqual", Criterion("lessThanOrEqual: 1"), Criterion("lessThanOrEqual: 2") },
        { "guardDuty.malwareProtectionForS3", "{}", Scanned("") },
        { "guardDuty.malwareProtectionForS3.bucketName", Scanned(""), Scanned("").Replace("incoming", "outgoing", StringComparison.Ordinal) },
        { "guardDuty.malwareProtectionForS3.region", Scanned(""), Scanned("").Replace("us-east-1", "eu-central-1", StringComparison.Ordinal) },
        { "guardDuty.malwareProtectionForS3.objectPrefixes", Scanned(""), Scanned(", objectPrefixes: [mail/]") },
        { "guardDuty.malwareProtectionForS3.tagObjects", Scanned(""), Scanned(", tagObjects: false") },
        { "guardDuty.malwareProtectionForS3.kmsKeyArn", Scanned(""), Scanned(", kmsKeyArn: 'arn:aws:kms:us-east-1:111122223333:key/abc'") },
        { "findingsArchive.region", "{}", "{ region: us-east-1 }" },
        { "findingsArchive.bucketName", "{}", "{ bucketName: our-findings }" },
        { "findingsArchive.prefix", "{}", "{ prefix: guardduty }" },
        { "findingsArchive.retentionDays", "{}", "{ retentionDays: 400 }" },
        { "findingsArchive.glacierAfterDays", "{}", "{ glacierAfterDays: 30 }" },
        { "findingsArchive.objectLock", "{}", "{ objectLock: { mode: GOVERNANCE, days: 30 } }" },
        { "findingsArchive.objectLock.mode", "{ objectLock: { mode: GOVERNANCE, days: 30 } }", "{ objectLock: { mode: COMPLIANCE, days: 30 } }" },
        { "findingsArchive.objectLock.days", "{ objectLock: { mode: GOVERNANCE, days: 30 } }", "{ objectLock: { mode: GOVERNANCE, days: 31 } }" },
        { "findingsArchive.keyRotationDays", "{}", "{ keyRotationDays: 90 }" },
        { "findingsArchive.accessLogs", "{}", $"{{ accessLogs: {{ {Logs} }} }}" },
        { "findingsArchive.accessLogs.bucketName", $"{{ accessLogs: {{ {Logs} }} }}", $"{{ accessLogs: {{ {Logs.Replace("logs-", "log-", StringComparison.Ordinal)} }} }}" },
        { "remediation.mode", "{}", "{ mode: 'off' }" },
        { "remediation.actions", "{}", "{ actions: { isolateInstance: { state: 'on' } } }" },
        { "remediation.networkAcl", "{}", "{ networkAcl: { blockMinutes: 60 } }" },
        { "remediation.networkAcl.ruleRange", "{}", "{ networkAcl: { ruleRange: 1-50 } }" },
        { "remediation.networkAcl.directions", "{}", "{ networkAcl: { directions: both } }" },
        { "remediation.networkAcl.blockMinutes", "{}", "{ networkAcl: { blockMinutes: 60 } }" },
        { "remediation.neverBlock", "{}", "{ neverBlock: [203.0.113.0/24] }" },
        { "remediation.blockDocumentationRanges", "{}", "{ blockDocumentationRanges: true }" },
        { "remediation.exemptTag", "{}", "{ exemptTag: hands-off }" },
        { "remediation.passwordPolicy", "{}", "{ passwordPolicy: { minimumPasswordLength: 20 } }" },
        { "remediation.passwordPolicy.minimumPasswordLength", "{}", "{ passwordPolicy: { minimumPasswordLength: 20 } }" },
        { "remediation.passwordPolicy.requireSymbols", "{}", "{ passwordPolicy: { requireSymbols: false } }" },
        { "remediation.passwordPolicy.requireNumbers", "{}", "{ passwordPolicy: { requireNumbers: false } }" },
        { "remediation.passwordPolicy.requireUppercaseCharacters", "{}", "{ passwordPolicy: { requireUppercaseCharacters: false } }" },
        { "remediation.passwordPolicy.requireLowercaseCharacters", "{}", "{ passwordPolicy: { requireLowercaseCharacters: false } }" },
        { "remediation.passwordPolicy.allowUsersToChangePassword", "{}", "{ passwordPolicy: { allowUsersToChangePassword: false } }" },
        { "remediation.passwordPolicy.maxPasswordAge", "{}", "{ passwordPolicy: { maxPasswordAge: 90 } }" },
        { "remediation.passwordPolicy.passwordReusePrevention", "{}", "{ passwordPolicy: { passwordReusePrevention: 5 } }" },
        { "remediation.responseRole", "{}", "{ responseRole: { securityAccount: none } }" },
        { "remediation.responseRole.organizationalUnits", "{}", "{ responseRole: { organizationalUnits: [ou-a1b2-workloads] } }" },
        { "remediation.responseRole.managementAccount", "{}", "{ responseRole: { managementAccount: manage } }" },
        { "remediation.responseRole.securityAccount", "{}", "{ responseRole: { securityAccount: none } }" },
        { "remediation.concurrency", "{}", "{ concurrency: 20 }" },
        { "remediation.expiryMinutes", "{}", "{ expiryMinutes: 1 }" },
        { "coverage.schedule", "{}", "{ schedule: rate(1 day) }" },
        { "coverage.enrolMissing", "{}", "{ enrolMissing: true }" },
        { "usage.schedule", "{}", "{ schedule: rate(1 day) }" },
        { "usage.trialNoticeDays", "{}", "{ trialNoticeDays: [3] }" },
        { "usage.risePercent", "{}", "{ risePercent: 10 }" },
        { "operations.logRetentionDays", "{}", "{ logRetentionDays: 30 }" },
        { "operations.alarmSeverity", "{}", "{ alarmSeverity: critical }" },
        { "operations.oldestMessageMinutes", "{}", "{ oldestMessageMinutes: 5 }" },
        { "findingsArchive.accessLogs.prefix", $"{{ accessLogs: {{ {Logs} }} }}", $"{{ accessLogs: {{ {Logs}, prefix: s3/ }} }}" },
    };

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task Key_D11_changesThePlan(string path, string before, string after)
    {
        var key = path.Split('.')[0];

        Assert.NotEqual(await PlanAsync((key, before)), await PlanAsync((key, after)));
    }

    // Where the root is needed, it takes the place of a missing parent.
    [Fact]
    public async Task RootId_D11_changesThePlan() => Assert.NotEqual(await UnderAsync("r-a1b2"), await UnderAsync("r-c3d4"));

    // What the parser knows at each place, read from its own answer to a key that nobody knows.
    [Theory]
    [InlineData("organization", "{ #: 1 }", "organizationId rootId")]
    [InlineData("securityAccount", "{ #: 1 }", "")]
    [InlineData("securityAccount.create", "{ create: { #: 1 } }", "")]
    [InlineData("deployRoles", "{ #: 1 }", "")]
    [InlineData("guardDuty", "{ #: 1 }", "")]
    [InlineData("guardDuty.members", "{ members: [{ #: 1 }] }", "")]
    [InlineData("guardDuty.managementAccount", "{ managementAccount: { #: 1 } }", "")]
    [InlineData("guardDuty.regionOverrides", "{ regionOverrides: { us-east-1: { #: 1 } } }", "")]
    [InlineData("guardDuty.adopt", "{ adopt: { #: 1 } }", "")]
    [InlineData("guardDuty.trustedIpList", "{ trustedIpList: { #: 1 } }", "")]
    [InlineData("guardDuty.suppressionFilters", "{ suppressionFilters: [{ #: 1 }] }", "")]
    [InlineData("guardDuty.suppressionFilters.criteria", "{ suppressionFilters: [{ criteria: [{ #: 1 }] }] }", "")]
    [InlineData("guardDuty.malwareProtectionForS3", "{ malwareProtectionForS3: [{ #: 1 }] }", "")]
    [InlineData("findingsArchive", "{ #: 1 }", "")]
    [InlineData("remediation", "{ #: 1 }", "")]
    [InlineData("remediation.networkAcl", "{ networkAcl: { #: 1 } }", "")]
    [InlineData("remediation.passwordPolicy", "{ passwordPolicy: { #: 1 } }", "")]
    [InlineData("remediation.responseRole", "{ responseRole: { #: 1 } }", "")]
    [InlineData("coverage", "{ #: 1 }", "")]
    [InlineData("usage", "{ #: 1 }", "")]
    [InlineData("operations", "{ #: 1 }", "")]
    [InlineData("findingsArchive.objectLock", "{ objectLock: { #: 1 } }", "")]
    [InlineData("findingsArchive.accessLogs", "{ accessLogs: { #: 1 } }", "accountId region")]
    public void Variants_D11_coverEveryKey(string place, string yaml, string others)
    {
        var problems = LandingZoneSettings.Parse(Scenario.Configuration((place.Split('.')[0], yaml.Replace("#", "zzzzzzzzzzzzzzzzzzzz", StringComparison.Ordinal)))).Problems;
        var message = Assert.Single(problems, problem => problem.Contains("Known keys: ", StringComparison.Ordinal));
        var known = message[(message.IndexOf("Known keys: ", StringComparison.Ordinal) + 12)..^1].Split(", ");
        var covered = Variants.Select(row => (string)row[0]).Where(path => path.LastIndexOf('.') is > 0 and var dot && path[..dot] == place).Select(path => path[(place.Length + 1)..]);

        // The others are checked by a test of their own, or only ever compared with other keys.
        Assert.Equal(known.Order(), covered.Concat(others.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct().Order());
    }

    private static string Criterion(string operation) => $"{{ suppressionFilters: [{{ name: scanner, description: d, criteria: [{{ field: severity, {operation} }}] }}] }}";

    private static string Plans(string own) => $"{{ autoEnableMembers: NEW, members: [{{ {Member}, {own} }}] }}";

    private static string Scanned(string more) => $"{{ malwareProtectionForS3: [{{ bucketName: incoming, region: us-east-1{more} }}] }}";

    private static Task<string> UnderAsync(string root) => PlanAsync(
        ("organization", $"{{ organizationId: o-a1b2c3d4e5, managementAccountId: '123456789012', rootId: {root} }}"),
        ("securityAccount", "{ create: { name: security, email: aws-security@example.com } }"));

    private static async Task<string> PlanAsync(params (string Key, string Yaml)[] changes) => string.Join('\n', (await Scenario.RunAsync(changes)).Resources
        .Select(resource => $"{resource.Type} {resource.Name} {resource.Id} {resource.Account} {JsonSerializer.Serialize(resource.Inputs.OrderBy(pair => pair.Key))}"));
}
