using LandingZone.Findings;
using LandingZone.Lambdas.Notifications.Sending;

namespace LandingZone.Lambdas.Tests.Notifications.Sending;

public sealed class WebhookTests
{
    private const string Url = "https://chat.example.com/hooks/hunter2";

    [Theory]
    [InlineData("slack", "Low", WebhookKind.Slack, SeverityBand.Low)]
    [InlineData("teams", "Medium", WebhookKind.Teams, SeverityBand.Medium)]
    [InlineData("json", "High", WebhookKind.Json, SeverityBand.High)]
    [InlineData("json", "Critical", WebhookKind.Json, SeverityBand.Critical)]
    public void ParseAll_each_word_is_its_kind_and_band(string kind, string severity, object expectedKind, SeverityBand band) => Assert.Equal(
        new Webhook((WebhookKind)expectedKind, band, new(Url)), Assert.Single(Webhook.ParseAll(NotifyLandscape.Webhooks((kind, severity, Url)))));

    [Fact]
    public void ParseAll_several_keep_their_order() => Assert.Equal(
        [WebhookKind.Slack, WebhookKind.Teams, WebhookKind.Json], Webhook.ParseAll(NotifyLandscape.AllKinds).Select(webhook => webhook.Kind));

    [Fact]
    public void Name_tells_webhooks_apart_and_says_nothing_of_the_address()
    {
        var (first, second) = (new Webhook(WebhookKind.Slack, SeverityBand.Low, new(Url)), new Webhook(WebhookKind.Slack, SeverityBand.Low, new(Url + "3")));

        Assert.Matches("^slack-[0-9a-f]{8}$", first.Name);
        Assert.NotEqual(first.Name, second.Name);
        Assert.Equal((first.Name, first.Name), (first.ToString(), (first with { MinimumSeverity = SeverityBand.High }).Name));
    }

    [Theory]
    [InlineData("hunter2", "The webhooks parameter is not JSON; its value is secret.")]
    [InlineData("{}", "The webhooks parameter must hold a JSON array.")]
    [InlineData("""[{"kind":"slack","minimumSeverity":"Low","url":"https://chat.example.com/hunter2"},{"kind":"irc"}]""", "Webhook 1: kind is 'irc', but must be slack, teams or json.")]
    [InlineData("""[{"kind":"slack","minimumSeverity":"low","url":"https://chat.example.com/hunter2"}]""", "Webhook 0: minimumSeverity is 'low', but must be Low, Medium, High or Critical.")]
    [InlineData("""[{"kind":"slack","minimumSeverity":"Low","url":"http://chat.example.com/hunter2"}]""", "Webhook 0: url must be an https address; its value is secret.")]
    [InlineData("""[{"kind":"slack","minimumSeverity":"Low","url":"hunter2"}]""", "Webhook 0: url must be an https address; its value is secret.")]
    [InlineData("""[{"kind":"slack","minimumSeverity":"Low"}]""", "Webhook 0: url must be an https address; its value is secret.")]
    public void ParseAll_wrong_value_names_its_place_and_not_its_secret(string json, string message)
    {
        var error = Assert.Throws<FormatException>(() => Webhook.ParseAll(json));

        Assert.Equal(message, error.Message);
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
    }
}
