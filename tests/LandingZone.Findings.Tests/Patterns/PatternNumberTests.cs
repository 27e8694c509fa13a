using LandingZone.Findings.Patterns;

namespace LandingZone.Findings.Tests.Patterns;

public sealed class PatternNumberTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("0.000", 0)]
    [InlineData("0e5", 0)]
    [InlineData("-5", -5)]
    [InlineData("8.0", 8)]
    [InlineData("80e-1", 8)]
    [InlineData("0.8E+1", 8)]
    [InlineData("1200", 1200)]
    [InlineData("0.00012", 0.00012)]
    [InlineData("-12.5e-7", -12.5e-7)]
    [InlineData("1e22", 1e22)]
    [InlineData("123456789012345", 123456789012345)]
    [InlineData("0.123456789012345", 0.123456789012345)]
    [InlineData("1.7976931348623157e308", double.MaxValue)]
    [InlineData("5e-324", double.Epsilon)]
    public void TryParse_number_that_a_double_holds_is_read(string text, double expected)
    {
        Assert.True(PatternNumber.TryParse(text, out var number));
        Assert.Equal(expected, number);
    }

    [Theory]
    [InlineData("37.807807921694092")]
    [InlineData("9007199254740993")]
    [InlineData("9007199254740993e-1")]
    [InlineData("0.1234567890123456789")]
    [InlineData("1e309")]
    [InlineData("-1e309")]
    [InlineData("1e-400")]
    [InlineData("4e-324")]
    [InlineData("1e99999999999999999999")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    [InlineData(" 1")]
    public void TryParse_anything_else_is_refused(string text) => Assert.False(PatternNumber.TryParse(text, out _));
}
