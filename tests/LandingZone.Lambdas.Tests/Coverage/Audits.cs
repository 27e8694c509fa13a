using System.Globalization;
using System.Text.Json;
using LandingZone.Findings.Contracts;
using LandingZone.Lambdas.Tests.EndToEnd;
using LandingZone.Sandbox;

namespace LandingZone.Lambdas.Tests.Coverage;

/// <summary>Worlds for audits, and what audits have told.</summary>
internal static class Audits
{
    public const string Management = "444455556666";
    public const string Security = "777788889999";
    public const string Production = "123456789012";
    public const string Outside = "555555555555";
    public const string Home = "eu-central-1";
    public const string Other = "us-east-1";

    public static readonly (string Name, string Value) Enrol = (FunctionEnvironment.EnrolMissing, "true");
    public static readonly (string Name, string Value) NobodyExcluded = (FunctionEnvironment.ExcludedAccounts, "none");

    /// <summary>The built-in world with nothing left to wish for in both regions.</summary>
    public static World Good { get; } = World.Default.With(Security, account => account.With(Other, region => region with
    {
        Detector = region.Detector! with
        {
            Members = account.Regions[Home].Detector!.Members,
            PublishingDestinations = account.Regions[Home].Detector!.PublishingDestinations,
        },
    }));

    public static World WithNewAccounts(int count) => Good with
    {
        Accounts = [.. Good.Accounts, .. NewAccounts(count).Select(id => new WorldAccount { Id = id, Name = "new", Email = $"{id}@example.com" })],
    };

    public static IEnumerable<string> NewAccounts(int count) =>
        Enumerable.Range(0, count).Select(index => index.ToString("000000000000", CultureInfo.InvariantCulture));

    public static World Changed(string region, Func<Detector, Detector> change) => Good.With(Security, account => account.With(
        region, state => state with { Detector = change(state.Detector!) }));

    public static Dictionary<string, string> Set(IReadOnlyDictionary<string, string> features, string name, string value) =>
        new(features) { [name] = value };

    public static IReadOnlyList<JsonElement> Details(Landscape lz) =>
        [.. lz.State.PutEvents().Where(put => put.DetailType == ProductEvents.CoverageGap && put.Source == ProductEvents.Source)
            .Select(put => JsonDocument.Parse(put.Detail).RootElement)];

    public static IEnumerable<string> Gaps(Landscape lz) => Details(lz).SelectMany(detail => detail.GetProperty("gaps").EnumerateArray())
        .Select(gap => string.Join(' ', gap.EnumerateObject().Select(member => member.Value.GetString())));

    public static IEnumerable<(string Check, double Value)> Metrics(Landscape lz) => lz.Log.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => JsonDocument.Parse(line).RootElement).Where(line => line.TryGetProperty("CoverageGaps", out _))
        .Select(line => (line.GetProperty("Check").GetString()!, line.GetProperty("CoverageGaps").GetDouble()));
}
