namespace LandingZone.Findings.Tests;

public sealed class SeverityTests
{
    // R18, R19, R19c, R49, C27, C28: bands meet without gap, and 9 and 10 are Critical.
    [Theory]
    [InlineData("1.0", SeverityBand.Low, "Low (1)")]
    [InlineData("3.9", SeverityBand.Low, "Low (3.9)")]
    [InlineData("3.95", SeverityBand.Low, "Low (3.95)")]
    [InlineData("4.0", SeverityBand.Medium, "Medium (4)")]
    [InlineData("6.9", SeverityBand.Medium, "Medium (6.9)")]
    [InlineData("7.0", SeverityBand.High, "High (7)")]
    [InlineData("8.9", SeverityBand.High, "High (8.9)")]
    [InlineData("9.0", SeverityBand.Critical, "Critical (9)")]
    [InlineData("10.0", SeverityBand.Critical, "Critical (10)")]
    [InlineData("0", SeverityBand.Unknown, "Unknown (0)")]
    [InlineData("10.1", SeverityBand.Unknown, "Unknown (10.1)")]
    public void Band_at_each_boundary_is_exact(string number, SeverityBand band, string text)
    {
        var severity = new Severity(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(band, severity.Band);
        Assert.Equal(text, severity.ToString());
    }

    [Fact]
    public void Unknown_has_a_label_and_no_number()
    {
        Assert.Equal("Unknown", Severity.Unknown.ToString());
        Assert.False(Severity.Unknown.IsAtLeast(1m));
        Assert.Null(Severity.FloorOf(SeverityBand.Unknown));
    }

    [Fact]
    public void IsAtLeast_floor_of_each_band_divides_the_boundary_values()
    {
        decimal[] values = [1.0m, 3.9m, 4.0m, 6.9m, 7.0m, 8.9m, 9.0m, 10.0m];
        var above = new[] { SeverityBand.Low, SeverityBand.Medium, SeverityBand.High, SeverityBand.Critical }
            .Select(band => values.Count(value => new Severity(value).IsAtLeast(Severity.FloorOf(band)!.Value)));

        Assert.Equal([8, 6, 4, 2], above);
    }
}
