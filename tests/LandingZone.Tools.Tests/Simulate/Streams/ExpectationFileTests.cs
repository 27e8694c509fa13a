using System.Collections.Immutable;
using CsCheck;
using LandingZone.Tools.Simulate;
using LandingZone.Tools.Simulate.Streams;

namespace LandingZone.Tools.Tests.Simulate.Streams;

public sealed class ExpectationFileTests
{
    private static readonly string[] Words = ["failed", "blocked", "contained", "notified", "ignored"];
    private static readonly Gen<string> Word = Gen.String[Gen.Char.AlphaNumeric, 1, 12];
    private static readonly Gen<Expectation> Expectations = Gen.Select(
        Gen.OneOf(Words.Select(word => Gen.Const(word)).ToArray()), Word.Array[0, 3], Gen.Select(Word, Word, (name, result) => $"{name} {result}").Array[0, 3],
        (outcome, notifications, responses) => new Expectation(outcome, [.. notifications], [.. responses]));

    [Fact]
    public void Parse_of_what_was_written_is_the_same() =>
        Gen.Dictionary(Gen.String[Gen.Char[' ', '~'], 1, 20], Expectations.Array[0, 4])[0, 5].Sample(all =>
        {
            var read = ExpectationFile.Parse(ExpectationFile.Write("A heading.", all.Select(pair => (pair.Key, pair.Value.ToImmutableArray()))), "file");

            Assert.Equal(all.Keys.Order(StringComparer.Ordinal), read.Keys.Order(StringComparer.Ordinal));
            Assert.All(all, pair => Assert.Equal(pair.Value.Select(each => each.ToString()), read[pair.Key].Select(each => each.ToString())));
        });

    [Theory]
    [InlineData("- a", "the expectations have sequence where a mapping from file names to lists was expected", "file:1")]
    [InlineData("a: b", "the expectations have scalar where a list of expectations was expected", "file:1")]
    [InlineData("a:\n  - b", "the expectations have scalar where an expectation with outcome, notifications and responses was expected", "file:2")]
    [InlineData("a:\n  - {responses: []}", "the expectations have mapping where an expectation with an outcome was expected", "file:2")]
    [InlineData("a:\n  - {outcome: ignored, responses: x}", "the expectations have scalar where a list of responses was expected", "file:2")]
    [InlineData("a:\n  - {outcome: ignored, result: x}", "an expectation has 'result', but can have outcome, notifications and responses only", "file:2")]
    public void Parse_of_something_else_is_a_problem(string yaml, string what, string where) => Assert.Equal(
        [new Problem(what, where, "Write the file anew with --write-expect, and look at what changed.")],
        Assert.Throws<ProblemException>(() => ExpectationFile.Parse(yaml, "file")).Problems);

    [Fact]
    public void Parse_of_nothing_expects_nothing() => Assert.Empty(ExpectationFile.Parse("", "file"));

    [Fact]
    public void Words_of_outcomes_are_those_of_reports() => Assert.Equal(
        Words,
        Enum.GetValues<OutcomeKind>().Select(kind => Expectation.Of(new(kind, "", [], [])).Outcome));
}
