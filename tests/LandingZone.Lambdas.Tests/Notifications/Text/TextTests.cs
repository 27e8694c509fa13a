using System.Text.Json;
using CsCheck;
using LandingZone.Lambdas.Notifications.Text;
using LandingZone.Lambdas.Tests.Remediation;

namespace LandingZone.Lambdas.Tests.Notifications.Text;

public sealed class TextTests
{
    [Theory]
    [InlineData(null, "GuardDuty notification")]
    [InlineData(" \r\n\t", "GuardDuty notification")]
    [InlineData("  High (8)\r\nBcc: x", "High (8) Bcc: x")]
    [InlineData("Größe 日本", "Gr??e ??")]
    public void Subject_of_odd_text_is_what_SNS_takes(string? text, string expected) => // R46
        Assert.Equal(expected, SubjectLine.Of(text));

    [Fact]
    public void Subject_of_long_text_ends_after_100_characters() => // R46
        Assert.Equal(new string('a', 97) + "...", SubjectLine.Of(new string('a', 101)));

    [Fact]
    public void Subject_of_any_text_holds_the_rules() => // R46
        Gen.String.Sample(text =>
        {
            var subject = SubjectLine.Of(text);
            return subject.Length is > 0 and <= 100 && subject[0] != ' ' && subject.All(letter => letter is >= ' ' and <= '~');
        });

    [Theory]
    [InlineData("<!channel> <https://evil.example|ok> &", "&lt;!channel&gt; &lt;https://evil.example|ok&gt; &amp;")]
    [InlineData("*bold* _a_ ~b~ x", "`*bold*` `_a_` `~b~` x")]
    [InlineData("arn:aws:s3:::a at 12:00:00", "`arn:aws:s3:::a` at 12:00:00")]
    [InlineData(":skull: @here", "`:skull:` @here")]
    [InlineData("> quote", "`&gt;` quote")]
    [InlineData("a`b_c` d", "a\u2060`\u2060b\u2060_\u2060c\u2060`\u2060 d")]
    public void Slack_marks_are_dead_and_words_can_be_copied(string text, string expected) => Assert.Equal(expected, Escaping.Slack(text));

    [Fact]
    public void SlackPreview_links_and_mentions_are_dead() => Assert.Equal(
        "&lt;!here&gt; https\u2060:\u2060//evil.example \u2060@\u2060here \u2060*\u2060",
        Escaping.SlackPreview("<!here> https://evil.example @here *"));

    [Fact]
    public void Slack_of_any_text_without_backtick_is_copied_as_it_was() => Gen.String.Sample(text =>
    {
        var plain = Escaping.Plain(text.Replace('`', ' '));
        var shown = Escaping.Slack(plain).Replace("`", "", StringComparison.Ordinal)
            .Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
        return shown == plain;
    });

    [Fact]
    public void Slack_of_any_text_has_no_open_bracket_and_is_valid_JSON() =>
        Gen.String.Sample(text =>
        {
            var slack = Escaping.Slack(text);
            using var document = JsonDocument.Parse(JsonSerializer.Serialize(slack));
            return !slack.Contains('<') && !slack.Contains('>') && document.RootElement.GetString() == slack;
        });

    [Fact]
    public void Plain_line_breaks_and_direction_marks_become_spaces() => Assert.Equal("a b c d e", Escaping.Plain("a\nb\u202Ec\u2028d\u200Be\0"));

    [Theory] // R10b
    [InlineData("aws", "eu-west-1", "console.aws.amazon.com")]
    [InlineData("aws-cn", "cn-north-1", "console.amazonaws.cn")]
    [InlineData("aws-us-gov", "us-gov-west-1", "console.amazonaws-us-gov.com")]
    [InlineData(null, "cn-north-1", "console.amazonaws.cn")]
    public void ConsoleLink_is_in_the_partition_of_the_finding(string? partition, string region, string host) =>
        Assert.Equal(
            $"https://{host}/guardduty/home?region={region}#/findings?search=id%3D60baffd3f9042e38640f2300d5c5a631",
            ConsoleLink.Of(TestFindings.BruteForce() with { Partition = partition, Region = region }));

    [Theory]
    [InlineData(null, "abc")]
    [InlineData("eu-west-1", "")]
    [InlineData("eu-west-1", "a b")]
    [InlineData("x?y#", "abc")]
    public void ConsoleLink_without_region_or_id_is_left_out(string? region, string id) =>
        Assert.Null(ConsoleLink.Of(TestFindings.BruteForce() with { Region = region, Id = id }));
}
