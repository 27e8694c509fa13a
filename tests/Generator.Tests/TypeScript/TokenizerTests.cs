using LandingZone.SdkGenerator.TypeScript;

namespace LandingZone.SdkGenerator.Tests.TypeScript;

public sealed class TokenizerTests
{
    [Fact]
    public void Read_declaration_gives_words_texts_and_marks()
    {
        var tokens = Tokenizer.Read("readonly a$1_b: \"x-y\" | 'z';");

        Assert.Equal(
            [
                (TokenKind.Word, "readonly"), (TokenKind.Word, "a$1_b"), (TokenKind.Mark, ":"), (TokenKind.Text, "x-y"),
                (TokenKind.Mark, "|"), (TokenKind.Text, "z"), (TokenKind.Mark, ";"), (TokenKind.End, ""),
            ],
            tokens.Select(token => (token.Kind, token.Value)));
    }

    [Fact]
    public void Read_comment_marks_only_the_token_behind_it_as_deprecated()
    {
        var tokens = Tokenizer.Read("/** @deprecated use b */ a; /** plain */ b; // @deprecated\nc;");

        Assert.Equal(["a"], tokens.Where(token => token.Deprecated).Select(token => token.Value));
    }

    [Fact]
    public void Read_counts_lines_inside_comments_too()
    {
        var tokens = Tokenizer.Read("/*\n*/\na\nb");

        Assert.Equal([3, 4], tokens.Where(token => token.Kind == TokenKind.Word).Select(token => token.Line));
    }

    [Theory]
    [InlineData("a\n/* open", "Line 2: the comment has no end.")]
    [InlineData("\n\n\"open", "Line 3: the text has no end.")]
    public void Read_unfinished_part_is_an_error_with_its_line(string source, string message)
    {
        var error = Assert.Throws<FormatException>(() => Tokenizer.Read(source));

        Assert.Equal(message, error.Message);
    }
}
