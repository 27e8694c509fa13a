using LandingZone.Findings.Patterns;

namespace LandingZone.Findings.Tests.Patterns;

public sealed class EventPatternBuilderTests
{
    // R26, R37: built from objects, and readable: & < > stay as they are.
    [Fact]
    public void Build_writes_fields_in_the_order_of_the_steps_on_one_line()
    {
        var pattern = FindingPatterns.Findings
            .WhereText("detail.type", "Backdoor:EC2/C&CActivity.B!DNS", "Trojan:EC2/DropPoint")
            .NotArchived()
            .SeverityAtLeast(7)
            .Build();

        Assert.Equal(
            """
            {"source":["aws.guardduty"],"detail-type":["GuardDuty Finding"],
            "detail":{"type":["Backdoor:EC2/C&CActivity.B!DNS","Trojan:EC2/DropPoint"],
            "service":{"archived":[false,{"exists":false}]},"severity":[{"numeric":[">=",7]}]}}
            """.ReplaceLineEndings(""),
            pattern.Json);
    }

    [Fact]
    public void Build_every_condition_is_written_as_eventbridge_reads_it()
    {
        var pattern = EventPatternBuilder.Empty
            .Where("a", Match.Present, Match.Absent, Match.Null, Match.Flag(true))
            .Where("b", Match.Prefix("x"), Match.Prefix("x", ignoreCase: true), Match.Suffix("x"), Match.Suffix("x", ignoreCase: true))
            .Where("c", Match.IgnoringCase("x"), Match.Wildcard(@"a*\*"), Match.InNetwork("10.0.0.0/8"))
            .Where("d", Match.EqualTo(1), Match.Above(1.5m), Match.AtMost(2), Match.Below(3), Match.Between(4, 7))
            .Where("e", Match.AnythingBut("x"), Match.AnythingBut("x", "y"), Match.AnythingBut(1m, 2m))
            .Where("f", Match.AnythingButPrefix("x"), Match.AnythingButSuffix("x", "y"))
            .Where("g", Match.AnythingButIgnoringCase("x"), Match.AnythingButWildcard("x*"))
            .Build();

        Assert.Equal(
            """
            {"a":[{"exists":true},{"exists":false},null,true],
            "b":[{"prefix":"x"},{"prefix":{"equals-ignore-case":"x"}},{"suffix":"x"},{"suffix":{"equals-ignore-case":"x"}}],
            "c":[{"equals-ignore-case":"x"},{"wildcard":"a*\\*"},{"cidr":"10.0.0.0/8"}],
            "d":[{"numeric":["=",1]},{"numeric":[">",1.5]},{"numeric":["<=",2]},{"numeric":["<",3]},{"numeric":[">=",4,"<",7]}],
            "e":[{"anything-but":"x"},{"anything-but":["x","y"]},{"anything-but":[1,2]}],
            "f":[{"anything-but":{"prefix":"x"}},{"anything-but":{"suffix":["x","y"]}}],
            "g":[{"anything-but":{"equals-ignore-case":"x"}},{"anything-but":{"wildcard":"x*"}}]}
            """.ReplaceLineEndings(""),
            pattern.Json);
        Assert.Null(EventPattern.Validate(pattern.Json));
    }

    [Fact]
    public void Either_writes_alternatives_at_the_object_they_are_about()
    {
        var pattern = EventPatternBuilder.Empty
            .WhereText("detail.service.resourceRole", "TARGET")
            .Either(
                "detail.service.action",
                either => either.WhereText("actionType", "PORT_PROBE"),
                either => either.WhereText("networkConnectionAction.connectionDirection", "INBOUND"))
            .Build();

        Assert.Equal(
            """
            {"detail":{"service":{"resourceRole":["TARGET"],"action":{"$or":[{"actionType":["PORT_PROBE"]},
            {"networkConnectionAction":{"connectionDirection":["INBOUND"]}}]}}}}
            """.ReplaceLineEndings(""),
            pattern.Json);
        Assert.True(pattern.Matches(FlatEvent.Parse(Fixture.Read("ssh-brute-force"))));
        Assert.True(pattern.Matches(FlatEvent.Parse(Fixture.Read("port-probe"))));
        Assert.False(pattern.Matches(FlatEvent.Parse(Fixture.Read("dns-sample"))));
    }

