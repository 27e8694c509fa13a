using LandingZone.Findings;
using LandingZone.Lambdas.Notifications.Sending;
using LandingZone.Lambdas.Settings;

namespace LandingZone.Lambdas.Tests.Notifications.Sending;

public sealed class NotifySettingsTests
{
    [Fact]
    public void Read_valid_settings_are_typed()
    {
        var settings = Read(
            ("LZ_NOTIFICATIONS", """{"portScan":{"floor":4.5,"channels":["email"]},"malware":{"floor":1,"channels":[]}}"""),
            ("LZ_WEBHOOKS_PARAMETER", "/lz/webhooks"), ("LZ_QUIET_MINUTES", "60"), ("LZ_GROUP_MINUTES", "0"));

        Assert.Equal(("test", "/lz/webhooks"), (settings.Common.StackName, settings.WebhooksParameter));
        Assert.Equal((TimeSpan.FromHours(1), TimeSpan.Zero), (settings.Quiet, settings.Group));
        Assert.Equal((4.5m, "email"), (settings.Of("portScan").Floor, Assert.Single(settings.Of("portScan").Channels)));
        Assert.Empty(settings.Of("malware").Channels);
        Assert.Equal((1m, 2), (settings.Of("bruteForce").Floor, settings.Of("bruteForce").Channels.Length));
    }

    [Fact]
    public void Read_no_webhooks_is_written_as_none() => Assert.Null(Read().WebhooksParameter);

    [Theory] // R18
    [InlineData(SeverityBand.Unknown, "medium")]
    [InlineData(SeverityBand.Low, "low")]
    [InlineData(SeverityBand.Critical, "critical")]
    public void TopicOf_band_is_its_topic_and_an_unknown_one_is_neither_hidden_nor_serious(SeverityBand band, string topic) =>
        Assert.Equal(NotifyLandscape.Topic(topic), Read().TopicOf(band));

    [Theory] // C23
    [InlineData("LZ_LEDGER_TABLE", "", "LZ_LEDGER_TABLE is empty; it must be the name of a table.")]
    [InlineData("LZ_TOPIC_HIGH", "high", "LZ_TOPIC_HIGH is 'high', but must be the ARN of an SNS topic.")]
    [InlineData("LZ_TOPIC_LOW", "arn:aws:sqs:eu-central-1:777788889999:q", "LZ_TOPIC_LOW is 'arn:aws:sqs:eu-central-1:777788889999:q', but must be the ARN of an SNS topic.")]
    [InlineData("LZ_QUIET_MINUTES", "43201", "LZ_QUIET_MINUTES is '43201', but must be a whole number from 0 to 43200.")]
    [InlineData("LZ_GROUP_MINUTES", "1441", "LZ_GROUP_MINUTES is '1441', but must be a whole number from 0 to 1440.")]
    [InlineData("LZ_GROUP_MINUTES", "", "LZ_GROUP_MINUTES is empty; it must be a whole number from 0 to 1440.")]
    [InlineData("LZ_NOTIFICATIONS", "[]", "LZ_NOTIFICATIONS is Array, but must be a JSON object of notifications.")]
    [InlineData("LZ_NOTIFICATIONS", "{", "LZ_NOTIFICATIONS is not JSON: ")]
    [InlineData("LZ_NOTIFICATIONS", """{"nonsense":{}}""", "LZ_NOTIFICATIONS: nonsense is no notification; they are cloudTrailDisabled, ")]
    [InlineData("LZ_NOTIFICATIONS", """{"portScan":{"floor":0.9,"channels":[]}}""", """LZ_NOTIFICATIONS: portScan is '{"floor":0.9,"channels":[]}', but must be like {"floor":1.0,"channels":["email","chat"]}.""")]
    [InlineData("LZ_NOTIFICATIONS", """{"portScan":{"floor":"4","channels":[]}}""", """LZ_NOTIFICATIONS: portScan is '{"floor":"4","channels":[]}', but must be like """)]
    [InlineData("LZ_NOTIFICATIONS", """{"portScan":{"floor":4,"channels":["pager"]}}""", """LZ_NOTIFICATIONS: portScan is '{"floor":4,"channels":["pager"]}', but must be like """)]
    [InlineData("LZ_NOTIFICATIONS", """{"portScan":{"floor":4,"channels":[],"extra":1}}""", """LZ_NOTIFICATIONS: portScan is '{"floor":4,"channels":[],"extra":1}', but must be like """)]
    public void Read_wrong_setting_ends_the_start_with_its_name(string name, string value, string problem) =>
        Assert.Contains(problem, Assert.Throws<SettingsException>(() => Read((name, value))).Message, StringComparison.Ordinal);

    [Theory] // R19
    [InlineData(4.0, 3.9, false)]
    [InlineData(4.0, 4.0, true)]
    [InlineData(4.0, null, false)]
    [InlineData(1.0, null, true)]
    [InlineData(1.0, 0.0, true)]
    [InlineData(9.0, 10.0, true)]
    public void Admits_severity_from_the_floor_on_and_with_the_lowest_floor_everything(double floor, double? severity, bool expected) =>
        Assert.Equal(expected, new NotificationChoice((decimal)floor, []).Admits(new((decimal?)severity)));

    private static NotifySettings Read(params (string Name, string Value)[] settings)
    {
        var all = NotifyLandscape.Defaults();
        foreach (var (name, value) in settings)
            all[name] = value;
        var reader = new SettingsReader(all);
        var read = NotifySettings.Read(reader);
        reader.ThrowIfWrong();
        return read;
    }
}
