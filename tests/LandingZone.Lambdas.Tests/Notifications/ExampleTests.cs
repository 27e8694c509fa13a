using System.Text.Json.Nodes;
using LandingZone.Findings;
using LandingZone.Findings.Catalogue;
using LandingZone.Lambdas.Notifications;
using LandingZone.Lambdas.Notifications.Content;

namespace LandingZone.Lambdas.Tests.Notifications;

/// <summary>
/// What notifications read like: each example in each format is a file under <c>Expectations</c>, and what matters in it is asserted
/// here, so that writing the files anew cannot lose it.
/// </summary>
public sealed class ExampleTests
{
    private const string SamplePrefix = "Sample.";

    private static readonly FindingFamily[] Families = Enum.GetValues<FindingFamily>();

    public static TheoryData<FindingFamily> EachFamily => [.. Families];

    public static TheoryData<string> EachOther => [.. ProductExamples.All.Keys];

    [Theory]
    [MemberData(nameof(EachFamily))]
    public void Message_of_each_family_reads_as_expected(FindingFamily family) =>
        Expected.Assert(family.ToString(), Received.Render(FamilyExamples.Of(family)));

    [Theory]
    [InlineData(FindingFamily.BruteForce)]
    [InlineData(FindingFamily.AttackSequence)]
    public void Message_of_a_sample_reads_as_expected(FindingFamily family) =>
        Expected.Assert(SamplePrefix + family, Received.Render(FamilyExamples.SampleOf(family)));

    [Theory]
    [MemberData(nameof(EachOther))]
    public void Message_of_each_other_event_reads_as_expected(string example) =>
        Expected.Assert(example, Received.Render(ProductExamples.All[example]));

