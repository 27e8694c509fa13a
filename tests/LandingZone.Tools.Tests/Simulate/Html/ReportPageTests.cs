using System.Net;
using System.Text.RegularExpressions;
using LandingZone.Tools.Graph;
using LandingZone.Tools.Simulate.Html;
using LandingZone.Tools.Simulate.Streams;

namespace LandingZone.Tools.Tests.Simulate.Html;

/// <summary>What the page says; how it looks is tested in a browser, in LandingZone.Screens.Tests.</summary>
public sealed partial class ReportPageTests(TestStacks stacks) : IClassFixture<TestStacks>
{
    [Fact]
    public async Task Write_a_blocked_attack_says_all_of_it()
    {
        var page = await PageAsync(TestStacks.BruteForce);
        var words = Words(page);

        Assert.Contains("Blocked People are told (bruteForce, remediationResult); blockAddress is done to i-0a1b2c3d4e5f60718 185.220.101.4.", words, StringComparison.Ordinal);
        Assert.Contains("E-mail to topics-high To security-operations@example.com Topic topics-high Subject [High] 210987654321 eu-central-1: UnauthorizedAccess:EC2/SSHBruteForce", words, StringComparison.Ordinal);
        Assert.Contains("Slack to chat webhook 1 High (8): UnauthorizedAccess:EC2/SSHBruteForce Severity High (8)", words, StringComparison.Ordinal);
        Assert.Contains("snapshotVolumes skipped Why: The instance's role is TARGET, not ACTOR: it was attacked and did not attack. notActor", words, StringComparison.Ordinal);
        Assert.Contains("blockAddress done On i-0a1b2c3d4e5f60718 185.220.101.4 Account 210987654321", words, StringComparison.Ordinal);
        Assert.Contains("ec2:CreateNetworkAclEntry shop 210987654321 eu-central-1 ok write", words, StringComparison.Ordinal);
        Assert.Contains("Entries: 4 before, 5 after.", words, StringComparison.Ordinal);
        Assert.Contains("1 ingress deny all all 185.220.101.4/32 + added 100 ingress allow all all 0.0.0.0/0 same", words, StringComparison.Ordinal);
        Assert.Contains("block ACTIVE until 2026-01-15 21:30:00 UTC: NACL#210987654321#eu-central-1#acl-0a1b2c3d4e5f60718 IP#185.220.101.4", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_a_rule_that_did_not_fire_shows_the_first_condition_that_failed()
    {
        var words = Words(await PageAsync(TestStacks.BruteForce with { Severity = 2 }));

        Assert.Contains("notifications-brute-force detail.severity must be [{\"numeric\":[\">=\",7]}] 2", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_an_archived_finding_says_that_nobody_is_told_and_nothing_changes()
    {
        var words = Words(await PageAsync(TestStacks.BruteForce with { Archived = true }));

        Assert.Contains("Ignored ", words, StringComparison.Ordinal);
        Assert.Contains("No rule of a notification fired: nobody is told.", words, StringComparison.Ordinal);
        Assert.Contains("No rule brings the finding to the remediate function. This is what the settings would decide.", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_the_headings_are_in_order_and_the_page_loads_nothing()
    {
        var page = await PageAsync(TestStacks.BruteForce);
        var levels = Heading().Matches(page).Select(match => match.Groups["level"].Value[0] - '0').ToList();

        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        Assert.DoesNotMatch("(?i)<script|<link|<img|<iframe| src=|href=\"[^#]|@import|url\\((?!#)| on[a-z]+=", page);
        Assert.Contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;;", page, StringComparison.Ordinal);
    }

    private async Task<string> PageAsync(CatalogueEvent sample)
    {
        var stack = await stacks.Prod;
        return ReportPage.Write(await TestStacks.SimulateAsync(stack, sample), ArchitectureReader.Read(stack.Preview));
    }

    private static string Words(string page) => Space().Replace(WebUtility.HtmlDecode(Element().Replace(page, " ")), " ");

    [GeneratedRegex("<h(?<level>[1-6])[ >]", RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Element();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
