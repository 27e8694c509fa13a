using CsCheck;
using LandingZone.Findings.Catalogue;
using LandingZone.Findings.Notifications;
using LandingZone.Findings.Patterns;

namespace LandingZone.Findings.Tests.Notifications;

public sealed class NotificationPatternsTests
{
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<EventPattern>> Lowest =
        NotificationList.All.ToDictionary(one => one.Name, one => NotificationPatterns.For(one, Notification.LowestFloor));

    // What the catalogue says about a type, in words of its own: the prefixes of the list have to come to the same.
    private static readonly IReadOnlyDictionary<FindingFamily, string> ByFamily = new Dictionary<FindingFamily, string>
    {
        [FindingFamily.AttackSequence] = "attackSequence",
        [FindingFamily.CloudTrailDisabled] = "cloudTrailDisabled",
        [FindingFamily.PasswordPolicyWeakened] = "passwordPolicyWeakened",
        [FindingFamily.PortScan] = "portScan",
        [FindingFamily.UnusualTraffic] = "unusualTraffic",
        [FindingFamily.BruteForce] = "bruteForce",
        [FindingFamily.CryptoMining] = "cryptoMining",
        [FindingFamily.CommandAndControl] = "commandAndControl",
        [FindingFamily.CredentialExfiltration] = "credentialExfiltration",
        [FindingFamily.RootCredentialUse] = "rootCredentialUse",
        [FindingFamily.PublicBucket] = "publicBucket",
        [FindingFamily.Malware] = "malware",
        [FindingFamily.Kubernetes] = "kubernetesThreats",
        [FindingFamily.Runtime] = "runtimeThreats",
        [FindingFamily.Database] = "rdsThreats",
        [FindingFamily.Lambda] = "lambdaThreats",
        [FindingFamily.AiWorkload] = "aiWorkloads",
    };

    public static TheoryData<string> Types { get; } = [.. FindingCatalogue.All.Where(entry => !entry.IsRetired).Select(entry => entry.Type)];

    public static TheoryData<string> Names { get; } = [.. NotificationList.All.Select(notification => notification.Name)];

    // R8: every type against every notification, positive and negative.
    [Theory]
    [MemberData(nameof(Types))]
    public void For_8_everyTypeOfTheCatalogue_matchesTheNotificationOfItsFamilyAndNoOther(string type)
    {
        var expected = ByFamily.GetValueOrDefault(FindingCatalogue.Of(type).Family, "everythingElse");

        Assert.Equal([expected], Matching(NotificationEvents.Finding(type)));
        Assert.Equal([expected], Matching(NotificationEvents.Finding(type, archived: null)));
        Assert.Equal([expected], Matching(NotificationEvents.Finding(type, sample: true)));
        Assert.Equal([expected], Matching(NotificationEvents.Finding(type, severity: null)));
        Assert.Empty(Matching(NotificationEvents.Finding(type, archived: true)));
        Assert.Equal(expected, NotificationList.ForFindingType(type).Name);
    }

    [Theory]
    [InlineData("Exfiltration:Quantum/EntanglementBroken", "everythingElse")]
    [InlineData("Impact:EC2/SomethingNew", "everythingElse")]
    [InlineData("Exfiltration:Kubernetes/SomethingNew", "everythingElse")]
    [InlineData("AttackSequence:Lambda/SomethingNew", "attackSequence")]
    [InlineData("Discovery:Kubernetes/SomethingNew", "kubernetesThreats")]
    [InlineData("CryptoCurrency:EC2/BitcoinTool.C", "cryptoMining")]
    [InlineData("Execution:EC2/MaliciousFile!Volume", "malware")]
    [InlineData("", "everythingElse")]
    public void For_unknownType_reachesItsFamilyOrEverythingElse(string type, string expected) =>
        Assert.Equal([expected], Matching(NotificationEvents.Finding(type)));

    [Fact]
    public void For_anyType_matchesExactlyOne() => Gen.OneOf(
            Gen.String[Gen.Char.AlphaNumeric, 0, 40],
            Gen.Select(Gen.OneOf(FindingCatalogue.All.Select(entry => entry.Type).ToArray()), Gen.Int[0, 60], Gen.String[Gen.Char.AlphaNumeric, 0, 9],
                (type, length, end) => type[..Math.Min(length, type.Length)] + end))
        .Sample(type => Assert.Equal([NotificationList.ForFindingType(type).Name], Matching(NotificationEvents.Finding(type))));

