using CsCheck;
using LandingZone.Tools.Stacks;

namespace LandingZone.Tools.Tests.Stacks;

public sealed class YamlFileTests
{
    [Fact]
    public void Parse_quoted_number_stays_text()
    {
        var map = YamlFile.Parse("a: '012345671234'\nb: \"1\"\nc: !!str 5\nd: |\n  7\n", "f.yaml");

        Assert.Equal("012345671234", Assert.IsType<ConfigScalar>(map["a"]).Value);
        Assert.Equal("1", Assert.IsType<ConfigScalar>(map["b"]).Value);
        Assert.Equal("5", Assert.IsType<ConfigScalar>(map["c"]).Value);
        Assert.Equal("7\n", Assert.IsType<ConfigScalar>(map["d"]).Value);
    }

    [Fact]
    public void Parse_empty_file_is_empty_mapping()
    {
        Assert.Empty(YamlFile.Parse("", "f.yaml").Entries);
        Assert.Empty(YamlFile.Parse("# only a comment\n", "f.yaml").Entries);
    }

    [Fact]
    public void Parse_byte_order_mark_is_no_part_of_the_first_key() =>
        Assert.NotNull(YamlFile.Parse("\uFEFFname: x\n", "f.yaml")["name"]);

    [Fact]
    public void Parse_anchor_and_merge_key_are_resolved()
    {
        var map = YamlFile.Parse("base: &b { x: 1, y: 2 }\nuse:\n  <<: *b\n  y: 3\n", "f.yaml");

        var use = Assert.IsType<ConfigMap>(map["use"]);
        Assert.Equal("1", ConfigText.Write(use["x"]!));
        Assert.Equal("3", ConfigText.Write(use["y"]!));
    }

    [Theory]
    [InlineData("a: 1\nb: [1, 2\nc: 3\n", "f.yaml:3")]
    [InlineData("a: 1\n\tb: 2\n", "f.yaml:2")]
    [InlineData("a: b: c\n", "f.yaml:1")]
    public void Parse_syntax_error_names_file_and_line(string text, string where)
    {
        var problem = Assert.Single(Assert.Throws<ProblemException>(() => YamlFile.Parse(text, "f.yaml")).Problems);

        Assert.StartsWith("f.yaml is not valid YAML: ", problem.What, StringComparison.Ordinal);
        Assert.Equal(where, problem.Where);
        Assert.Equal("Correct that line. Values that contain ': ' or start with a special character need quotes.", problem.Fix);
    }

    [Fact]
    public void Parse_duplicate_key_names_key_and_line()
    {
        var problem = Assert.Single(Assert.Throws<ProblemException>(() => YamlFile.Parse("config:\n  a: 1\n  a: 2\n", "f.yaml")).Problems);

        Assert.Equal("f.yaml is not valid YAML: Duplicate key a", problem.What);
        Assert.Equal("f.yaml:3", problem.Where);
    }

    [Fact]
    public void Parse_any_text_gives_a_mapping_or_a_problem() =>
        Gen.Char["ab1 :-[]{}&*!|>'\"#,?\n\t<%@"].Array[0, 30].Sample(characters =>
        {
            try
            {
                YamlFile.Parse(new string(characters), "f.yaml");
            }
            catch (ProblemException error)
            {
                Assert.Matches("^f.yaml:[0-9]+$", Assert.Single(error.Problems).Where);
            }
        });

    [Fact]
    public void Parse_list_at_the_root_is_refused()
    {
        var problem = Assert.Single(Assert.Throws<ProblemException>(() => YamlFile.Parse("- a\n", "f.yaml")).Problems);

        Assert.Equal("f.yaml must hold keys and values at its root", problem.What);
    }
}
