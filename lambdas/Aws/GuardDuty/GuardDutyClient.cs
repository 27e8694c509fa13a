using System.Text.Json;
using LandingZone.Lambdas.Aws.Http;

namespace LandingZone.Lambdas.Aws.GuardDuty;

/// <summary>The calls to Amazon GuardDuty in one region ("GuardDuty API Reference").</summary>
public sealed partial class GuardDutyClient
{
    private readonly AwsApi _api;

    internal GuardDutyClient(AwsApi api) => _api = api;

    /// <summary>The id of the account's detector, or null when GuardDuty has never been on. A region has one at most.</summary>
    public async Task<string?> FindDetectorAsync(CancellationToken cancellation)
    {
        var ids = await ListAsync("ListDetectors", "/detector", [], "detectorIds", id => id.GetString()!, cancellation).ConfigureAwait(false);
        return ids.Count == 0 ? null : ids[0];
    }

    /// <summary>A detector with its plans.</summary>
    public async Task<Detector> GetDetectorAsync(string detectorId, CancellationToken cancellation)
    {
        var answer = await _api.GetAsync("GetDetector", Path(detectorId), [], cancellation).ConfigureAwait(false);
        return new Detector(
            answer.Text("status") == "ENABLED", answer.Text("findingPublishingFrequency") ?? "", FeaturesOf(answer, "features"));
    }

    /// <summary>The organization's settings in the region. Only the delegated administrator may ask.</summary>
    public async Task<OrganizationConfiguration> DescribeOrganizationConfigurationAsync(string detectorId, CancellationToken cancellation)
    {
        JsonElement answer = default;
        var features = await Pages.AllAsync(async next =>
        {
            answer = await _api.GetAsync("DescribeOrganizationConfiguration", Path(detectorId, "admin"), Query([], next), cancellation)
                .ConfigureAwait(false);
            return new Page<OrganizationFeature>(OrganizationFeaturesOf(answer, "features"), answer.Text("nextToken"));
        }).ConfigureAwait(false);
        return new OrganizationConfiguration(
            answer.Text("autoEnableOrganizationMembers") ?? "NONE", answer.IsTrue("memberAccountLimitReached"), features);
    }

    /// <summary>Where findings are exported to.</summary>
    public Task<IReadOnlyList<PublishingDestination>> ListPublishingDestinationsAsync(string detectorId, CancellationToken cancellation) =>
        ListAsync("ListPublishingDestinations", Path(detectorId, "publishingDestination"), [], "destinations",
            destination => new PublishingDestination(destination.Required("destinationId"), destination.Required("status")), cancellation);

    /// <summary>One export with its details.</summary>
    public async Task<PublishingDestinationDetails> DescribePublishingDestinationAsync(
        string detectorId, string destinationId, CancellationToken cancellation)
    {
        var answer = await _api.GetAsync(
            "DescribePublishingDestination", Path(detectorId, "publishingDestination", destinationId), [], cancellation).ConfigureAwait(false);
        var properties = answer.Member("destinationProperties") ?? default;
        // 0 stands for "never failed".
        return new PublishingDestinationDetails(
            answer.Required("status"), properties.Text("destinationArn") ?? "", properties.Text("kmsKeyArn") ?? "",
            answer.Member("publishingFailureStartTimestamp") is { ValueKind: JsonValueKind.Number } since && since.GetInt64() > 0
                ? DateTimeOffset.FromUnixTimeMilliseconds(since.GetInt64())
                : null);
    }

    private Task<IReadOnlyList<T>> ListAsync<T>(
        string operation,
        string path,
        IReadOnlyList<(string Name, string Value)> query,
        string list,
        Func<JsonElement, T> read,
        CancellationToken cancellation) =>
        Pages.AllAsync(async next =>
        {
            var answer = await _api.GetAsync(operation, path, Query(query, next), cancellation).ConfigureAwait(false);
            return new Page<T>(answer.Items(list).Select(read), answer.Text("nextToken"));
        });

    private static (string Name, string Value)[] Query(IReadOnlyList<(string Name, string Value)> query, string? next) =>
        next is null ? [("maxResults", "50"), .. query] : [("maxResults", "50"), ("nextToken", next), .. query];

    private static string Path(string detectorId, params ReadOnlySpan<string> parts) =>
        "/detector/" + Uri.EscapeDataString(detectorId) + (parts.Length == 0 ? "" : "/" + string.Join('/', parts!));

    private static IReadOnlyList<DetectorFeature> FeaturesOf(JsonElement element, string list) =>
    [
        .. element.Items(list).Select(feature => new DetectorFeature(
            feature.Required("name"), feature.Text("status") == "ENABLED", FeaturesOf(feature, "additionalConfiguration"))),
    ];

    private static IReadOnlyList<OrganizationFeature> OrganizationFeaturesOf(JsonElement element, string list) =>
    [
        .. element.Items(list).Select(feature => new OrganizationFeature(
            feature.Required("name"), feature.Text("autoEnable") ?? "NONE", OrganizationFeaturesOf(feature, "additionalConfiguration"))),
    ];
}