    [Fact]
    public void Builder_step_leaves_the_shared_start_as_it_was()
    {
        var start = EventPatternBuilder.Empty.WhereText("a", "x");
        _ = start.WhereText("b", "y");

        Assert.Equal("""{"a":["x"]}""", start.Build().Json);
    }

    [Theory]
    [InlineData("", "\"\" is no path; write names with dots between, and use Either for alternatives.")]
    [InlineData("a..b", "\"a..b\" is no path; write names with dots between, and use Either for alternatives.")]
    [InlineData("a.$or", "\"a.$or\" is no path; write names with dots between, and use Either for alternatives.")]
    [InlineData("detail.type", "detail.type: detail.type has conditions already.")]
    [InlineData("detail", "detail: detail.type has conditions already.")]
    [InlineData("detail.type.x", "detail.type.x: detail.type has conditions already.")]
    public void Where_impossible_path_is_refused(string path, string message) =>
        Assert.Equal(
            message,
            Assert.Throws<InvalidPatternException>(() => EventPatternBuilder.Empty.WhereText("detail.type", "x").WhereText(path, "y")).Message);

    [Fact]
    public void Builder_empty_parts_are_refused()
    {
        Assert.Equal("The pattern or an alternative has no condition.", Refused(() => EventPatternBuilder.Empty.Build()));
        Assert.Equal(
            "The pattern or an alternative has no condition.",
            Refused(() => EventPatternBuilder.Empty.Either("", b => b, b => b.WhereText("a", "x"))));
        Assert.Equal("a: name at least one value.", Refused(() => EventPatternBuilder.Empty.WhereText("a", [])));
        Assert.Equal(
            "prefix: \"prefix\" is an operator and cannot be the name of a field inside $or.",
            Refused(() => EventPatternBuilder.Empty.Either("", b => b.WhereText("prefix", "x"), b => b.WhereText("a", "x"))));
    }

    [Fact]
    public void Match_impossible_condition_is_refused()
    {
        Assert.Equal("wildcard \"a**\": two wildcards in a row at position 1; one matches as much.", Refused(() => Match.Wildcard("a**")));
        Assert.Equal(
            "cidr \"198.51.100.7/32\": the number of bits must be below 32; name a single address as a plain string.",
            Refused(() => Match.InNetwork("198.51.100.7/32")));
        Assert.Equal("numeric: the lower bound 7 must be below the upper bound 4.", Refused(() => Match.Between(7, 4)));
        Assert.Equal("anything-but: the list is empty; name at least one value.", Refused(() => Match.AnythingButPrefix()));
        Assert.Equal(
            "0.1234567890123456789 has more digits than can be compared; keep to 15.", Refused(() => Match.AtLeast(0.1234567890123456789m)));
    }

    // Quota of 2,048 characters: long lists are split, and no type is lost.
    [Fact]
    public void SplitByType_all_types_of_the_catalogue_stay_within_the_quota()
    {
        var types = Findings.Catalogue.FindingCatalogue.All.Where(entry => !entry.IsRetired).Select(entry => entry.Type).ToList();

        var patterns = FindingPatterns.Findings.NotArchived().SplitByType(types);

        Assert.All(patterns, pattern => Assert.InRange(pattern.Json.Length, 1, EventPattern.MaxLength));
        Assert.All(types, type =>
        {
            var finding = FlatEvent.Parse($$"""{"source":"aws.guardduty","detail-type":"GuardDuty Finding","detail":{"type":"{{type}}"} }""");
            Assert.Single(patterns, pattern => pattern.Matches(finding));
        });
    }

    [Fact]
    public void SplitByType_retired_type_is_refused() =>
        Assert.Equal(
            "detail.type: \"UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration\" is retired and never arrives. "
            + "Use \"UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration.OutsideAWS\".",
            Refused(() => FindingPatterns.Findings.SplitByType(["UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration"])));

    private static string Refused(Action action) => Assert.Throws<InvalidPatternException>(action).Message;
}
