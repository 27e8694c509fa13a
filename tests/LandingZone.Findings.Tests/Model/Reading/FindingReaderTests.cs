using LandingZone.Findings.Model;

namespace LandingZone.Findings.Tests.Model.Reading;

public sealed class FindingReaderTests
{
    private const string Arn = "arn:aws-cn:guardduty:cn-north-1:999999999999:detector/d/finding/from-arn";

    [Fact]
    public void Read_fields_win_over_the_arn() => Whole.Equal(
        new Finding(
            "id", Arn, "A:B/C", "111122223333", "eu-central-1", "aws", new Severity(4.5m), "Title", "Description",
            DateTimeOffset.UnixEpoch.AddSeconds(1), DateTimeOffset.UnixEpoch.AddSeconds(2), 9.5m, "arn:sequence", "rule",
            new(null, null, null, [], null, null, null, null, null, null, null, [], []),
            new(null, null, ResourceRole.Unknown, null, null, null, null, null, [], [], null, null),
            IsSample: false,
            IsArchived: true),
        Whole.Finding($$"""
            "id":"id","arn":"{{Arn}}","accountId":"111122223333","region":"eu-central-1","partition":"aws","severity":4.5,"title":"Title",
            "description":"Description","createdAt":1,"updatedAt":2,"confidence":9.5,"associatedAttackSequenceArn":"arn:sequence",
            "customDetectionRuleName":"rule","service":{"archived":true}
            """));

    [Theory]
    [InlineData(Arn, "from-arn", "999999999999", "cn-north-1", "aws-cn")]
    [InlineData("arn:aws:guardduty::999999999999:detector/d", "", "999999999999", null, "aws")]
    [InlineData("arn", "", null, null, null)]
    [InlineData("", "", null, null, null)]
    public void Read_without_fields_takes_the_arns_parts(string arn, string id, string? account, string? region, string? partition)
    {
        var finding = Whole.Finding($"\"service\":{{}},\"arn\":\"{arn}\"");

        Assert.Equal((id, account, region, partition), (finding.Id, finding.AccountId, finding.Region, finding.Partition));
    }

    [Theory]
    [InlineData("""{"archived":false}""", "true", false)]
    [InlineData("""{"archived":true}""", "false", true)]
    [InlineData("{}", "true", true)]
    public void IsArchived_of_the_service_wins(string service, string archived, bool expected) =>
        Assert.Equal(expected, Whole.Finding($"\"service\":{service},\"archived\":{archived}").IsArchived);

    [Theory]
    [InlineData("""{"value":{"sample":true}}""", true)]
    [InlineData("""{"value":{"sample":false}}""", false)]
    [InlineData("""{"value":{}}""", false)]
    public void IsSample_in_an_object_is_seen(string additionalInfo, bool expected) =>
        Assert.Equal(expected, Whole.Finding($$"""  "service":{"additionalInfo":{{additionalInfo}} }  """).IsSample);

    [Theory]
    [InlineData("""{"type":"A:B/C","resource":{}}""", true)]
    [InlineData("""{"type":"A:B/C","service":{}}""", true)]
    [InlineData("""{"type":"A:B/C","service":"x","resource":"x"}""", false)]
    [InlineData("""{"type":"A:B/C"}""", false)]
    [InlineData("""{"service":{},"resource":{}}""", false)]
    [InlineData("""{"type":7,"resource":{}}""", false)]
    [InlineData("""{"type":"A:B/C","resource":{},"severity":{"label":"HIGH"}}""", false)]
    public void Parse_bare_document_is_a_finding_when_it_looks_like_one(string json, bool expected) =>
        Assert.Equal(expected, GuardDutyEventParser.Parse(json) is FindingEvent);

    [Theory]
    [InlineData("true", "true")]
    [InlineData("false", "false")]
    [InlineData("-1.50", "-1.50")]
    [InlineData("\"x\"", "x")]
    [InlineData("\"\"", null)]
    [InlineData("[]", null)]
    public void Title_of_each_kind_is_text(string json, string? expected) =>
        Assert.Equal(expected, Whole.Finding($"\"service\":{{}},\"title\":{json}").Title);

    [Theory]
    [InlineData("\"0.5\"", 0.5)]
    [InlineData("\"-0.5\"", -0.5)]
    [InlineData("\"1,5\"", null)]
    public void Confidence_in_text_is_a_number(string json, double? expected) =>
        Assert.Equal((decimal?)expected, Whole.Finding($"\"service\":{{}},\"confidence\":{json}").Confidence);

    [Theory]
    [InlineData("AKIA1", "IAMUser", true, false, true, false, false)]
    [InlineData("ASIA1", "AssumedRole", false, true, false, true, false)]
    [InlineData("ASIA1", "Role", false, true, false, true, false)]
    [InlineData("ABCD1", "Root", false, false, false, false, true)]
    [InlineData(null, "", false, false, false, false, false)]
    public void AccessKey_kind_is_told_by_key_and_user(
        string? key, string userType, bool isLongTerm, bool isTemporary, bool isUser, bool isRole, bool isRoot)
    {
        var details = new AccessKeyDetails(key, null, null, userType);

        Assert.Equal(
            (isLongTerm, isTemporary, isUser, isRole, isRoot),
            (details.IsLongTermKey, details.IsTemporaryKey, details.IsIamUser, details.IsAssumedRole, details.IsRoot));
    }
}
