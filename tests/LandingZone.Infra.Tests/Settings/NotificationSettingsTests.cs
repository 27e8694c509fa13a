using LandingZone.Findings;
using LandingZone.Findings.Notifications;
using LandingZone.Infra.Settings;
using LandingZone.Infra.Tests.Harness;

namespace LandingZone.Infra.Tests.Settings;

public sealed class NotificationSettingsTests
{
    private const string Webhook = "https://chat.example.com/T000/B000/hunter2";

    [Fact]
    public void Load_noKey_isTheListAsItStands()
    {
        var settings = Scenario.Settings();

        Assert.Equal(
            NotificationList.All.Select(one => (one.Name, one.OnByDefault, one.DefaultFloor, string.Join(',', one.DefaultChannels))),
            settings.Notifications.Select(one => (one.Notification.Name, one.Enabled, one.Floor, string.Join(',', one.Channels))));
        Assert.Equal([SeverityBand.Low, SeverityBand.Medium, SeverityBand.High, SeverityBand.Critical], settings.Channels.Email.Keys);
        Assert.All(settings.Channels.Email.Values, addresses => Assert.Empty(addresses));
        Assert.Empty(settings.Channels.Chat);
        Assert.Empty(settings.Accounts);
        Assert.Equal((360, 15, 30), (settings.QuietMinutes, settings.GroupMinutes, settings.EventArchive.RetentionDays));
    }

    // R9: a switch reaches the notification it names, and no other.
    [Fact]
    public void Load_9_eachSwitch_changesItsOwnNotificationOnly()
    {
        foreach (var notification in NotificationList.All)
        {
            var changed = Scenario.Settings(("notifications", $"{{ {notification.Name}: {{ enabled: {(notification.OnByDefault ? "false" : "true")} }} }}"));

            Assert.Equal(
                [notification.Name],
                changed.Notifications.Where(one => one.Enabled != one.Notification.OnByDefault).Select(one => one.Notification.Name));
        }
    }

    [Theory]
    [InlineData("low", 1.0)]
    [InlineData("medium", 4.0)]
    [InlineData("high", 7.0)]
    [InlineData("critical", 9.0)]
    [InlineData("1", 1.0)]
    [InlineData("6.9", 6.9)]
    [InlineData("10", 10.0)]
    public void Load_minimumSeverity_isANumberOrABand(string yaml, double floor) => Assert.Equal(
        (decimal)floor,
        Scenario.Settings(("notifications", $"{{ portScan: {{ minimumSeverity: {yaml} }} }}")).Notifications.Single(one => one.Notification.Name == "portScan").Floor);

    [Fact]
    public void Load_channels_bind()
    {
        var channels = Scenario.Settings(("channels",
            $"{{ email: {{ low: [a@example.com], critical: [a@example.com, b@example.com] }}, chat: [{{ kind: teams, minimumSeverity: high, url: '{Webhook}' }}, {{ kind: json, url: '{Webhook}' }}] }}")).Channels;

        Assert.Equal(["a@example.com"], channels.Email[SeverityBand.Low].ToArray());
        Assert.Equal(["a@example.com", "b@example.com"], channels.Email[SeverityBand.Critical].ToArray());
        Assert.Equal(
            [new("teams", SeverityBand.High, new SecretText(Webhook)), new("json", SeverityBand.Low, new SecretText(Webhook))],
            channels.Chat.ToArray());
    }

    [Fact]
    public void ToString_settingsWithAWebhook_neverShowTheUrl()
    {
        var channels = Scenario.Settings(("channels", $"{{ chat: [{{ kind: slack, url: '{Webhook}' }}] }}")).Channels;

        Assert.Equal("ChatWebhook { Kind = slack, MinimumSeverity = Low, Url = [secret] }", channels.Chat[0].ToString());
        Assert.Equal(Webhook, channels.Chat[0].Url.Reveal());
    }

    [Theory]
    [InlineData("ftp://chat.example.com/hunter2")]
    [InlineData("https://hunter2:hunter2@chat.example.com/")]
    [InlineData("https:///hunter2")]
    [InlineData("chat.example.com/hunter2")]
    public void Parse_wrongWebhook_neverShowsIt(string url) => Assert.DoesNotContain(
        "hunter2", Assert.Single(LandingZoneSettings.Parse(Scenario.Configuration(("channels", $"{{ chat: [{{ kind: slack, url: '{url}' }}] }}"))).Problems), StringComparison.Ordinal);

    [Fact]
    public void Parse_tooManyWebhooks_doNotFitIntoOneParameter()
    {
        var webhooks = string.Join(", ", Enumerable.Range(0, 20).Select(number => $"{{ kind: slack, url: 'https://chat.example.com/{number}/{new string('x', 150)}' }}"));

        Assert.Equal(
            "landing-zone:channels.chat: expected webhooks of at most 3500 characters together, found 20 that are longer. Remove some: they share one parameter.",
            Assert.Single(LandingZoneSettings.Parse(Scenario.Configuration(("channels", $"{{ chat: [{webhooks}] }}"))).Problems));
    }

    [Theory]
    [InlineData("securityAccount", "{ create: { name: security, email: one@example.com, parentId: ou-a1b2-security1 } }", "the security account")]
    [InlineData("guardDuty", "{ managementAccount: { mode: member, email: one@example.com } }", "the management account")]
    public void Parse_addressOfAnotherAccount_isRefused(string key, string yaml, string owner) => Assert.Equal(
        $"landing-zone:accounts[0].email: \"One@example.com\" already belongs to {owner}. Every account needs an address of its own; most mail servers take name+account@example.com.",
        Assert.Single(LandingZoneSettings.Parse(Scenario.Configuration((key, yaml), ("accounts", "[{ name: a, email: One@example.com, parentId: ou-a1b2-workloads }]"))).Problems));

    [Fact]
    public void Prod_notificationsChannelsAndAccounts_reallyBind()
    {
        var settings = StackFile.Settings("prod");
        var byName = settings.Notifications.ToDictionary(one => one.Notification.Name);

        Assert.Equal((7.0m, 4.5m), (byName["bruteForce"].Floor, byName["kubernetesThreats"].Floor));
        Assert.Equal((false, true), (byName["aiWorkloads"].Enabled, byName["protectionUnhealthy"].Enabled));
        Assert.Equal(["email"], byName["coverageGap"].Channels.ToArray());
        Assert.Equal(["security-operations@example.com", "security-on-call@example.com"], settings.Channels.Email[SeverityBand.Critical].ToArray());
        Assert.Equal([("slack", SeverityBand.Medium), ("teams", SeverityBand.Critical)], settings.Channels.Chat.Select(one => (one.Kind, one.MinimumSeverity)));
        Assert.Equal(["payments-prod", "data-lake"], settings.Accounts.Select(one => one.Account.Name));
        Assert.Equal("4711", settings.Accounts[0].Tags["cost-center"]);
        Assert.Equal(90, settings.EventArchive.RetentionDays);
    }
}
