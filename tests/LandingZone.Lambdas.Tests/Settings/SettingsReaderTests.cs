using LandingZone.Lambdas.Settings;

namespace LandingZone.Lambdas.Tests.Settings;

public sealed class SettingsReaderTests
{
    private enum Mode
    {
        None,
        Off,
        DryRun,
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)] // C16: "false" is false
    public void Flag_true_or_false_is_read(string text, bool expected)
    {
        var reader = Reader(("LZ_X", text));

        Assert.Equal(expected, reader.Flag("LZ_X"));
        reader.ThrowIfWrong();
    }

    // C16, C23, D06: nothing but the two words is a boolean, and nothing else passes as one.
    [Theory]
    [InlineData("", "LZ_X is empty; it must be true or false.")]
    [InlineData("True", "LZ_X is 'True', but must be true or false.")]
    [InlineData("1", "LZ_X is '1', but must be true or false.")]
    [InlineData("0", "LZ_X is '0', but must be true or false.")]
    [InlineData(" true", "LZ_X is ' true', but must be true or false.")]
    [InlineData(null, "LZ_X is missing; it must be true or false.")]
    public void Flag_anything_else_is_a_problem_and_false(string? text, string problem) =>
        CheckProblem(text, problem, reader => Assert.False(reader.Flag("LZ_X")));

    [Theory]
    [InlineData("5", 5)]
    [InlineData("43200", 43200)]
    public void Number_within_bounds_is_read(string text, int expected)
    {
        var reader = Reader(("LZ_X", text));

        Assert.Equal(expected, reader.Number("LZ_X", 5, 43200));
        reader.ThrowIfWrong();
    }

    [Theory]
    [InlineData("4", "LZ_X is '4', but must be a whole number from 5 to 43200.")]
    [InlineData("43201", "LZ_X is '43201', but must be a whole number from 5 to 43200.")]
    [InlineData("1e3", "LZ_X is '1e3', but must be a whole number from 5 to 43200.")]
    [InlineData("6.0", "LZ_X is '6.0', but must be a whole number from 5 to 43200.")]
    [InlineData(" 6", "LZ_X is ' 6', but must be a whole number from 5 to 43200.")]
    [InlineData("", "LZ_X is empty; it must be a whole number from 5 to 43200.")]
    public void Number_anything_else_is_a_problem(string text, string problem) =>
        CheckProblem(text, problem, reader => reader.Number("LZ_X", 5, 43200));

    [Theory]
    [InlineData("1.0", 1.0)]
    [InlineData("8.9", 8.9)]
    [InlineData("10", 10)]
    public void Fraction_within_bounds_is_read(string text, double expected)
    {
        var reader = Reader(("LZ_X", text));

        Assert.Equal(expected, reader.Fraction("LZ_X", 1, 10));
        reader.ThrowIfWrong();
    }

    [Theory]
    [InlineData("0.9")]
    [InlineData("10.1")]
    [InlineData("4,5")]
    [InlineData("NaN")]
    [InlineData("-1")]
    public void Fraction_anything_else_is_a_problem(string text) =>
        CheckProblem(text, $"LZ_X is '{text}', but must be a number from 1.0 to 10.0.", reader => reader.Fraction("LZ_X", 1, 10));

    [Fact]
    public void Choice_known_word_is_read() =>
        Assert.Equal(Mode.DryRun, Reader(("LZ_X", "dryRun")).Choice("LZ_X", ("off", Mode.Off), ("dryRun", Mode.DryRun)));

    [Theory]
    [InlineData("DryRun", "LZ_X is 'DryRun', but must be off or dryRun.")]
    [InlineData("on", "LZ_X is 'on', but must be off or dryRun.")]
    [InlineData("", "LZ_X is empty; it must be off or dryRun.")]
    public void Choice_other_word_is_a_problem(string text, string problem) =>
        CheckProblem(text, problem, reader => Assert.Equal(Mode.None, reader.Choice("LZ_X", ("off", Mode.Off), ("dryRun", Mode.DryRun))));

    [Theory]
    [InlineData("none")]
    [InlineData("a", "a")]
    [InlineData("a,b", "a", "b")]
    public void List_is_read(string text, params string[] expected)
    {
        var reader = Reader(("LZ_X", text));

        Assert.Equal(expected, reader.List("LZ_X", "letters", item => item.All(char.IsLetter) && item.Length > 0));
        reader.ThrowIfWrong();
    }

    [Theory]
    [InlineData("a,")]
    [InlineData("a, b")]
    [InlineData("1")]
    public void List_wrong_item_is_a_problem(string text) =>
        CheckProblem(text, $"LZ_X is '{text}', but must be letters, separated by commas, or none.",
            reader => Assert.Empty(reader.List("LZ_X", "letters", item => item.All(char.IsLetter) && item.Length > 0)));

    [Fact]
    public void Secret_wrong_value_is_not_repeated() =>
        CheckProblem("hunter2", "LZ_X is not an external id of the response role; its value is secret.",
            reader => reader.Secret("LZ_X", "an external id of the response role", _ => false));

    [Fact]
    public void ThrowIfWrong_several_problems_all_are_told_with_unread_names_last()
    {
        var reader = Reader(("LZ_A", "x"), ("LZ_B", ""), ("LZ_MISSPELT", "1"), ("PATH", "/bin"));
        reader.Flag("LZ_A");
        reader.Flag("LZ_B");
        reader.Text("LZ_C", "a name");

        var error = Assert.Throws<SettingsException>(reader.ThrowIfWrong);

        Assert.Equal(
            """
            4 settings are wrong:
            - LZ_A is 'x', but must be true or false.
            - LZ_B is empty; it must be true or false.
            - LZ_C is missing; it must be a name.
            - LZ_MISSPELT is set, but this handler has no such setting; remove it or correct its name.
            """,
            error.Message);
    }

    [Fact]
    public void NamesAfter_prefix_lists_the_rest_and_counts_as_read()
    {
        var reader = Reader(("LZ_ACTION_isolate", "off"), ("LZ_ACTION_block", "on"));

        Assert.Equal(["block", "isolate"], reader.NamesAfter("LZ_ACTION_"));
        reader.ThrowIfWrong();
    }

    private static SettingsReader Reader(params (string Name, string Value)[] variables) =>
        new(variables.ToDictionary(variable => variable.Name, variable => variable.Value));

    private static void CheckProblem(string? text, string problem, Action<SettingsReader> read)
    {
        var reader = text is null ? Reader() : Reader(("LZ_X", text));
        read(reader);
        Assert.Equal([problem], Assert.Throws<SettingsException>(reader.ThrowIfWrong).Problems);
    }
}
