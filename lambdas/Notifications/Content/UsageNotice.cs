using System.Globalization;
using System.Text.Json;
using LandingZone.Findings;
using LandingZone.Findings.Contracts;

namespace LandingZone.Lambdas.Notifications.Content;

/// <summary>What a notification about free trials or about a rise of the usage says.</summary>
internal static class UsageNotice
{
    public static Notice OfTrials(ReceivedOther received)
    {
        JsonElement[] trials = [.. DetailFacts.Items(received.Detail, FreeTrialEndingDetail.Trials)];
        var first = trials.Min(trial => DetailFacts.Number(trial, FreeTrialEndingDetail.DaysRemaining));
        return ProductNotice.Notice(
            received,
            FactList.Join(" ", ProductNotice.Count(trials.Length, "free trial ends", "free trials end"), "soon,", First(first))!,
            SeverityBand.Low,
            new FactList(),
            [new("trials", "Trials", [.. trials.Select(Trial).OfType<string>()])],
            "Decide whether each plan stays on: after its trial the usage is billed. NONE under guardDuty.protectionPlans ends a plan.");
    }

    public static Notice OfRises(ReceivedOther received)
    {
        JsonElement[] rises = [.. DetailFacts.Items(received.Detail, UsageSpikeDetail.Rises)];
        var most = rises.Max(rise => DetailFacts.Number(rise, UsageSpikeDetail.RisePercent));
        return ProductNotice.Notice(
            received,
            FactList.Join(" ", "GuardDuty usage rose", most is { } percent ? $"by up to {Plain(percent)} %" : "sharply")!,
            SeverityBand.Medium,
            new FactList(),
            [new("rises", "Rises, as GuardDuty estimates 30 days", [.. rises.Select(Rise).OfType<string>()])],
            "Find the account and data source that grew; a workload that logs far more than before can also be an attack.");
    }

    private static string First(decimal? days) => days is { } known ? $"the first in {ProductNotice.Count(known, "day", "days")}" : "see below";

    private static string? Trial(JsonElement trial) => FactList.Join(
        ": ",
        FactList.Join(" in account ", DetailFacts.Text(trial, FreeTrialEndingDetail.Plan), DetailFacts.Text(trial, FreeTrialEndingDetail.AccountId)),
        DetailFacts.Number(trial, FreeTrialEndingDetail.DaysRemaining) is { } days ? $"{ProductNotice.Count(days, "day", "days")} left" : null);

    private static string? Rise(JsonElement rise)
    {
        var unit = DetailFacts.Text(rise, UsageSpikeDetail.Unit);
        var what = FactList.Join(
            ", ",
            Named("plan", DetailFacts.Text(rise, UsageSpikeDetail.Plan)),
            Named("account", DetailFacts.Text(rise, UsageSpikeDetail.AccountId)));
        var amounts = FactList.Join(
            " to ",
            Amount(DetailFacts.Number(rise, UsageSpikeDetail.Previous)), FactList.Join(" ", Amount(DetailFacts.Number(rise, UsageSpikeDetail.Current)), unit));
        var percent = DetailFacts.Number(rise, UsageSpikeDetail.RisePercent) is { } known ? $"(+{Plain(known)} %)" : null;
        return FactList.Join(": ", what, FactList.Join(" ", amounts, percent));
    }

    private static string? Named(string kind, string? name) => string.IsNullOrWhiteSpace(name) ? null : $"{kind} {name}";

    private static string? Amount(decimal? amount) => amount?.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Plain(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