    // R19: floor by severity, at the edges of the bands.
    [Theory]
    [InlineData(1.0, "1.0 3.9 4.0 6.9 7.0 8.9 9.0 10.0")]
    [InlineData(3.9, "3.9 4.0 6.9 7.0 8.9 9.0 10.0")]
    [InlineData(4.0, "4.0 6.9 7.0 8.9 9.0 10.0")]
    [InlineData(7.0, "7.0 8.9 9.0 10.0")]
    [InlineData(9.0, "9.0 10.0")]
    [InlineData(10.0, "10.0")]
    public void For_19_floor_letsThroughWhatReachesIt(double floor, string expected)
    {
        foreach (var notification in NotificationList.All.Where(one => one.HasSeverity))
        {
            var patterns = NotificationPatterns.For(notification, (decimal)floor);
            var type = notification.Subject is FindingsOfTypes types ? types.Prefixes[0] : "New:Type/Of";
            var through = new[] { 1.0m, 3.9m, 4.0m, 6.9m, 7.0m, 8.9m, 9.0m, 10.0m }
                .Where(severity => patterns.Any(pattern => pattern.Matches(NotificationEvents.Finding(type, severity))));

            Assert.Equal(expected, string.Join(' ', through.Select(severity => severity.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture))));
        }
    }

    // R19c, R18
    [Fact]
    public void For_19c_18_floorAboveTheLowest_needsASeverity() =>
        Assert.All(NotificationList.All.Where(one => one.HasSeverity), notification => Assert.DoesNotContain(
            NotificationPatterns.For(notification, 4m), pattern => pattern.Matches(NotificationEvents.Finding("Recon:EC2/Portscan", severity: null))));

    // R19a: each pattern names source and detail type, fits, is valid and has no fault.
    [Theory]
    [MemberData(nameof(Names))]
    public void For_19a_everyFloor_isValidNamesTheDetailTypeAndFits(string name) =>
        Assert.All(new[] { 1.0m, 4.0m, 6.95m, 10.0m }, floor => Assert.All(NotificationPatterns.For(NotificationList.Find(name)!, floor), pattern =>
        {
            Assert.InRange(pattern.Json.Length, 1, EventPattern.MaxLength);
            Assert.Null(EventPattern.Validate(pattern.Json));
            Assert.Empty(PatternLint.Check(pattern));
            Assert.StartsWith("{\"source\":[\"", pattern.Json, StringComparison.Ordinal);
            Assert.Contains("\"detail-type\":[\"", pattern.Json, StringComparison.Ordinal);
        }));

    [Theory]
    [InlineData("landing-zone", "Landing Zone Remediation Result", "remediationResult")]
    [InlineData("landing-zone", "Landing Zone Coverage Gap", "coverageGap")]
    [InlineData("landing-zone", "Landing Zone Free Trial Ending", "freeTrialEnding")]
    [InlineData("landing-zone", "Landing Zone Usage Spike", "usageSpike")]
    [InlineData("aws.guardduty", "GuardDuty Runtime Protection Unhealthy", "protectionUnhealthy")]
    [InlineData("aws.guardduty", "GuardDuty Malware Protection Resource Status Error", "protectionUnhealthy")]
    [InlineData("aws.guardduty", "GuardDuty Malware Protection Resource Status Warning", "protectionUnhealthy")]
    [InlineData("aws.guardduty", "GuardDuty Malware Protection Post Scan Action Failed", "protectionUnhealthy")]
    [InlineData("aws.guardduty", "GuardDuty Runtime Protection Healthy", "")]
    [InlineData("aws.guardduty", "GuardDuty Malware Protection Resource Status Active", "")]
    [InlineData("aws.guardduty", "GuardDuty Malware Protection Object Scan Result", "")]
    [InlineData("aws.guardduty", "AWS API Call via CloudTrail", "")]
    [InlineData("someone-else", "Landing Zone Coverage Gap", "")]
    [InlineData("someone-else", "GuardDuty Finding", "")]
    public void For_otherEvents_matchTheirNotificationOnly(string source, string detailType, string expected) =>
        Assert.Equal(expected, string.Join(' ', Matching(NotificationEvents.Event(source, detailType))));

    [Fact]
    public void For_portScan_readsAsExpected() => Assert.Equal(
        """{"source":["aws.guardduty"],"detail-type":["GuardDuty Finding"],"detail":{"service":{"archived":[false,{"exists":false}]},"severity":[{"numeric":[">=",4]}],"type":[{"prefix":"Recon:EC2/Portscan"},{"prefix":"Impact:EC2/PortSweep"}]}}""",
        Assert.Single(NotificationPatterns.For(NotificationList.Find("portScan")!, 4m)).Json);

    [Fact]
    public void Split_moreThanFits_keepsEachPatternWithinTheLimitAndLosesNothing()
    {
        var prefixes = Enumerable.Range(0, 150).Select(number => $"Purpose{number:000}:Resource/WithQuiteALongName").ToList();
        var patterns = NotificationPatterns.Split(FindingPatterns.Findings.NotArchived(), prefixes);

        Assert.True(patterns.Count > 1);
        Assert.All(patterns, pattern => Assert.InRange(pattern.Json.Length, 1, EventPattern.MaxLength));
        Assert.All(prefixes, prefix => Assert.Single(patterns, pattern => pattern.Matches(NotificationEvents.Finding(prefix))));
    }

    [Theory]
    [InlineData(0.9)]
    [InlineData(10.1)]
    public void For_floorThatIsNoSeverity_throws(double floor) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => NotificationPatterns.For(NotificationList.Find("portScan")!, (decimal)floor));

    private static IEnumerable<string> Matching(FlatEvent candidate) =>
        Lowest.SelectMany(pair => pair.Value.Where(pattern => pattern.Matches(candidate)).Select(_ => pair.Key));
}
