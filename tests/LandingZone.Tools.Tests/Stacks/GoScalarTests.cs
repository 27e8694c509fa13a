using CsCheck;
using LandingZone.Tools.Stacks;

namespace LandingZone.Tools.Tests.Stacks;

public sealed class GoScalarTests
{
    [Theory]
    [InlineData("111122223333", "111122223333")]
    [InlineData("012345671234", "1402434204")] // octal: the trap of the unquoted account id
    [InlineData("012345678901", "1.2345678901e+10")] // 8 and 9 are no octal digits, so it is a float
    [InlineData("000000000000", "0")]
    [InlineData("0x1F", "31")]
    [InlineData("0o17", "15")]
    [InlineData("0b101", "5")]
    [InlineData("1_000", "1000")]
    [InlineData("+7", "7")]
    [InlineData("-7", "-7")]
    [InlineData("18446744073709551615", "18446744073709551615")]
    [InlineData("18446744073709551616", "1.8446744073709552e+19")]
    [InlineData("1.50", "1.5")]
    [InlineData("1.0", "1")]
    [InlineData("-0.0", "-0")]
    [InlineData("999999.5", "999999.5")]
    [InlineData("1000000.5", "1.0000005e+06")]
    [InlineData("1e6", "1e+06")]
    [InlineData("0.0001", "0.0001")]
    [InlineData("0.00001", "1e-05")]
    [InlineData("true", "true")]
    [InlineData("True", "true")]
    [InlineData("FALSE", "false")]
    [InlineData("yes", "yes")] // a text since YAML 1.2
    [InlineData("~", "")]
    [InlineData("null", "")]
    [InlineData("", "")]
    [InlineData(".inf", ".inf")]
    [InlineData("-.Inf", "-.inf")]
    [InlineData(".NaN", ".nan")]
    [InlineData("2026-11-25", "2026-11-25T00:00:00Z")]
    [InlineData("2026-13-45", "2026-13-45")]
    [InlineData("eu-west-1", "eu-west-1")]
    [InlineData("3 regions", "3 regions")]
    [InlineData("-", "-")]
    [InlineData("1.2.3", "1.2.3")]
    public void Text_of_unquoted_scalar_is_what_the_CLI_hands_over(string source, string text) =>
        Assert.Equal(text, GoScalar.Text(GoScalar.Resolve(source)));

    [Fact]
    public void Resolve_whole_number_without_leading_zero_keeps_its_digits() =>
        Gen.Long.Sample(number =>
        {
            var text = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return GoScalar.Text(GoScalar.Resolve(text)) == text;
        });

    [Fact]
    public void Resolve_any_text_never_fails() =>
        Gen.String.Sample(text => { GoScalar.Text(GoScalar.Resolve(text)); });
}
