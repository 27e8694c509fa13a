using LandingZone.Findings.Catalogue;
using LandingZone.Findings.Contracts;
using LandingZone.Findings.Notifications;

namespace LandingZone.Findings.Tests.Notifications;

public sealed class NotificationListTests
{
    [Fact]
    public void All_hasTheDocumentedNames() => Assert.Equal(
        [
            "cloudTrailDisabled", "passwordPolicyWeakened", "portScan", "unusualTraffic", "bruteForce", "cryptoMining", "commandAndControl",
            "credentialExfiltration", "rootCredentialUse", "publicBucket", "malware", "kubernetesThreats", "runtimeThreats", "rdsThreats",
            "lambdaThreats", "attackSequence", "aiWorkloads", "everythingElse", "remediationResult", "coverageGap", "freeTrialEnding",
            "usageSpike", "protectionUnhealthy",
        ],
        NotificationList.All.Select(notification => notification.Name));

    // Two of the four default to Low, which a general floor would hide.
    [Theory]
    [InlineData("cloudTrailDisabled", "Stealth:IAMUser/CloudTrailLoggingDisabled")]
    [InlineData("passwordPolicyWeakened", "Stealth:IAMUser/PasswordPolicyChange")]
    [InlineData("portScan", "Recon:EC2/Portscan")]
    [InlineData("unusualTraffic", "Behavior:EC2/TrafficVolumeUnusual")]
    public void TheFourOfTheMission_areOnFromTheLowestSeverity(string name, string type)
    {
        var notification = NotificationList.Find(name)!;

        Assert.Equal((true, 1.0m), (notification.OnByDefault, notification.DefaultFloor));
        Assert.Equal(name, NotificationList.ForFindingType(type).Name);
    }

    [Fact]
    public void All_floors_hideNoTypeThatIsAlwaysHighOrCritical() => Assert.All(
        FindingCatalogue.All.Where(entry => entry.DefaultSeverity is SeverityBand.High or SeverityBand.Critical),
        entry => Assert.True(NotificationList.ForFindingType(entry.Type).DefaultFloor <= 4m, entry.Type));

    [Fact]
    public void All_prefixes_neverReachIntoAnotherNotification()
    {
        var prefixes = NotificationList.All.SelectMany(notification => notification.Subject is FindingsOfTypes types ? types.Prefixes : []).ToList();

        Assert.All(prefixes, prefix => Assert.Single(prefixes, other => prefix.StartsWith(other, StringComparison.Ordinal)));
    }

    [Fact]
    public void All_prefixes_beginAKnownType() => Assert.All(
        NotificationList.All.SelectMany(notification => notification.Subject is FindingsOfTypes types ? types.Prefixes : []),
        prefix => Assert.Contains(FindingCatalogue.All, entry => !entry.IsRetired && entry.Type.StartsWith(prefix, StringComparison.Ordinal)));

    // C24: every event of the product has a notification.
    [Fact]
    public void All_coverEveryEventOfTheProduct() => Assert.Equal(
        ProductEvents.DetailTypes,
        NotificationList.All.Select(notification => notification.Subject).OfType<OtherEvents>()
            .Where(events => events.Source == ProductEvents.Source).SelectMany(events => events.DetailTypes));

    [Fact]
    public void All_names_canStandInATemplateAndDescriptionsAreSentences() => Assert.All(NotificationList.All, notification =>
    {
        Assert.Contains(notification.Name, NotificationInput.Template(notification.Name), StringComparison.Ordinal);
        Assert.EndsWith(".", notification.Description, StringComparison.Ordinal);
        Assert.NotEmpty(notification.DefaultChannels);
    });

    [Fact]
    public void GuardDutyDetailTypes_areFindingsAndWhatIsUsedBesides() => Assert.Equal(
        [
            "GuardDuty Finding", "GuardDuty Runtime Protection Unhealthy", "GuardDuty Malware Protection Resource Status Warning",
            "GuardDuty Malware Protection Resource Status Error", "GuardDuty Malware Protection Post Scan Action Failed",
        ],
        NotificationList.GuardDutyDetailTypes.ToArray());
}
