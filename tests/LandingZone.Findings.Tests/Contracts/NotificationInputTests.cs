using LandingZone.Findings.Contracts;

namespace LandingZone.Findings.Tests.Contracts;

public sealed class NotificationInputTests
{
    [Fact]
    public void Template_of_a_name_keeps_the_reserved_variable_unescaped() // R26: an escaped placeholder is never replaced
    {
        Assert.Equal(
            """{"notification":"portScan","event":<aws.events.event.json>}""",
            NotificationInput.Template("portScan"));
    }

    [Theory]
    [InlineData("port\"scan")]
    [InlineData("port scan")]
    [InlineData("<x>")]
    public void Template_of_a_name_that_could_break_the_json_is_refused(string name)
    {
        var error = Assert.Throws<ArgumentException>(() => NotificationInput.Template(name));

        Assert.StartsWith(
            $"Notification '{name}' must consist of letters and digits, because its name stands in a JSON template.",
            error.Message,
            StringComparison.Ordinal);
    }
}
