using LandingZone.Findings.Patterns;

namespace LandingZone.Findings.Tests.Patterns;

public sealed class CaseFoldingTests
{
    [Theory]
    [InlineData("ß", "ß", true)]
    [InlineData("SS", "ß", true)]
    [InlineData("ı", "ı", true)]
    [InlineData("I", "ı", true)]
    [InlineData("i\u0307", "İ", true)]
    [InlineData("İ", "İ", true)]
    [InlineData("ſ", "ſ", true)]
    [InlineData("S", "ſ", true)]
    [InlineData("é", "É", true)]
    [InlineData("", "ı", false)]
    [InlineData("", "İ", false)]
    [InlineData("", "ſ", false)]
    [InlineData("ab", "a", false)]
    public void AreEqual_folds_as_the_engine_does(string value, string pattern, bool expected) =>
        Assert.Equal(expected, CaseFolding.AreEqual(value, pattern));

    [Fact]
    public void Length_is_that_of_the_part_which_matches()
    {
        Assert.Equal(2, CaseFolding.LengthAtStart("aBc", "Ab"));
        Assert.Equal(2, CaseFolding.LengthAtEnd("xaB", "Ab"));
        Assert.Equal(3, CaseFolding.LengthAtEnd("xSSa", "ßA"));
        Assert.Null(CaseFolding.LengthAtStart("xa", "a"));
        Assert.Null(CaseFolding.LengthAtEnd("ax", "a"));
    }
}
