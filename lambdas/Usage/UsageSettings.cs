using System.Globalization;
using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Coverage;
using LandingZone.Lambdas.Settings;

namespace LandingZone.Lambdas.Usage;

/// <summary>The settings of watch-usage.</summary>
/// <param name="Common">Stack and bus.</param>
/// <param name="LedgerTable">Remembers what was told and how much there was.</param>
/// <param name="Regions">The regions that are watched.</param>
/// <param name="TrialNoticeDays">Days before the end of a trial at which to tell.</param>
/// <param name="RisePercent">The rise that is told, in per cent.</param>
internal sealed record UsageSettings(
    CommonSettings Common, string LedgerTable, IReadOnlyList<string> Regions, IReadOnlyList<int> TrialNoticeDays, int RisePercent)
{
    /// <summary>A trial has 30 days ("Amazon GuardDuty pricing").</summary>
    private const int TrialDays = 30;

    public static UsageSettings Read(SettingsReader settings) => new(
        CommonSettings.Read(settings),
        settings.Text(FunctionEnvironment.LedgerTable, "the name of a table"),
        CoverageSettings.ReadRegions(settings),
        [
            .. settings.List(FunctionEnvironment.TrialNoticeDays, $"whole numbers of days from 1 to {TrialDays}", text => Day(text) is not null)
                .Select(text => Day(text)!.Value).Distinct(),
        ],
        settings.Number(FunctionEnvironment.UsageRisePercent, 1, 10_000));

    private static int? Day(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= TrialDays ? day : null;
}
