using LandingZone.Lambdas.Remediation.NetworkAcls;

namespace LandingZone.Lambdas.Tests.Remediation.NetworkAcls;

public sealed class RuleNumberRangeTests
{
    [Theory]
    [InlineData("1-89", 1, 89)]
    [InlineData("5-5", 5, 5)]
    [InlineData("1-32766", 1, 32766)]
    public void Parse_range_isRead(string text, int first, int last)
    {
        Assert.Equal(new RuleNumberRange(first, last), RuleNumberRange.Parse(text));
        Assert.Equal(text, new RuleNumberRange(first, last).ToString());
    }

    [Theory]
    [InlineData("0-89")]
    [InlineData("9-8")]
    [InlineData("1-32767")]
    [InlineData("1")]
    [InlineData("1-2-3")]
    [InlineData(" 1-2")]
    [InlineData("+1-2")]
    [InlineData("")]
    public void Parse_somethingElse_isNull(string text) => Assert.Null(RuleNumberRange.Parse(text));
}
