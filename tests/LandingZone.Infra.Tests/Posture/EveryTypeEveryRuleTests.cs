using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LandingZone.Findings.Catalogue;
using LandingZone.Findings.Notifications;
using LandingZone.Findings.Patterns;
using LandingZone.Infra.Settings;
using LandingZone.Infra.Tests.Harness;

namespace LandingZone.Infra.Tests.Posture;

/// <summary>
/// Every finding type of the catalogue against every rule of the findings bus. <c>FindingTypeRules.txt</c> says which rules each type is for;
/// it is written down, not worked out by the code that makes the patterns.
/// </summary>
public sealed partial class EveryTypeEveryRuleTests
{
    private static readonly ImmutableArray<(string Type, ImmutableArray<string> Rules)> Table =
    [
        .. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Posture", "FindingTypeRules.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' '))
            .Select(words => (words[0], words.Skip(1).ToImmutableArray())),
    ];

    [Fact]
    public void Table_hasEveryTypeOfTheCatalogueOnce() =>
        Assert.Equal(FindingCatalogue.All.Select(entry => entry.Type).Order(StringComparer.Ordinal), Table.Select(row => row.Type).Order(StringComparer.Ordinal));

    // C11, C24: a type that no response is for reaches none, whatever it looks like.
    [Fact]
    public async Task Rules_C11_C24_matchExactlyTheTypesTheyAreFor()
    {
        var rules = await RulesAsync();

        Assert.All(Table, row =>
        {
            var notification = row.Rules.Where(rule => rule.StartsWith("notifications-", StringComparison.Ordinal)).ToList();
            Assert.Single(notification);
            Assert.Equal(row.Rules.Order(StringComparer.Ordinal), Matching(rules, Finding(row.Type)));
            // Nothing said counts as neither archived nor a sample.
            Assert.Equal(row.Rules.Order(StringComparer.Ordinal), Matching(rules, Finding(row.Type, archived: null)));
            // Samples are how people try a notification; nothing is ever done about them.
            Assert.Equal(notification, Matching(rules, Finding(row.Type, sample: true)));
            Assert.Empty(Matching(rules, Finding(row.Type, archived: true)));
            Assert.Empty(Matching(rules, Finding(row.Type, archived: true, sample: true)));
            Assert.Empty(Matching(rules, Finding(row.Type, detailType: "GuardDuty Malware Protection Object Scan Result")).Except(["notifications-protection-unhealthy"]));
        });
    }

    [Fact]
    public async Task Rules_unknownType_isForPeopleOnly() =>
        Assert.Equal(["notifications-everything-else"], Matching(await RulesAsync(), Finding("NewThreat:EC2/NeverSeenBefore")));

    // A floor drops what is below it and nothing else, decimals included.
    [Theory]
    [InlineData(6.9, false)]
    [InlineData(7.0, true)]
    [InlineData(8, true)]
    public async Task Floor_high_dropsWhatIsBelow(double severity, bool matches)
    {
        var rules = await RulesAsync("minimumSeverity: high");
        const string type = "UnauthorizedAccess:EC2/SSHBruteForce";

        Assert.Equal(matches, Matching(rules, Finding(type, severity: severity)).Contains("remediation-block-address"));
    }

    // Everything is on and nothing has a floor, so that a match depends on the finding alone.
    private static async Task<ImmutableArray<(string Name, EventPattern Pattern)>> RulesAsync(string floor = "minimumSeverity: 1")
    {
        var actions = string.Join(", ", ResponseNames.All.Select(kind => $"{ResponseNames.Of(kind)}: {{ state: 'on', {floor} }}"));
        var notifications = string.Join(", ", NotificationList.All.Select(one => $"{one.Name}: {{ enabled: true{(one.HasSeverity ? ", minimumSeverity: 1" : "")} }}"));
        var deployed = await Scenario.RunAsync(
            ("remediation", $"{{ actions: {{ {actions} }} }}"), ("notifications", $"{{ {notifications} }}"));
        return [.. deployed.OfType(AwsTypes.EventRule).Where(rule => rule.Inputs.ContainsKey("eventBusName"))
            .Select(rule => (rule.Name, EventPattern.Parse(rule.Text("eventPattern"))))];
    }

    // A rule may be split; no finding may match two parts, or it would be handled twice.
    private static List<string> Matching(ImmutableArray<(string Name, EventPattern Pattern)> rules, FlatEvent finding)
    {
        var names = rules.Where(rule => rule.Pattern.Matches(finding)).Select(rule => PartOfARule().Replace(rule.Name, "")).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(names.Distinct(), names);
        return names;
    }

    private static FlatEvent Finding(
        string type, bool? archived = false, bool sample = false, double severity = 8, string detailType = "GuardDuty Finding")
    {
        var service = new JsonObject();
        if (archived is { } flag)
            service["archived"] = flag;
        if (sample)
            service["additionalInfo"] = new JsonObject { ["sample"] = true };
        return FlatEvent.Parse(new JsonObject
        {
            ["source"] = "aws.guardduty",
            ["detail-type"] = detailType,
            ["detail"] = new JsonObject { ["type"] = type, ["severity"] = severity, ["service"] = service },
        }.ToJsonString());
    }

    [GeneratedRegex("-[0-9]+\\z")]
    private static partial Regex PartOfARule();
}
