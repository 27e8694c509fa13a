using LandingZone.Findings.Patterns;

namespace LandingZone.Findings.Tests.Patterns;

public sealed class OperatorsTests
{
    // A typo in the list would let the engine take a field for an operator.
    [Theory]
    [InlineData("exactly"), InlineData("prefix"), InlineData("suffix"), InlineData("equals-ignore-case"), InlineData("wildcard")]
    [InlineData("anything-but"), InlineData("numeric"), InlineData("exists"), InlineData("cidr"), InlineData("html"), InlineData("=")]
    [InlineData("<"), InlineData("<="), InlineData(">"), InlineData(">="), InlineData("regex"), InlineData("not-wildcard")]
    [InlineData("not-equals-ignore-case"), InlineData("date-after"), InlineData("date-on-or-after"), InlineData("date-before")]
    [InlineData("date-on-or-before"), InlineData("in-date-range"), InlineData("ip-address-in-range"), InlineData("ip-address-not-in-range")]
    public void Validate_operator_as_a_field_inside_or_is_refused(string name) => Assert.Equal(
        $"$or: \"{name}\" is an operator and cannot be the name of a field inside $or.",
        EventPattern.Validate($$"""{"$or":[{"{{name}}":["x"]},{"a":["x"]}]}"""));

    [Theory]
    [InlineData("""{"prefix":["x"],"$or":[{"a":["x"]},{"b":["x"]}]}""")]
    [InlineData("""{"prefix":["x"],"$or":["x"]}""")]
    public void Validate_operator_as_a_field_outside_or_is_a_field(string pattern) => Assert.Null(EventPattern.Validate(pattern));

    [Fact]
    public void Where_operator_as_a_field_outside_either_is_a_field() =>
        Assert.Equal("""{"prefix":["x"]}""", EventPatternBuilder.Empty.WhereText("prefix", "x").Build().Json);

    [Theory]
    [InlineData("""{"prefix":{"a":1,"b":2}}""", "2 keys where an operator inside prefix belongs; write each operator as an object of its own.")]
    [InlineData("""{"prefix":{"suffix":"x"}}""", "prefix: \"suffix\" cannot be inside it; only equals-ignore-case can.")]
    [InlineData("""{"numeric":7}""", "numeric: it takes an array, as in [\">=\", 7].")]
    [InlineData("""{"numeric":[">="]}""", "numeric: 1 members; it takes a comparison and a number, once or twice.")]
    [InlineData("""{"numeric":[7,">="]}""", "numeric: 7 where a comparison belongs.")]
    [InlineData("""{"numeric":[">=",7,"<","x"]}""", "numeric: \"x\" where a number belongs.")]
    [InlineData("""{"numeric":[">=",7,8,9]}""", "numeric: 8 where a comparison belongs.")]
    [InlineData("""{"anything-but":{}}""", "0 keys where an operator inside anything-but belongs; write each operator as an object of its own.")]
    [InlineData("""{"anything-but":{"prefix":["x",1]}}""", "anything-but prefix: [\"x\",1]; it takes a string or strings.")]
    [InlineData("""{"anything-but":{"suffix":""}}""", "anything-but suffix: an empty text is in every string; nothing could ever match.")]
    [InlineData("""{"wildcard":"a\\b"}""", """wildcard "a\b": the backslash at position 1 may only stand before * or another backslash.""")]
    public void Validate_wrong_operand_says_what_it_takes(string condition, string reason) =>
        Assert.Equal("a: " + reason, EventPattern.Validate($$"""{"a":[{{condition}}]}"""));

    [Fact]
    public void Json_of_anything_but_with_affixes_is_as_written() => Assert.Equal(
        """{"a":[{"anything-but":{"prefix":["x","y"]}}]}""",
        EventPattern.Parse("""{"a":[{"anything-but":{"prefix":["x","y"]}}]}""").Json);

    [Fact]
    public void Validate_limits_are_reached_and_not_passed()
    {
        static string Or(int count) => "{\"$or\":[" + string.Join(',', Enumerable.Range(0, count).Select(index => $"{{\"a\":[{index}]}}")) + "]}";
        var fields = string.Join(',', Enumerable.Range(0, 257).Select(index => $"\"f{index}\":[1]"));

        Assert.Null(EventPattern.Validate($$"""{"x":{{Or(25)}},"y":{{Or(40)}} }"""));
        Assert.Equal(
            "The pattern names more than 256 fields.",
            EventPattern.Validate("{\"$or\":[{\"a\":[1]},{" + fields + "}]}"));
    }

    [Theory]
    [InlineData(2038, 0)]
    [InlineData(2039, 1)]
    public void Lint_longest_pattern_is_allowed(int letters, int faults) => Assert.Equal(
        faults,
        PatternLint.Check(EventPatternBuilder.Empty.WhereText("a", new string('x', letters)).Build()).Count);

    [Fact]
    public void Lint_single_severity_beside_a_range_is_told() => Assert.Equal(
        ["detail.severity: single numbers miss the decimals between them. Use numeric."],
        PatternLint.Check(EventPattern.Parse("""{"detail":{"severity":[4,{"numeric":[">=",7]}]}}""")));

    [Fact]
    public void Parse_pattern_that_is_no_json_says_so()
    {
        Assert.StartsWith("The pattern is not JSON: ", EventPattern.Validate("{"), StringComparison.Ordinal);
        Assert.Equal("json", Assert.Throws<ArgumentNullException>(() => EventPattern.Parse(null!)).ParamName);
    }
}
