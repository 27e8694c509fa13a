using LandingZone.Findings.Contracts;

namespace LandingZone.Lambdas.Settings;

/// <summary>What every handler of the product is told.</summary>
/// <param name="StackName">The stack, which stands in every message.</param>
/// <param name="FindingsBus">The findings bus, for result events.</param>
public sealed record CommonSettings(string StackName, string FindingsBus)
{
    /// <summary>Reads the settings.</summary>
    public static CommonSettings Read(SettingsReader settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new CommonSettings(
            settings.Text(FunctionEnvironment.StackName, "the name of a stack"),
            settings.Text(FunctionEnvironment.FindingsBus, "the name of an event bus"));
    }
}
