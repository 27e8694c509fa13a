using System.Text.Json;
using CsCheck;
using LandingZone.Findings.Patterns;

namespace LandingZone.Findings.Tests.Patterns;

public sealed class PatternProperties
{
    private static readonly Gen<string> Word = Gen.Char["ab\"\\*<&é/:"].Array[0, 4].Select(characters => new string(characters));
    private static readonly Gen<decimal> Number = Gen.Int[-50, 50].Select(value => value / 10m);

    private static readonly Gen<Condition> AnyCondition = Gen.OneOf(
        Word.Select(Match.Text),
        Gen.Bool.Select(Match.Flag),
        Gen.Const(Match.Null),
        Gen.Const(Match.Present),
        Gen.Const(Match.Absent),
        Gen.Select(Word, Gen.Bool).Select((text, ignoreCase) => Match.Prefix(text, ignoreCase)),
        Gen.Select(Word, Gen.Bool).Select((text, ignoreCase) => Match.Suffix(text, ignoreCase)),
        Word.Select(Match.IgnoringCase),
        Number.Select(Match.AtLeast),
        Number.Select(Match.Below),
        Number.Select(number => Match.Between(number, number + 1)),
        Word.Array[1, 3].Select(words => Match.AnythingBut(words)),
        Number.Array[1, 3].Select(numbers => Match.AnythingBut(numbers)),
        Gen.Int[0, 31].Select(bits => Match.InNetwork($"10.0.0.0/{bits}")));

    private static readonly Gen<EventPatternBuilder> Builder =
        Gen.Select(Const("a", "b", "a.b", "c.a", "c.b", "c.a.d", "x y"), AnyCondition.Array[1, 3])
            .Array[1, 4]
            .Select(steps => steps
                .Where((step, index) => !steps.Take(index).Any(other => Clash(other.Item1, step.Item1)))
                .Aggregate(EventPatternBuilder.Empty, (builder, step) => builder.Where(step.Item1, step.Item2[0], step.Item2[1..])));

    private static readonly Gen<string> Document = Gen.Recursive<string>((depth, inner) => depth > 3
        ? Leaf
        : Gen.Frequency(
            (3, Leaf),
            (2, inner.Array[0, 3].Select(items => $"[{string.Join(',', items)}]")),
            (4, Gen.Select(Const("a", "b", "c", "d", "x y"), inner).Array[0, 3].Select(Fields))));

    private static Gen<string> Leaf => Gen.OneOf(
        Word.Select(word => JsonSerializer.Serialize(word)),
        Number.Select(number => JsonSerializer.Serialize(number)),
        Const("true", "false", "null", "\"10.1.2.3\"", "1e1"));

    private static Gen<string> Const(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    [Fact]
    public void Builder_output_is_always_valid_and_reads_back_as_itself() =>
        Gen.OneOf(
            Builder.Select(builder => builder.Build()),
            Gen.Select(Builder, Builder).Select((left, right) => EventPatternBuilder.Empty.Either("o", _ => left, _ => right).Build()))
            .Sample(pattern => EventPattern.Parse(pattern.Json).Json == pattern.Json, iter: 5_000);

    [Fact]
    public void Serializer_after_parser_is_the_identity_on_every_valid_case() =>
        Assert.All(
            VerdictCases.Read("guardduty.txt").Concat(VerdictCases.Read("engine.txt")).Where(each => each.Expected != "invalid"),
            each =>
            {
                var once = EventPattern.Parse(each.Pattern).Json;
                Assert.Equal(once, EventPattern.Parse(once).Json);
                Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(each.Pattern).RootElement, JsonDocument.Parse(once).RootElement));
            });

    [Fact]
    public void Matcher_agrees_with_a_plain_reading_where_no_arrays_hold_objects()
    {
        var matches = 0;

        Gen.Select(Builder, Document.Select(inner => Fields([("a", inner), ("c", inner), ("b", "1.5")])).Where(IsPlain)).Sample(
            (builder, json) =>
            {
                var pattern = builder.Build();
                using var rule = JsonDocument.Parse(pattern.Json);
                using var document = JsonDocument.Parse(json);
                var matched = pattern.Matches(FlatEvent.Of(document.RootElement));
                matches += matched ? 1 : 0;
                return matched == PlainReading.Matches(rule.RootElement, document.RootElement);
            },
            iter: 20_000,
            threads: 1);

        // Both outcomes have to be common, or agreeing would mean nothing.
        Assert.InRange(matches, 1_000, 19_000);
    }

    [Fact]
    public void Evaluate_mutated_case_never_throws()
    {
        var cases = VerdictCases.Read("guardduty.txt").Concat(VerdictCases.Read("engine.txt")).ToList();
        var random = new Random(20260301);

        for (var round = 0; round < 20_000; round++)
        {
            var each = cases[random.Next(cases.Count)];
            Assert.NotNull(PatternVerdict.Evaluate(Mutation.Of(each.Pattern, random), Mutation.Of(each.Event, random)).Label);
        }
    }

    private static bool Clash(string left, string right) =>
        $"{left}.".StartsWith($"{right}.", StringComparison.Ordinal) || $"{right}.".StartsWith($"{left}.", StringComparison.Ordinal);

    private static string Fields((string Name, string Value)[] fields) =>
        "{" + string.Join(',', fields.DistinctBy(field => field.Name).Select(field => $"\"{field.Name}\":{field.Value}")) + "}";

    private static bool IsPlain(string json)
    {
        using var document = JsonDocument.Parse(json);
        return PlainReading.HasNoObjectInArray(document.RootElement);
    }
}