    [Theory]
    [InlineData("Group", 12)]
    [InlineData("Group.one", 1)]
    public void Message_of_a_group_reads_as_expected(string example, int count)
    {
        var message = GroupExample(count);

        Expected.Assert(example, message);
        Limits.AssertAll(message);
        Assert.StartsWith($"[High] 111122223333 eu-central-1: {count} more finding", message.Subject, StringComparison.Ordinal);
        Assert.All(Texts(message), text => Assert.Contains("instance i-0000000000000000a (bastion), eu-central-1, High (8), finding ", text.Text, StringComparison.Ordinal));
        Assert.All(Texts(message), text => Assert.Contains(FamilyGuide.NextStep(FindingFamily.BruteForce), text.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Message_of_a_finding_with_others_that_were_counted_reads_as_expected()
    {
        var request = Received.Request(FamilyExamples.Of(FindingFamily.BruteForce));
        var message = Rendering.Render(request.Notification, request.Event, Received.Context with { Similar = Similar(2) });

        Expected.Assert("BruteForce.withOthers", message);
        Assert.All(Texts(message), text => Assert.Contains(
            "2 more findings of this type, account and severity since 2026-01-15T09:10:00Z, not told one by one:", text.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5000)]
    public void Message_of_a_group_of_any_size_holds_the_limits(int count)
    {
        Limits.AssertAll(GroupExample(count));
        var request = Received.Request(FamilyExamples.Of(FindingFamily.BruteForce));
        Limits.AssertAll(Rendering.Render(
            request.Notification, request.Event, Received.Context with { Similar = Similar(count) }));
    }

    private static Message GroupExample(int count) => Rendering.RenderGroup(
        "bruteForce", "UnauthorizedAccess:EC2/SSHBruteForce", "111122223333", Received.Context with { Similar = Similar(count) });

    private static SimilarFindings Similar(int count) => new(
        new(2026, 1, 15, 9, 10, 0, TimeSpan.Zero),
        [.. Enumerable.Range(10, count).Select(number => new SimilarFinding(
            number.ToString("x32", System.Globalization.CultureInfo.InvariantCulture), new(8m), "eu-central-1", $"instance i-{number:x17} (bastion)"))]);

    [Fact]
    public void Expectations_are_those_of_the_examples_and_no_others() => Expected.AssertNoOthers(
    [
        .. Families.Select(family => family.ToString()), SamplePrefix + "BruteForce", SamplePrefix + "AttackSequence",
        "Group", "Group.one", "BruteForce.withOthers", .. ProductExamples.All.Keys,
    ]);

    [Theory] // R17
    [MemberData(nameof(EachFamily))]
    public void Message_of_each_family_says_what_a_person_on_call_asks_for(FindingFamily family)
    {
        var received = FamilyExamples.Of(family);
        var (detail, facts) = (received["detail"]!, Facts(received));
        var finding = ((ReceivedFinding)Received.Request(received).Event).Finding;

        Assert.Equal(finding.Severity.ToString(), facts["severity"]);
        Assert.Equal((string?)detail["type"], facts["type"]);
        Assert.Equal((string?)detail["accountId"], facts["account"]);
        Assert.Equal((string?)detail["region"], facts["region"]);
        Assert.Equal("2026-01-15T09:05:00Z", facts["firstSeen"]);
        Assert.Equal("2026-01-15T09:25:00Z", facts["lastSeen"]);
        Assert.Equal("3", facts["count"]);
        Assert.Equal((string?)detail["id"], facts["finding"]);
        Assert.NotEqual("unknown", facts.GetValueOrDefault("resource") ?? facts["resources"]);
    }

    [Theory]
    [MemberData(nameof(EachFamily))]
    public void Message_of_each_family_says_the_same_in_every_format(FindingFamily family)
    {
        var message = Received.Render(FamilyExamples.Of(family));
        var json = JsonNode.Parse(message.Json)!;
        string[] said =
        [
            (string)json["title"]!, (string)json["severity"]!["label"]! + " (", (string)json["facts"]!["account"]!,
            (string)json["facts"]!["region"]!, (string)(json["facts"]!["resource"] ?? json["facts"]!["resources"])!,
            .. json["sections"]!["done"]!.AsArray().Select(line => (string)line!), (string)json["sections"]!["next"]![0]!, (string)json["link"]!,
        ];

        foreach (var (format, text) in Texts(message))
        {
            foreach (var part in said)
                Assert.True(text.Contains(part, StringComparison.Ordinal), $"{format} lacks '{part}'");
        }
    }

    public static TheoryData<FindingFamily, string, string?> Parties => new()
    {
        { FindingFamily.AttackSequence, "actors", "IAMUser deploy" },
        { FindingFamily.AttackSequence, "resources", "EC2_INSTANCE i-0a1b2c3d4e5f60718 in 111122223333" },
        { FindingFamily.BruteForce, "resource", "instance i-0a1b2c3d4e5f60718 (bastion) t3.medium 203.0.113.12" },
        { FindingFamily.BruteForce, "remote", "198.51.100.7 (Nowhere, AS64500 Example Network)" },
        { FindingFamily.BruteForce, "actor", null },
        { FindingFamily.BruteForce, "action", "inbound TCP connection on local port 22 (SSH), remote port 40712" },
        { FindingFamily.PortProbe, "remote", "198.51.100.7 (Nowhere, AS64500 Example Network); 2001:db8::7 (Nowhere, AS64500 Example Network)" },
        { FindingFamily.PortScan, "actor", "the resource itself" },
        { FindingFamily.PortScan, "action", "outbound TCP connection on remote port 443, local port 40712" },
        { FindingFamily.CloudTrailDisabled, "actor", "IAMUser deploy (key AKIAEXAMPLEEXAMPLE01)" },
        { FindingFamily.CloudTrailDisabled, "remote", "198.51.100.7 (Springfield, Nowhere, AS64500 Example Network)" },
        { FindingFamily.CloudTrailDisabled, "action", "AWS API call StopLogging of cloudtrail.amazonaws.com on arn:aws:cloudtrail:eu-central-1:111122223333:trail/production-trail" },
        { FindingFamily.PasswordPolicyWeakened, "action", "AWS API call UpdateAccountPasswordPolicy of iam.amazonaws.com failed with AccessDenied" },
        { FindingFamily.RootCredentialUse, "actor", "Root (key ASIAEXAMPLEEXAMPLE02)" },
        { FindingFamily.CredentialExfiltration, "actor", "AssumedRole deploy-role (key ASIAEXAMPLEEXAMPLE01)" },
        { FindingFamily.CryptoMining, "action", "DNS query for malicious.example.com over UDP" },
        { FindingFamily.CommandAndControl, "threatLists", "ProofPoint" },
        { FindingFamily.Kubernetes, "actor", "Kubernetes user system:anonymous" },
        { FindingFamily.Kubernetes, "resource", "EKS cluster example, pods web (namespace default)" },
        { FindingFamily.Kubernetes, "action", "Kubernetes API call list /api/v1/namespaces/default/secrets in namespace default (status 200)" },
        { FindingFamily.Database, "actor", "database user app with psql on orders" },
        { FindingFamily.Database, "action", "database login: user app with psql, 12 failed, 1 succeeded" },
        { FindingFamily.Runtime, "process", "/tmp/xmrig (pid 4242) run by www-data" },
        { FindingFamily.Malware, "threats", "EICAR-Test-File" },
        { FindingFamily.PublicBucket, "resource", "bucket example-data (public)" },
        { FindingFamily.Lambda, "resource", "function orders" },
        { FindingFamily.CustomDetection, "customRule", "no-new-users" },
    };

    [Theory]
    [MemberData(nameof(Parties))]
    public void Message_of_a_family_names_its_parties(FindingFamily family, string fact, string? expected) =>
        Assert.Equal(expected, Facts(FamilyExamples.Of(family)).GetValueOrDefault(fact));

    [Theory] // R10b
    [InlineData(FindingFamily.BruteForce, "https://console.aws.amazon.com/guardduty/home?region=eu-central-1#/findings?search=id%3D")]
    [InlineData(FindingFamily.Lambda, "https://console.amazonaws.cn/guardduty/home?region=cn-north-1#/findings?search=id%3D")]
    [InlineData(FindingFamily.MaliciousDomain, "https://console.amazonaws-us-gov.com/guardduty/home?region=us-gov-west-1#/findings?search=id%3D")]
    public void Message_of_a_finding_leads_to_it_in_its_partition(FindingFamily family, string link)
    {
        var received = FamilyExamples.Of(family);

        Assert.Equal(link + (string)received["detail"]!["id"]!, (string?)JsonNode.Parse(Received.Render(received).Json)!["link"]);
    }

    [Theory]
    [MemberData(nameof(EachFamily))]
    public void Message_of_a_sample_is_marked_in_every_format_and_a_real_one_in_none(FindingFamily family)
    {
        var (sample, real) = (Received.Render(FamilyExamples.SampleOf(family)), Received.Render(FamilyExamples.Of(family)));

        Assert.StartsWith("[SAMPLE] [", sample.Subject, StringComparison.Ordinal);
        Assert.True((bool)JsonNode.Parse(sample.Json)!["sample"]!);
        Assert.All(Texts(sample), text => Assert.Contains("Nothing: this is a sample finding, and samples never cause an action.", text.Text, StringComparison.Ordinal));
        foreach (var (_, text) in Texts(sample).Where(text => text.Format != "json"))
            Assert.Contains("SAMPLE: ", text, StringComparison.Ordinal);
        Assert.All(Texts(real), text => Assert.DoesNotContain("SAMPLE", text.Text, StringComparison.OrdinalIgnoreCase));
        Assert.False((bool)JsonNode.Parse(real.Json)!["sample"]!);
    }

    [Fact]
    public void NextStep_of_each_family_is_its_own()
    {
        var steps = Families.Select(FamilyGuide.NextStep).ToList();

        Assert.Equal(steps.Count, steps.Distinct(StringComparer.Ordinal).Count());
        Assert.All(steps, step => Assert.InRange(step.Length, 30, 160));
        Assert.Equal(
            [FindingFamily.Unknown],
            Families.Where(family => FamilyGuide.NextStep(family).Contains("catalogue", StringComparison.Ordinal)));
    }

    [Theory] // C18
    [InlineData("done", "Response", "What was done")]
    [InlineData("extended", "Response", "What was done")]
    [InlineData("dryRun", "Response", "What would be done")]
    [InlineData("awaitingApproval", "ACTION NEEDED", "What would be done")]
    [InlineData("refused", "Response", "What was done")]
    [InlineData("failed", "ACTION NEEDED", "What was done")]
    [InlineData("undone", "Response", "What was done")]
    [InlineData("rejected", "Response", "What was done")]
    [InlineData("expired", "Response", "What was done")]
    [InlineData("repaired", "Response", "What was done")]
    public void Message_of_each_outcome_claims_no_more_than_was_done(string outcome, string start, string heading)
    {
        var message = Received.Render(ProductExamples.All["Result." + outcome]);

        Assert.StartsWith($"[{start}] 111122223333 eu-central-1: ", message.Subject, StringComparison.Ordinal);
        Assert.Contains($"\n{heading}:\n", message.Email, StringComparison.Ordinal);
        Assert.Equal(outcome is "expired" or "extended" ? SeverityBand.Low : SeverityBand.High, message.Band);
        if (outcome is "refused" or "failed" or "rejected")
            Assert.Contains("\nWhat was done:\n  No change.\n", message.Email, StringComparison.Ordinal);
    }

    [Fact]
    public void Message_of_what_waits_has_commands_that_can_be_copied_from_every_format()
    {
        var message = Received.Render(ProductExamples.All["Result.awaitingApproval"]);
        const string Approve =
            "aws lambda invoke --region eu-central-1 --function-name landing-zone-undo --cli-binary-format raw-in-base64-out "
            + """--payload '{"approve":"0123456789abcdef0123456789abcdef"}' /dev/stdout""";

        Assert.All(Texts(message), text => Assert.Contains(Approve, text.Text, StringComparison.Ordinal));
        Assert.All(Texts(message), text => Assert.Contains(Approve.Replace("approve", "undo", StringComparison.Ordinal), text.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Message_of_gaps_keeps_the_columns_of_the_table()
    {
        const string Row = "plan        us-east-1  444455556666  S3_DATA_EVENTS  ENABLED    DISABLED";
        var message = Received.Render(ProductExamples.All["CoverageGap"]);

        Assert.Equal("[Landing zone] 3 gaps in the protection by GuardDuty", message.Subject);
        Assert.All(Texts(message), text => Assert.Contains(Row, text.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("FreeTrialEnding", "[Landing zone] eu-west-1: 2 free trials end soon, the first in 1 day", "S3_LOGS in account 111122223333: 1 day left")]
    [InlineData("UsageSpike", "[Landing zone] eu-west-1: GuardDuty usage rose by up to 150 %", "plan S3_LOGS: 120.50 to 301.25 USD (+150 %)")]
    [InlineData("UsageSpike.accounts", "[Landing zone] eu-west-1: GuardDuty usage rose by up to 200 %", "account 111122223333: 10.00 to 30.00 USD (+200 %)")]
    [InlineData("CoverageGap.enrolled", "[Landing zone] 2 accounts were enrolled", "111122223333 in us-east-1")]
    public void Message_of_a_review_has_a_line_for_each_thing(string example, string subject, string line)
    {
        var message = Received.Render(ProductExamples.All[example]);

        Assert.Equal(subject, message.Subject);
        Assert.All(Texts(message), text => Assert.Contains(line, text.Text, StringComparison.Ordinal));
    }

    private static Dictionary<string, string> Facts(JsonObject received) =>
        JsonNode.Parse(Received.Render(received).Json)!["facts"]!.AsObject().ToDictionary(fact => fact.Key, fact => (string)fact.Value!);

    private static IEnumerable<(string Format, string Text)> Texts(Message message) =>
    [
        ("email", message.Email), ("slack", Shown.Slack(message.Slack)), ("teams", Shown.Teams(message.Teams)), ("json", Shown.Json(message.Json)),
    ];
}
