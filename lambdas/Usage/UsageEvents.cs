using System.Text;
using System.Text.Json;
using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Aws;
using LandingZone.Lambdas.Runtime;
using LandingZone.Lambdas.Settings;

namespace LandingZone.Lambdas.Usage;

/// <summary>Tells of trials and rises on the findings bus (<see cref="FreeTrialEndingDetail"/>, <see cref="UsageSpikeDetail"/>).</summary>
/// <param name="access">The way to AWS; the bus is the function's own.</param>
/// <param name="settings">The stack and the bus.</param>
internal sealed class UsageEvents(AwsAccess access, CommonSettings settings)
{
    private readonly FindingsBus _bus = new(access, settings);

    /// <summary>Most items in one event.</summary>
    public const int MaxItems = 100;

    public Task TellTrialsAsync(string region, IReadOnlyList<TrialNotice> notices, CancellationToken cancellation) =>
        _bus.TellAsync(ProductEvents.FreeTrialEnding, notices.Chunk(MaxItems).Select(chunk => Detail(
            region, FreeTrialEndingDetail.Trials, chunk, (json, notice) =>
            {
                json.WriteString(FreeTrialEndingDetail.AccountId, notice.AccountId);
                json.WriteString(FreeTrialEndingDetail.Plan, notice.Plan);
                json.WriteNumber(FreeTrialEndingDetail.DaysRemaining, notice.DaysRemaining);
            })), cancellation);

    /// <param name="region">The region.</param>
    /// <param name="member">What a rise is of: <see cref="UsageSpikeDetail.Plan"/> or <see cref="UsageSpikeDetail.AccountId"/>.</param>
    /// <param name="rises">The rises.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task TellRisesAsync(string region, string member, IReadOnlyList<UsageRise> rises, CancellationToken cancellation) =>
        _bus.TellAsync(ProductEvents.UsageSpike, rises.Chunk(MaxItems).Select(chunk => Detail(
            region, UsageSpikeDetail.Rises, chunk, (json, rise) =>
            {
                json.WriteString(member, rise.Name);
                json.WriteNumber(UsageSpikeDetail.Previous, rise.Previous);
                json.WriteNumber(UsageSpikeDetail.Current, rise.Current);
                json.WriteString(UsageSpikeDetail.Unit, rise.Unit);
                if (rise.Percent is { } percent)
                    json.WriteNumber(UsageSpikeDetail.RisePercent, percent);
            })), cancellation);

    private string Detail<T>(string region, string list, IEnumerable<T> items, Action<Utf8JsonWriter, T> write) =>
        Encoding.UTF8.GetString(Json.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString(FreeTrialEndingDetail.Stack, settings.StackName);
            json.WriteString(FreeTrialEndingDetail.Region, region);
            json.WriteStartArray(list);
            foreach (var item in items)
            {
                json.WriteStartObject();
                write(json, item);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }).Span);
}
