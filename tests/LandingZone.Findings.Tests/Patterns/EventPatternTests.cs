using LandingZone.Findings.Patterns;

namespace LandingZone.Findings.Tests.Patterns;

public sealed class EventPatternTests
{
    [Theory]
    [InlineData("{}", "The pattern: an empty object; name a field or leave the object out.")]
    [InlineData("[]", "The pattern must be an object.")]
    [InlineData("""{"a":{"b":"x"}}""", """a.b: "x"; values are written in an array, as in ["x"].""")]
    [InlineData("""{"a":{"b":[]}}""", "a.b: an empty array, which could never match; name a value or leave the field out.")]
    [InlineData("""{"a":[["x"]]}""", "a: an array inside the array of values; write the values into one array.")]
    [InlineData("""{"a":[{"prefix":["x"]}]}""", """a: prefix: ["x"]; it takes one string.""")]
    [InlineData("""{"a":[{"prefix":"x","suffix":"y"}]}""", "a: 2 keys where an operator belongs; write each operator as an object of its own.")]
    [InlineData("""{"a":[{"contains":"x"}]}""", "a: \"contains\" is no operator.")]
    [InlineData("""{"a":[{"numeric":["!=",5]}]}""", "a: numeric: \"!=\" is no comparison; use =, <, <=, > or >=.")]
    [InlineData("""{"a":[{"numeric":["<",5,">",0]}]}""", "a: numeric: \"<\" with \">\"; a range is > or >= first, then < or <=.")]
    [InlineData("""{"a":[{"numeric":[">=","7"]}]}""", "a: numeric: \"7\" where a number belongs.")]
    [InlineData("""{"a":[{"anything-but":["x",1]}]}""",
        """a: anything-but: ["x",1]; it takes strings, or numbers, but no mixture and nothing else.""")]
    [InlineData("""{"a":[{"anything-but":{"cidr":"10.0.0.0/8"}}]}""",
        "a: anything-but: \"cidr\" cannot be inside it; prefix, suffix, equals-ignore-case and wildcard can.")]
    [InlineData("""{"a":[{"cidr":"x/8"}]}""", "a: cidr \"x/8\": 'x' is no address.")]
    [InlineData("""{"a":[{"exists":1}]}""", "a: exists: 1; it takes true or false.")]
    [InlineData("""{"a":{"$or":[{"b":["x"]}]}}""", "a.$or: at least two alternatives are required.")]
    [InlineData("""{"a":{"$or":[{"b":["x"]},"y"]}}""", "a.$or: alternatives are written as an array of objects.")]
    public void Validate_refused_pattern_says_where_and_why(string pattern, string reason) =>
        Assert.Equal(reason, EventPattern.Validate(pattern));

    [Fact]
    public void Validate_too_many_combinations_are_refused()
    {
        var or = "{\"$or\":[" + string.Join(',', Enumerable.Range(0, 32).Select(index => $"{{\"a\":[{index}]}}")) + "]}";

        Assert.Null(EventPattern.Validate($$"""{"x":{{or}} }"""));
        Assert.Equal(
            "The alternatives combine to more than 1000 rules; split the pattern.",
            EventPattern.Validate($$"""{"x":{{or}},"y":{{or}} }"""));
    }

    [Fact]
    public void Validate_too_many_fields_are_refused()
    {
        static string Of(int fields) => "{" + string.Join(',', Enumerable.Range(0, fields).Select(index => $"\"f{index}\":[1]")) + "}";

        Assert.Null(EventPattern.Validate(Of(256)));
        Assert.Equal("The pattern names more than 256 fields.", EventPattern.Validate(Of(257)));
    }

    [Fact]
    public void Json_keeps_order_repeated_keys_and_readable_characters() =>
        Assert.Equal(
            """{"b":["C&C","<é>"],"a":[8.0,{"numeric":[">",1e2]}],"b":[null,"+'"]}""",
            EventPattern.Parse("""{ "b": ["C\u0026C", "<\u00e9>"], "a": [8.0, {"numeric": [">", 1e2]}], "b": [null, "\u002b'"] }""").Json);

    [Fact]
    public void Equals_compares_by_json()
    {
        Assert.Equal(EventPattern.Parse("""{"a":["x"]}"""), EventPattern.Parse("""{ "a" : ["\u0078"] }"""));
        Assert.NotEqual(EventPattern.Parse("""{"a":["x"]}"""), EventPattern.Parse("""{"a":["y"]}"""));
    }

    // R43, R49, C24, R19a: valid, and yet not what anybody wants.
    [Theory]
    [InlineData("""{"source":["aws.guardduty"],"detail-type":["GuardDuty Finding"],"detail":{"type":["Recon:EC2/Portscan"]}}""", null)]
    [InlineData("""{"source":["aws.guardduty"]}""",
        "detail-type: not named, so scan results, health and status events match too. Name \"GuardDuty Finding\".")]
    [InlineData("""{"detail":{"type":["Backdoor:EC2/XORDDOS"]}}""",
        "detail.type: \"Backdoor:EC2/XORDDOS\" is retired and never arrives. Leave it out.")]
    [InlineData("""{"detail":{"severity":[7,8]}}""", "detail.severity: single numbers miss the decimals between them. Use numeric.")]
    [InlineData("""{"x":[{"anything-but":"a"},{"anything-but":"b"}]}""",
        "x: several anything-but in one field are always met. List the exceptions in one.")]
    public void Lint_doubtful_pattern_says_what_to_do(string pattern, string? fault) =>
        Assert.Equal(fault is null ? [] : [fault], PatternLint.Check(EventPattern.Parse(pattern)));

    [Fact]
    public void Lint_long_pattern_is_told()
    {
        var pattern = EventPatternBuilder.Empty.WhereText("a", new string('x', 2048)).Build();

        Assert.Equal(["The pattern is 2058 characters long; a rule takes 2048. Split it."], PatternLint.Check(pattern));
    }
}
