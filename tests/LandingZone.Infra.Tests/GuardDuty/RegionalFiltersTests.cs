using System.Collections.Immutable;
using LandingZone.Infra.Tests.Harness;

namespace LandingZone.Infra.Tests.GuardDuty;

public sealed class RegionalFiltersTests
{
    // T46
    [Fact]
    public async Task T46_ranks_areContiguousInEveryRegionAndChained()
    {
        var deployed = await Scenario.GuardDutyAsync(
            $"{{ suppressionFilters: [{Filter("first")}, {Filter("second", "regions: [us-east-1], ")}, {Filter("third")}] }}");

        Assert.Equal(
            ["first 1 after ", "third 2 after guardduty-eu-central-1-filter-first"],
            Ranks(deployed, "eu-central-1"));
        Assert.Equal(
            ["first 1 after ", "second 2 after guardduty-us-east-1-filter-first", "third 3 after guardduty-us-east-1-filter-second"],
            Ranks(deployed, "us-east-1"));
    }

    // T47
    [Fact]
    public async Task T47_numbers_areSentAsNumericTextAndOnlyGivenOperatorsAreSent()
    {
        var deployed = await Scenario.GuardDutyAsync(
            "{ suppressionFilters: [{ name: low, description: quiet, criteria: [{ field: severity, greaterThanOrEqual: 1, lessThan: 4 }, { field: type, equals: [A, B], notMatches: ['C*'] }] }] }");

        var filter = deployed.Named("guardduty-us-east-1-filter-low");
        var criteria = (ImmutableArray<object>)((ImmutableDictionary<string, object>)filter.Inputs["findingCriteria"])["criterions"];
        Assert.Equal(
            ["field=severity greaterThanOrEqual=1 lessThan=4", "equals=A,B field=type notMatches=C*"],
            criteria.Select(criterion => string.Join(' ', ((ImmutableDictionary<string, object>)criterion).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(Text))));
        Assert.Equal(("ARCHIVE", "low", "quiet"), (filter.Text("action"), filter.Text("name"), filter.Text("description")));
    }

    private static string Text(KeyValuePair<string, object> pair) =>
        $"{pair.Key}={(pair.Value is ImmutableArray<object> list ? string.Join(',', list) : Assert.IsType<string>(pair.Value))}";

    private static string Filter(string name, string more = "") =>
        $"{{ name: {name}, description: d, {more}criteria: [{{ field: type, equals: [Recon:EC2/Portscan] }}] }}";

    private static IEnumerable<string> Ranks(Deployed deployed, string region) => deployed.OfType(AwsTypes.Filter)
        .Where(filter => filter.Region == region)
        .OrderBy(filter => (double)filter.Inputs["rank"])
        .Select(filter => $"{filter.Text("name")} {filter.Inputs["rank"]} after {string.Join(',', filter.DependsOn)}");
}
