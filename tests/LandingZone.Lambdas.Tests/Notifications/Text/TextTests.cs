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
    public void Subject_of_odd_text_is_what_SNS_takes(string? text, string expected) => // row 46
        Assert.Equal(expected, SubjectLine.Of(text));

    [Fact]
    public void Subject_of_long_text_ends_after_100_characters() => // row 46
        Assert.Equal(new string('a', 97) + "...", SubjectLine.Of(new string('a', 101)));

    [Fact]
    public void Subject_of_any_text_holds_the_rules() => // row 46
        Gen.String.Sample(text =>
        {
            var subject = SubjectLine.Of(text);
            return subject.Length is > 0 and <= 100 && subject[0] != ' ' && subject.All(letter => letter is >= ' ' and <= '~');
        });

    [Fact]
    public void Slack_link_and_mention_are_dead() =>
        Assert.Equal(
            "&lt;!channel&gt; &lt;https:\u2060//evil.example|ok&gt; &amp; \u2060*\u2060", Escaping.Slack("<!channel> <https://evil.example|ok> & *"));

    [Fact]
    public void Slack_of_any_text_has_no_open_bracket_and_is_valid_JSON() =>
        Gen.String.Sample(text =>
        {
            var slack = Escaping.Slack(text);
            using var document = JsonDocument.Parse(JsonSerializer.Serialize(slack));
            return !slack.Contains('<') && !slack.Contains('>') && document.RootElement.GetString() == slack;
        });

    [Fact]
    public void Markdown_marks_and_links_are_dead() =>
        Assert.Equal(@"\[a\]\(https:⁠//x\.example\)", Escaping.Markdown("[a](https://x.example)"));

    [Fact]
    public void Plain_line_breaks_and_direction_marks_become_spaces() => Assert.Equal("a b c d", Escaping.Plain("a\nb\u202Ec\u2028d\0"));

    [Theory] // row 10b
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
