namespace LandingZone.Findings.Tests.Model.Reading;

public sealed class JsonTimeTests
{
    [Theory]
    [InlineData("99999999999", "5138-11-16T09:46:39.0000000+00:00")]
    [InlineData("100000000000", "1973-03-03T09:46:40.0000000+00:00")]
    [InlineData("-62135596800000", "0001-01-01T00:00:00.0000000+00:00")]
    [InlineData("-62135596800001", null)]
    [InlineData("253402300799999", "9999-12-31T23:59:59.9990000+00:00")]
    [InlineData("253402300800000", null)]
    [InlineData("\"1772359200\"", "2026-03-01T10:00:00.0000000+00:00")]
    [InlineData("\"2026-03-01T12:00:00+02:00\"", "2026-03-01T10:00:00.0000000+00:00")]
    [InlineData("\"2026-03-01T12:00:00\"", "2026-03-01T12:00:00.0000000+00:00")]
    [InlineData("\"2026-03-01T12:00:00.123456Z\"", "2026-03-01T12:00:00.1234560+00:00")]
    [InlineData("\"2026-03-01T12:00:00.1234567Z\"", "2026-03-01T12:00:00.1234567+00:00")]
    [InlineData("\"2026-03-01T12:00:00.123456789Z\"", "2026-03-01T12:00:00.1234567+00:00")]
    [InlineData("\"2026-03-01T12:00:00.123456789\"", "2026-03-01T12:00:00.1234567+00:00")]
    [InlineData("\".5 years\"", null)]
    [InlineData("true", null)]
    public void Time_of_each_form_is_universal(string json, string? expected) =>
        Assert.Equal(
            expected,
            Whole.Finding($"\"service\":{{}},\"createdAt\":{json}").CreatedAt?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
}
